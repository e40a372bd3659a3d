import { App, type BlockAction, type Installation, SocketModeReceiver } from '@slack/bolt';
import { SILENT } from '../../adapters/slack/api/workspaces';
import { type SlackServer, startSlack } from '../support/slack/start-slack';
import { until } from '../support/until';

/** People at the local Slack, and an app of Slack's own framework that listens to them: over HTTP and over a socket. */

const HANNA = 'U0000001';
const TEAM = 'C0000001';
const BOT_USER = 'U00BOT01';

let slack: SlackServer;
let app: App;

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const RADIOS = {
  type: 'actions' as const,
  block_id: 'judge',
  elements: [
    { type: 'radio_buttons' as const, action_id: 'performance', options: [option('below'), option('at')] },
    { type: 'button' as const, action_id: 'save', text: plain('Save'), value: 'v1', style: 'primary' as const },
  ],
};
const WHY = {
  type: 'input' as const,
  block_id: 'why',
  label: plain('We suspect'),
  optional: true,
  element: { type: 'plain_text_input' as const, action_id: 'text', multiline: true, initial_value: 'as before' },
};
const MODAL = {
  type: 'modal' as const,
  callback_id: 'why-modal',
  title: plain('Why'),
  submit: plain('Send'),
  blocks: [WHY],
};

describe.each(['http', 'socket'] as const)('over %s', (way) => {
  beforeEach(async () => {
    slack = await startSlack({
      times: { answerMs: 1000, retriesMs: [0, 0] },
      teams: [
        {
          id: 'T0000001',
          users: [
            { id: HANNA, name: 'Hanna' },
            { id: 'U0000002', name: 'Ben' },
          ],
          channels: [{ id: TEAM, name: 'team', members: [HANNA, BOT_USER] }],
        },
      ],
    });
    app = newApp(way);
  });
  afterEach(async () => {
    await app.stop();
    await slack.stop();
  });

  test('a message in the direct messages, in a thread, edited and deleted', async () => {
    const heard: unknown[] = [];
    app.event('message', async ({ event }) => void heard.push(event));
    await start(way);
    const hanna = slack.as(HANNA);
    const said = await hanna.says('hello');
    await hanna.says('more', { thread: said.ts });
    await hanna.edits(said, 'hello!');
    await hanna.deletes(said);
    expect(heard).toMatchObject([
      { channel: hanna.dm, channel_type: 'im', user: HANNA, text: 'hello', ts: said.ts },
      { text: 'more', thread_ts: said.ts },
      {
        subtype: 'message_changed',
        message: { text: 'hello!', edited: { user: HANNA } },
        previous_message: { text: 'hello' },
      },
      { subtype: 'message_deleted', deleted_ts: said.ts, previous_message: { text: 'hello!' } },
    ]);
    expect(said.deliveries[0]?.outgoing.payload).toMatchObject({
      type: 'event_callback',
      team_id: 'T0000001',
      authorizations: [{ user_id: BOT_USER, is_bot: true }],
    });
  });

  test('what is typed comes escaped, addresses as links', async () => {
    const heard: unknown[] = [];
    app.event('message', async ({ event }) => void heard.push('text' in event && event.text));
    await start(way);
    await slack.as(HANNA).says('R&D <b> see https://a.example/?a=1&b=2 or a@b.example');
    expect(heard).toEqual([
      'R&amp;D &lt;b&gt; see <https://a.example/?a=1&amp;b=2> or <mailto:a@b.example|a@b.example>',
    ]);
  });

  test('a mention comes as a message and as a mention; other channels are not heard', async () => {
    const heard: string[] = [];
    app.event('message', async ({ event }) => void heard.push(`message in ${event.channel}`));
    app.event('app_mention', async ({ event }) => void heard.push(`mention in ${event.channel}`));
    await start(way);
    slack.workspace().addChannel({ id: 'C0000009', name: 'far', members: [HANNA] });
    await slack.as(HANNA).mentions('status', { in: TEAM });
    await slack.as(HANNA).mentions('status', { in: 'C0000009' });
    expect(heard).toEqual([`message in ${TEAM}`, `mention in ${TEAM}`]);
    slack.workspace().setScopes(['chat:write']);
    expect((await slack.as(HANNA).mentions('status', { in: TEAM })).deliveries).toEqual([]);
  });

  test('a button is pressed with all that was filled in, kept while the message changes', async () => {
    const values: unknown[] = [];
    app.action('performance', async ({ ack }) => ack());
    app.action('save', async ({ ack, body, respond }) => {
      await ack();
      values.push((body as BlockAction).state?.values);
      await respond({
        text: 'saved',
        replace_original: true,
        blocks: [RADIOS, { ...WHY, element: { ...WHY.element, initial_value: 'new' } }],
      });
    });
    await start(way);
    await app.client.chat.postMessage({ channel: HANNA, text: 'card', blocks: [RADIOS, WHY] });
    const card = slack.as(HANNA).message();
    expect(card.values()).toEqual({
      judge: { performance: { type: 'radio_buttons', selected_option: null } },
      why: { text: { type: 'plain_text_input', value: 'as before' } },
    });

    const chosen = await card.choose('performance', 'BELOW');
    expect(chosen?.outgoing.payload).toMatchObject({
      type: 'block_actions',
      actions: [{ action_id: 'performance', block_id: 'judge', selected_option: { value: 'below' } }],
      container: { type: 'message', channel_id: slack.as(HANNA).dm, is_ephemeral: false },
      message: { text: 'card', bot_id: 'B0000001' },
    });
    expect(await card.type('We suspect', 'it is better')).toBeUndefined();
    await card.press('Save');
    const filled = {
      judge: { performance: { selected_option: { value: 'below' } } },
      why: { text: { value: 'it is better' } },
    };
    await until(() => slack.messages(slack.as(HANNA).dm, { as: HANNA })[0]?.text === 'saved');
    expect(values).toMatchObject([filled]);
    expect(card.values()).toMatchObject(filled);
    expect(slack.problems()).toEqual([]);
  });

  test('a modal: opened, left empty, refused, pushed, sent', async () => {
    const required = { ...WHY, optional: false, element: { ...WHY.element, initial_value: undefined, max_length: 10 } };
    const answers = [
      { response_action: 'errors' as const, errors: { why: 'Say more.' } },
      { response_action: 'push' as const, view: { ...MODAL, callback_id: 'second', blocks: [WHY] } },
    ];
    app.shortcut('why', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: { ...MODAL, blocks: [required] } });
    });
    app.view('why-modal', async ({ ack }) => {
      const answer = answers.shift();
      await (answer ? ack(answer) : ack());
    });
    app.view('second', async ({ ack }) => ack({ response_action: 'clear' }));
    await start(way);
    const hanna = slack.as(HANNA);
    await hanna.shortcut('why');
    await until(() => hanna.hasModal());
    const modal = hanna.modal();
    expect(await modal.submit()).toEqual({ kind: 'incomplete', errors: { why: expect.any(String) } });
    await modal.type('text', 'far too long');
    expect(await modal.submit()).toMatchObject({ kind: 'incomplete' });
    await modal.type('text', 'short');
    expect(await modal.submit()).toMatchObject({ kind: 'errors', errors: { why: 'Say more.' } });
    const sent = await modal.submit();
    expect(sent).toMatchObject({
      kind: 'done',
      delivery: {
        outgoing: {
          payload: { type: 'view_submission', view: { state: { values: { why: { text: { value: 'short' } } } } } },
        },
      },
    });
    expect(slack.views(HANNA).map(({ callback_id }) => callback_id)).toEqual(['why-modal', 'second']);
    await modal.submit();
    expect(slack.views(HANNA)).toEqual([]);
    expect(slack.problems()).toEqual([]);
  });

  test('a modal that is closed says so if asked to', async () => {
    const closed: unknown[] = [];
    app.shortcut('why', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: { ...MODAL, notify_on_close: true } });
    });
    app.view({ callback_id: 'why-modal', type: 'view_closed' }, async ({ ack, body }) => {
      await ack();
      closed.push(body.type);
    });
    await start(way);
    await slack.as(HANNA).shortcut('why');
    await until(() => slack.as(HANNA).hasModal());
    await slack.as(HANNA).modal().close();
    expect(closed).toEqual(['view_closed']);
    expect(slack.as(HANNA).hasModal()).toBe(false);
  });

  test('an external select asks for its options', async () => {
    const select = {
      type: 'external_select' as const,
      action_id: 'who',
      placeholder: plain('Whom to meet'),
      min_query_length: 0,
    };
    const meet = { type: 'input' as const, block_id: 'meet', label: plain('To meet'), element: select };
    app.options('who', async ({ ack, payload }) =>
      ack({ options: [option(`${payload.value}-one`), option(`${payload.value}-two`)] }),
    );
    await start(way);
    await app.client.chat.postMessage({ channel: HANNA, text: 'card', blocks: [meet] });
    const card = slack.as(HANNA).message();
    expect(await card.suggest('who', 'mayor')).toEqual(['MAYOR-ONE', 'MAYOR-TWO']);
    await card.choose('who', 'mayor-two');
    expect(card.values()).toMatchObject({ meet: { who: { selected_option: { value: 'mayor-two' } } } });
  });

  test('a slash command is answered to the one who typed it', async () => {
    app.command('/peer-review', async ({ ack, command }) => ack(`you said ${command.text}`));
    await start(way);
    const delivery = await slack.as(HANNA).command('/peer-review status all', { in: TEAM });
    expect(delivery.outgoing.payload).toMatchObject({ command: '/peer-review', text: 'status all', channel_id: TEAM });
    expect(slack.messages(TEAM, { as: HANNA })).toMatchObject([{ text: 'you said status all', isEphemeral: true }]);
  });

  test('what happens to channels and to the app', async () => {
    const heard: string[] = [];
    for (const name of [
      'app_home_opened',
      'member_left_channel',
      'channel_rename',
      'channel_archive',
      'tokens_revoked',
      'app_uninstalled',
    ] as const)
      app.event(name, async ({ event }) => void heard.push(event.type));
    await start(way);
    const workspace = slack.workspace();
    await slack.as(HANNA).opensHome();
    await workspace.leaves(HANNA, TEAM);
    await workspace.rename(TEAM, 'genoa');
    await workspace.archive(TEAM, HANNA);
    await workspace.uninstall();
    expect(heard.slice(0, 4)).toEqual(['app_home_opened', 'member_left_channel', 'channel_rename', 'channel_archive']);
    expect(heard.slice(4).sort()).toEqual(['app_uninstalled', 'tokens_revoked']);
  });

  test('the app hears of its own messages, as Slack tells it', async () => {
    await start(way);
    const { ts } = await app.client.chat.postMessage({ channel: TEAM, text: 'one' });
    await app.client.chat.update({ channel: TEAM, ts: String(ts), text: 'two' });
    await slack.idle();
    expect(slack.deliveries().map(({ outgoing }) => outgoing.payload)).toMatchObject([
      { event: { type: 'message', bot_id: 'B0000001', text: 'one' } },
      { event: { type: 'message', subtype: 'message_changed', message: { text: 'two' } } },
    ]);
  });
});

test('somebody installs the app: led to Slack, and back with a code', async () => {
  slack = await startSlack({ teams: [{ id: 'T0000002', users: [{ id: HANNA, name: 'Hanna' }], bot: false }] });
  const stored: Installation[] = [];
  app = new App({
    signingSecret: slack.app.signingSecret,
    clientId: slack.app.clientId,
    clientSecret: slack.app.clientSecret,
    stateSecret: 'a-state-secret',
    scopes: ['chat:write', 'im:history'],
    installationStore: {
      storeInstallation: async (installation) => void stored.push(installation),
      fetchInstallation: async () => stored[0] as Installation<'v2', false>,
    },
    installerOptions: {
      authorizationUrl: slack.authorizeUrl,
      clientOptions: { slackApiUrl: slack.apiUrl },
      directInstall: true,
      redirectUriPath: '/slack/oauth_redirect',
    },
    redirectUri: 'http://127.0.0.1:9/slack/oauth_redirect',
    clientOptions: { slackApiUrl: slack.apiUrl },
    logger: SILENT,
  });
  const url = await listenOnHttp();
  const begun = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const approved = await fetch(String(begun.headers.get('location')), { redirect: 'manual' });
  const back = String(approved.headers.get('location')).replace('http://127.0.0.1:9', url);
  const cookie = String(begun.headers.get('set-cookie')).split(';')[0] ?? '';
  expect((await fetch(back, { headers: { cookie } })).status).toBe(200);
  expect(stored).toMatchObject([{ team: { id: 'T0000002' }, bot: { scopes: ['chat:write', 'im:history'] } }]);

  app.event('message', async ({ say }) => void (await say('hello')));
  const hanna = slack.as(HANNA);
  await hanna.says('hello?');
  await until(() => slack.messages(hanna.dm, { as: HANNA }).length === 2);
  await app.stop();
  await slack.stop();
});

function newApp(way: 'http' | 'socket'): App {
  const clientOptions = { slackApiUrl: slack.apiUrl };
  const common = { token: slack.bot().token, clientOptions, logger: SILENT };
  if (way === 'http') return new App({ ...common, signingSecret: slack.app.signingSecret });
  // The receiver's own client hears of the address only here.
  const receiver = new SocketModeReceiver({
    appToken: slack.app.appToken,
    installerOptions: { clientOptions },
    logger: SILENT,
  });
  return new App({ ...common, receiver });
}

async function start(way: 'http' | 'socket'): Promise<void> {
  if (way === 'socket') {
    await app.start();
    return;
  }
  await listenOnHttp();
}

async function listenOnHttp(): Promise<string> {
  const server = await app.start(0);
  const { port } = (server as { address(): { port: number } }).address();
  const url = `http://127.0.0.1:${port}`;
  slack.deliverTo(url);
  return url;
}
