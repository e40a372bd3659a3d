import type { Dict } from './block-kit/shape';
import type { Delivery } from './client/outgoing';
import { clientOf } from './quiet-client';
import { type SlackServer, startSlack } from './start-slack';

/** 20 April 2027, 08:00 UTC. */
const NOW = Date.UTC(2027, 3, 20, 8);
const HANNA = 'U0000001';
/** Of another workspace, seen through Slack Connect. */
const BEN = 'U0000002';
const TEAM = 'C0000001';
const BOT = 'U00BOT01';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string, words: string) => ({ text: plain(words), value });
const JUDGEMENTS = [option('below', 'Below'), option('at', 'At'), option('above', 'Above')];
const CARD = [
  {
    type: 'section' as const,
    block_id: 'title',
    text: { type: 'mrkdwn' as const, text: '*Genoa*: who is consulted?' },
  },
  {
    type: 'actions' as const,
    block_id: 'judge',
    elements: [
      { type: 'static_select' as const, action_id: 'performance', placeholder: plain('Choose'), options: JUDGEMENTS },
      {
        type: 'button' as const,
        action_id: 'save',
        text: plain('Save & next'),
        value: 'v1',
        style: 'primary' as const,
      },
    ],
  },
  {
    type: 'input' as const,
    block_id: 'suspect',
    optional: true,
    dispatch_action: true,
    label: plain('We suspect'),
    element: { type: 'plain_text_input' as const, action_id: 'text' },
  },
];
const MODAL = {
  type: 'modal' as const,
  callback_id: 'sheet',
  private_metadata: 'v1',
  notify_on_close: true,
  title: plain('Your reasons'),
  submit: plain('Save'),
  close: plain('Cancel'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'ask',
      label: plain('To ask'),
      element: { type: 'plain_text_input' as const, action_id: 'text', multiline: true },
    },
  ],
};

type Scenario = (slack: SlackServer) => Promise<Delivery | undefined>;
const hanna = (slack: SlackServer) => slack.as(HANNA);

async function withCard(slack: SlackServer) {
  await clientOf(slack).chat.postMessage({ channel: HANNA, text: 'Genoa: who is consulted?', blocks: CARD });
  return hanna(slack).message();
}

async function withModal(slack: SlackServer) {
  const { outgoing } = await hanna(slack).shortcut('open_sheet');
  await clientOf(slack).views.open({ trigger_id: String(outgoing.payload.trigger_id), view: MODAL });
  return hanna(slack).modal();
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  button: async (slack) => {
    const card = await withCard(slack);
    await card.type('text', 'The city under-uses its committee');
    return card.press('save');
  },
  select: async (slack) => (await withCard(slack)).choose('performance', 'below'),
  'message-input': async (slack) => {
    const card = await withCard(slack);
    await card.type('text', 'The city under-uses its committee');
    return card.enter('text');
  },
  'modal-submit': async (slack) => {
    const modal = await withModal(slack);
    await modal.type('text', 'How often is it asked?');
    const sent = await modal.submit();
    return sent.kind === 'incomplete' ? undefined : sent.delivery;
  },
  'modal-close': async (slack) => (await (await withModal(slack)).close())[0],
  'slash-command': (slack) => hanna(slack).command('/peer-review status', { in: TEAM }),
  'direct-message': async (slack) => (await hanna(slack).says('below')).deliveries[0],
  'direct-thread-reply': async (slack) => {
    const { ts } = await clientOf(slack).chat.postMessage({ channel: HANNA, text: 'Genoa: who is consulted?' });
    return (await hanna(slack).says('below', { thread: String(ts) })).deliveries[0];
  },
  'thread-reply': async (slack) => {
    const { ts } = await hanna(slack).says('Who sits on it?', { in: TEAM });
    return (await hanna(slack).says('Fifteen members', { in: TEAM, thread: ts })).deliveries[0];
  },
  'message-edited': async (slack) => hanna(slack).edits(await hanna(slack).says('beloww'), 'below'),
  'message-deleted': async (slack) => hanna(slack).deletes(await hanna(slack).says('below')),
  'app-mention': async (slack) => (await hanna(slack).mentions('status', { in: TEAM })).deliveries[1],
  'app-home-opened': (slack) => hanna(slack).opensHome(),
  'app-uninstalled': async (slack) => (await slack.workspace().uninstall())[1],
  'tokens-revoked': (slack) => slack.workspace().revokeToken(),
  'channel-rename': (slack) => slack.workspace().rename(TEAM, 'genoa-2027'),
  'channel-archive': (slack) => slack.workspace().archive(TEAM, HANNA),
  'member-left': (slack) => slack.workspace().leaves(HANNA, TEAM),
  'member-joined': (slack) => slack.workspace().joins(BEN, TEAM),
  'channel-shared': (slack) => slack.workspace().share(TEAM, 'T0000002'),
  'mention-from-elsewhere': async (slack) => {
    await slack.workspace().share(TEAM, 'T0000002');
    await slack.workspace().joins(BEN, TEAM);
    return (await slack.as(BEN).mentions('status', { in: TEAM })).deliveries[1];
  },
  'global-shortcut': (slack) => hanna(slack).shortcut('open_sheet'),
};

/** What Slack sends in each scenario, the same at every run; the folders of tests/replay/slack have their names. */
export async function replayPayloads(): Promise<Record<string, Dict>> {
  const payloads: Record<string, Dict> = {};
  for (const [name, scenario] of Object.entries(SCENARIOS)) payloads[name] = await payloadOf(scenario);
  return payloads;
}

async function payloadOf(scenario: Scenario): Promise<Dict> {
  const slack = await startSlack({
    now: () => NOW,
    // Nobody listens, and nobody has to.
    times: { retriesMs: [] },
    teams: [
      {
        id: 'T0000001',
        users: [
          { id: HANNA, name: 'Hanna Virtanen', tz: 'Europe/Helsinki' },
          { id: BEN, name: 'Benoît Marchand', teamId: 'T0000002' },
        ],
        channels: [{ id: TEAM, name: 'genoa', members: [HANNA, BOT] }],
      },
    ],
  });
  try {
    const delivery = await scenario(slack);
    const port = new URL(slack.apiUrl).host;
    const written = JSON.stringify(delivery?.outgoing.payload ?? {});
    return JSON.parse(written.replaceAll(`http://${port}`, 'https://hooks.slack.example'));
  } finally {
    await slack.stop();
  }
}
