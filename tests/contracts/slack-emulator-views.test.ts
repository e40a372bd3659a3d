import type { WebClient } from '@slack/web-api';
import { clientOf, errorOf } from '../support/slack/quiet-client';
import { type SlackServer, startSlack } from '../support/slack/start-slack';

/** The local Slack's views, and what goes wrong with it on purpose, asked through Slack's own client. */

const HANNA = { id: 'U0000001', name: 'Hanna Virtanen' };
const CHANNELS = [{ id: 'C0000001', name: 'team', members: [HANNA.id, 'U00BOT01'] }];

let slack: SlackServer;
let client: WebClient;

beforeEach(async () => {
  slack = await startSlack({ teams: [{ id: 'T0000001', users: [HANNA], channels: CHANNELS }] });
  client = clientOf(slack);
});
afterEach(() => slack.stop());

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const modal = (more: object = {}) => ({
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'A modal' },
  blocks: [section('hello')],
  ...more,
});

describe('views', () => {
  const trigger = async () => {
    const delivery = await slack.as(HANNA.id).shortcut('any');
    return String((delivery.outgoing.payload as { trigger_id: string }).trigger_id);
  };

  test('a trigger opens one view, within three seconds', async () => {
    const id = await trigger();
    const { view } = await client.views.open({ trigger_id: id, view: modal({ external_id: 'one' }) });
    expect(slack.views(HANNA.id)).toHaveLength(1);
    expect(await errorOf(client.views.open({ trigger_id: id, view: modal() }))).toBe('exchanged_trigger_id');
    const late = await trigger();
    slack.pass(3001);
    expect(await errorOf(client.views.open({ trigger_id: late, view: modal() }))).toBe('expired_trigger_id');
    expect(await errorOf(client.views.open({ trigger_id: 'none', view: modal() }))).toBe('invalid_trigger_id');
    const again = client.views.open({ trigger_id: await trigger(), view: modal({ external_id: 'one' }) });
    expect(await errorOf(again)).toBe('duplicate_external_id');

    const changed = await client.views.update({
      external_id: 'one',
      view: modal({ external_id: 'one' }),
      hash: view?.hash,
    });
    expect(changed.view?.id).toBe(view?.id);
    expect(await errorOf(client.views.update({ view_id: String(view?.id), view: modal(), hash: view?.hash }))).toBe(
      'hash_conflict',
    );
    await slack.as(HANNA.id).modal().close();
    expect(await errorOf(client.views.update({ view_id: String(view?.id), view: modal() }))).toBe('not_found');
  });

  test('views that are refused are named', async () => {
    const input = { type: 'input', label: { type: 'plain_text', text: 'Why' }, element: { type: 'plain_text_input' } };
    const opened = client.views.open({ trigger_id: await trigger(), view: modal({ blocks: [input] }) });
    await expect(opened).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: {
          messages: [
            '[ERROR] must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]',
          ],
        },
      },
    });
  });

  test('the home tab', async () => {
    const view = { type: 'home' as const, blocks: [section('home')] };
    const published = await client.views.publish({ user_id: HANNA.id, view });
    expect(slack.home(HANNA.id)).toMatchObject(view);
    await client.views.publish({ user_id: HANNA.id, view, hash: published.view?.hash });
    const again = client.views.publish({ user_id: HANNA.id, view, hash: published.view?.hash });
    expect(await errorOf(again)).toBe('hash_conflict');
  });
});

describe('when things go wrong', () => {
  test('429 with the seconds to wait', async () => {
    slack.fail({ is: 'rate-limited', retryAfterSeconds: 7 }, { method: 'chat.postMessage', channel: 'C0000001' });
    const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${slack.bot().token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ channel: 'C0000001', text: 'x' }),
    });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await errorOf(client.chat.postMessage({ channel: 'C0000001', text: 'x' }))).toBe('none');
  });

  test('one post a second and channel, if wanted', async () => {
    const strict = await startSlack({
      limitPosts: true,
      now: () => 1_800_000_000_000,
      teams: [{ id: 'T1', users: [HANNA] }],
    });
    const post = () =>
      fetch(`${strict.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${strict.bot().token}` },
        body: new URLSearchParams({ channel: HANNA.id, text: 'x' }),
      });
    expect([(await post()).status, (await post()).status]).toEqual([200, 429]);
    strict.pass(1000);
    expect((await post()).status).toBe(200);
    await strict.stop();
  });

  test('an answer that is lost, although all was done', async () => {
    slack.fail({ is: 'cut-after' });
    await expect(client.chat.postMessage({ channel: 'C0000001', text: 'once' })).rejects.toThrow();
    slack.fail({ is: 'cut-before' });
    await expect(client.chat.postMessage({ channel: 'C0000001', text: 'never' })).rejects.toThrow();
    slack.fail({ is: 'error', error: 'fatal_error' });
    expect(await errorOf(client.chat.postMessage({ channel: 'C0000001', text: 'never' }))).toBe('fatal_error');
    slack.fail({ is: 'status', status: 503 });
    await expect(client.chat.postMessage({ channel: 'C0000001', text: 'never' })).rejects.toThrow();
    expect(slack.messages('C0000001', { as: HANNA.id }).map(({ text }) => text)).toEqual(['once']);
  });

  test('what was called is written down, without tokens; an unknown argument is a problem', async () => {
    await client.apiCall('chat.postMessage', { channel: 'C0000001', text: 'x', colour: 'red' });
    expect(slack.calls('chat.postMessage')).toMatchObject([{ team: 'T0000001', ok: true, args: { text: 'x' } }]);
    expect(JSON.stringify(slack.calls())).not.toContain(slack.bot().token);
    expect(slack.problems()).toEqual(['chat.postMessage has no argument colour']);
  });
});
