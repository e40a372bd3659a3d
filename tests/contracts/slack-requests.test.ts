import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dict } from '../support/slack/block-kit/shape';
import { CARD, hannaAt, SECRET, statuses } from '../support/slack-app-hanna';
import { HERE, ROOM, type SlackHere, sheetsOf, startSlackHere, USERS } from '../support/slack-app-here';
import { asForm, postSigned, type RawRequest } from '../support/slack-app-requests';
import { sees } from '../support/slack-app-seeing';

/** The way in over HTTP: what is refused, what is not lost, and what happens once. */

const { helsinki: HANNA, barcelona: JORDI, lyon: BEN } = USERS;
const ELSEWHERE = 'T0000002';

let here: SlackHere;
beforeEach(async () => {
  const teams = [{ id: ELSEWHERE, users: [HANNA] }];
  here = await startSlackHere({ teams, slack: { times: { retriesMs: [0, 0, 0] } } });
});
const { hanna, kept, openCard, openForm, close } = hannaAt(() => here);
afterEach(close);

const warnings = () => here.log.filter(({ level }) => level !== 'info').map(({ fields }) => fields.code);
const post = (over: Partial<RawRequest>) =>
  postSigned({ url: here.url, secret: here.slack.app.signingSecret, body: '', ...over });
/** The last thing that Slack sent, as it was. */
const lastSent = (): Dict => here.slack.deliveries().at(-1)?.outgoing.payload ?? {};

describe('a request that is refused', () => {
  it.each(['wrong', 'stale', 'tampered'] as const)('has a signature that is %s', async (signature) => {
    const { deliveries } = await hanna().says(SECRET, { signature });
    expect(statuses(deliveries[0]?.attempts)).toEqual([401]);
    expect(warnings()).toEqual(['bad-signature']);
    expect(await kept()).toEqual([]);
  });

  it.each([-310, 310, 86_400])('was signed %s seconds from now', async (seconds) => {
    const at = Math.floor(Date.now() / 1_000) + seconds;
    expect((await post({ body: '{"type":"url_verification","challenge":"c"}', at })).status).toBe(401);
    expect(warnings()).toEqual(['bad-signature']);
  });

  it.each([-280, 280])('was signed %s seconds from now: that is near enough', async (seconds) => {
    const at = Math.floor(Date.now() / 1_000) + seconds;
    expect((await post({ body: '{"type":"url_verification","challenge":"c"}', at })).status).toBe(200);
  });

  it('has no signature at all', async () => {
    const response = await fetch(`${here.url}/slack/events`, { method: 'POST', body: SECRET });
    expect(response.status).toBe(401);
    expect(await kept()).toEqual([]);
  });

  it('comes from a workspace that has not installed us', async () => {
    const { deliveries } = await here.slack.as(HANNA.id, ELSEWHERE).says(SECRET);
    expect(new Set(statuses(deliveries[0]?.attempts))).toEqual(new Set([403]));
    expect(new Set(warnings())).toEqual(new Set(['unknown-workspace']));
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['is cut off', { body: `{"type":"event_callback","text":"${SECRET}` }],
    ['is no object', { body: `"${SECRET}"` }],
    ['is of no known shape', { body: JSON.stringify({ type: 'event_callback', event: SECRET }) }],
    ['has a payload that is no JSON', { ...asForm(''), body: `payload=${SECRET}` }],
    ['presses what is no button of ours', asForm(aPress({ action_id: 'press.0', value: SECRET }))],
    ['is of another type', { body: SECRET, type: 'text/plain' }],
    ['is empty', { body: '' }],
  ])('%s', async (_, request) => {
    expect((await post(request)).status).toBe(400);
    expect(warnings()).toEqual(['malformed']);
    expect(await kept()).toEqual([]);
  });

  it('is larger than anything that Slack sends', async () => {
    const body = JSON.stringify({ type: 'event_callback', text: SECRET.repeat(200_000) });
    expect((await post({ body })).status).toBe(413);
    expect(warnings()).toEqual(['too-large']);
  });
});

test('what is said in the place of a command goes to Slack alone', async () => {
  const called: string[] = [];
  const elsewhere = createServer((req, res) => {
    called.push(req.url ?? '');
    res.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  const fields = { team_id: HERE, user_id: HANNA.id, channel_id: 'D0000777', command: '/peer-review', text: 'help' };
  for (const response_url of [`http://127.0.0.1:${port}/a`, `http://localhost:${port}/b`]) {
    const body = new URLSearchParams({ ...fields, trigger_id: response_url, response_url }).toString();
    await post({ body, type: 'application/x-www-form-urlencoded' });
  }
  await here.settled();
  elsewhere.close();
  expect(called).toEqual([]);
  expect(await kept()).toHaveLength(2);
});

test('Slack may ask whether the address is ours', async () => {
  expect(await here.slack.verifiesUrl()).toBe(true);
});

describe('what somebody may not do', () => {
  const sendPress = async (value: Dict) => {
    expect((await post(asForm(aPress({ action_id: 'press.0', value: JSON.stringify(value) })))).status).toBe(200);
    await here.settled();
  };

  it('is said in the conversation, and changes nothing', async () => {
    await sendPress({ m: 'made-up', a: 'gather-yes', r: 'genoa-2027', d: { review: 'genoa-2027' } });
    await sees(here, HANNA, 'Decisions are the team leader’s alone. Nothing was changed.');
    expect((await here.world.deps.store.reviews.get('genoa-2027'))?.gatheredAt).toBeUndefined();
  });

  it('is about a review that they have no part in', async () => {
    await sendPress({ m: 'made-up', a: 'save-next', r: 'lyon-2027', i: 'GG-AMB-1', v: 0, s: 1 });
    await sees(here, HANNA, 'Nothing was changed.');
    expect(await sheetsOf(here, 'helsinki')).toEqual([]);
  });

  it('is on somebody else’s card: it is neither drawn anew nor shown', async () => {
    await here.slack.as(JORDI.id).says('next');
    await sees(here, JORDI, CARD);
    await here.settled();
    const [message] = await here.world.deps.store.messages.find({ thread: 'person:barcelona' }, { limit: 9 });
    const theirs = here.slack.messages(here.slack.as(JORDI.id).dm, { as: JORDI.id });
    await sendPress({ m: message?.id ?? '', a: 'save-next', r: 'genoa-2027', i: 'GG-AMB-1', v: 0, s: 1 });
    const form = { m: message?.id ?? '', f: '' };
    await post(asForm(aPress({ action_id: 'form.0', value: JSON.stringify(form) })));
    await here.settled();
    expect(here.slack.messages(here.slack.as(JORDI.id).dm, { as: JORDI.id })).toEqual(theirs);
    expect(here.slack.views(HANNA.id)).toEqual([]);
    expect(await sheetsOf(here, 'barcelona')).toEqual([]);
  });
});

describe('what comes twice', () => {
  it('a message is kept and answered once', async () => {
    const said = await hanna().says('next', { copies: 2 });
    const [delivery] = said.deliveries;
    await here.settled();
    if (delivery) await here.slack.redeliver(delivery);
    await here.settled();
    expect(statuses(delivery?.attempts)).toEqual([200, 200, 200]);
    expect(await kept()).toHaveLength(1);
    expect(here.slack.calls('chat.postMessage')).toHaveLength(1);
  });

  it('a press has one effect', async () => {
    const card = await openCard();
    await card.type('What should the visit verify?', SECRET);
    await card.press('Save & next', { copies: 2 });
    await here.settled();
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([{ version: 1 }]);
    expect(here.slack.calls('chat.postMessage')).toHaveLength(2);
    expect(here.slack.calls('chat.update')).toHaveLength(1);
  });

  it('two presses are two, even on the same button', async () => {
    await hanna().says('status');
    await sees(here, HANNA, 'Where you are');
    await here.settled();
    const status = hanna().message();
    await status.press('Go on');
    await here.settled();
    await status.press('Go on');
    await here.settled();
    expect(await kept()).toHaveLength(3);
    expect(here.slack.calls('chat.postMessage')).toHaveLength(3);
  });

  it('a form that was sent is kept once', async () => {
    const form = await openForm();
    await form.type('What should the visit verify?', SECRET);
    const before = (await kept()).length;
    await form.submit({ copies: 2 });
    await here.settled();
    expect(await kept()).toHaveLength(before + 1);
    expect(await sheetsOf(here, 'helsinki')).toMatchObject([{ version: 1 }]);
  });

  it('a body that somebody else replays has no effect either', async () => {
    await hanna().says('next');
    await here.settled();
    const before = here.slack.calls().length;
    expect((await post({ body: JSON.stringify(lastSent()) })).status).toBe(200);
    await here.settled();
    expect(await kept()).toHaveLength(1);
    expect(here.slack.calls()).toHaveLength(before);
  });
});

describe('what is no message to us', () => {
  it('is said in a channel without a mention', async () => {
    await hanna().says(SECRET, { in: ROOM });
    await here.settled();
    expect(await kept()).toEqual([]);
  });

  it('is our own', async () => {
    await openCard();
    const own = here.slack.deliveries().filter(({ outgoing }) => JSON.stringify(outgoing.payload).includes('bot_id'));
    expect(own.length).toBeGreaterThan(0);
    expect(await kept()).toHaveLength(1);
  });

  it('is a file: it is said that files are not read, in their language, and the words beside it are taken', async () => {
    await here.slack.as(BEN.id).uploads('plan.pdf', SECRET);
    await sees(here, BEN, 'Je ne lis pas encore les fichiers ici.');
    await hanna().uploads('plan.pdf', SECRET, { text: 'status' });
    await sees(here, HANNA, 'I can’t read files here yet.');
    await sees(here, HANNA, 'Where you are');
    expect(await kept()).toHaveLength(1);
  });
});

/** A press by Hanna, as Slack would report it. */
function aPress(action: Dict): Dict {
  return {
    type: 'block_actions',
    team: { id: HERE },
    user: { id: HANNA.id, team_id: HERE },
    trigger_id: '1.2.made-up',
    container: { type: 'message', message_ts: '1700000000.000001', channel_id: 'D0000001' },
    actions: [{ type: 'button', block_id: 'b', action_ts: '1700000000.000002', ...action }],
    state: { values: {} },
  };
}
