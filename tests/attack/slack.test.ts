import { randomUUID } from 'node:crypto';
import { inputActionId, inputBlockId } from '../../adapters/slack/cards/input-ids';
import { FORM_CALLBACK } from '../../adapters/slack/cards/modal';
import type { Field } from '../../src/ports/prompt';
import { changedSomewhere, VALUES } from '../support/attack/forged';
import { CLEAR, type Platform, platformAttacks } from '../support/attack/on-platform';
import { some } from '../support/attack/scale';
import { HERE, ROOM, type SlackHere, startSlackHere, USERS } from '../support/slack-app-here';
import { asForm, postSigned } from '../support/slack-app-requests';
import { COMMANDS, PRESSES } from '../support/steps';

/** Odd texts in every form and press, and forged ones, by Slack's signed requests. */

const { helsinki: HANNA, utrecht: PIETER, stranger: ZOE } = USERS;
let here: SlackHere;
beforeAll(async () => {
  here = await startSlackHere();
});
afterAll(() => here.close());

let written = 0;
const nextTs = () => {
  written += 1;
  return `${1_700_000_000 + written}.000100`;
};
const post = async (what: { body: string; type?: string }) => {
  const response = await postSigned({ url: here.url, secret: here.slack.app.signingSecret, ...what });
  return { status: response.status, text: await response.text() };
};
const interaction = (of: object, user: string = HANNA.id) => ({
  team: { id: HERE },
  user: { id: user, team_id: HERE },
  trigger_id: `trigger-${randomUUID()}`,
  ...of,
});
const pressed = (value: object | string, user?: string) =>
  interaction(
    {
      type: 'block_actions',
      container: { channel_id: 'D1', message_ts: '1.1' },
      actions: [
        {
          type: 'button',
          action_id: 'press.0',
          block_id: 'b',
          value: typeof value === 'string' ? value : JSON.stringify(value),
          action_ts: randomUUID(),
        },
      ],
      state: { values: {} },
    },
    user,
  );
const form = (action: string, address: { review: string; indicator: string }, fields: readonly FilledIn[]) =>
  interaction({
    type: 'view_submission',
    view: {
      id: `V${randomUUID()}`,
      hash: '1',
      type: 'modal',
      callback_id: FORM_CALLBACK,
      private_metadata: JSON.stringify({ m: 'none', a: action, r: address.review, i: address.indicator, s: 1 }),
      blocks: fields.map(({ id }) => ({ type: 'input', block_id: inputBlockId(id, undefined, address, 'f') })),
      state: {
        values: Object.fromEntries(
          fields.map(({ id, kind, text }) => [
            inputBlockId(id, undefined, address, 'f'),
            { [inputActionId(kind)]: { type: 'plain_text_input', value: text } },
          ]),
        ),
      },
    },
  });
type FilledIn = { id: string; kind: Field['kind']; text: string };

const slack = (): Platform => ({
  world: here.world,
  log: here.log,
  settled: here.settled,
  author: 'helsinki',
  other: 'utrecht',
  types: async (text) => {
    const event = { type: 'message', channel_type: 'im', channel: here.slack.as(HANNA.id).dm, user: HANNA.id, text };
    const body = { type: 'event_callback', team_id: HERE, event_id: randomUUID(), event: { ...event, ts: nextTs() } };
    return post({ body: JSON.stringify(body) });
  },
  fills: (action, address, field, text) => post(asForm(form(action, address, [{ ...field, text }]))),
  presses: (action, address, data) =>
    post(asForm(pressed({ m: 'none', a: action, r: address.review, i: address.indicator, v: 0, d: data }))),
  othersAnswer: async () => {
    await here.slack.as(PIETER.id).says('help');
  },
});

describe('in Slack', () => platformAttacks(slack));

test('presses and forms that are changed somewhere, or in another’s name, are refused clearly or change one’s own', async () => {
  const { sheets } = here.world.deps.store;
  const before = JSON.stringify(await sheets.find({ person: 'utrecht' }));
  const right = { m: 'none', a: 'save', r: 'genoa-2027', i: 'GG-AMB-1', v: 0, d: {}, s: 1 };
  const address = { review: 'genoa-2027', indicator: 'GG-AMB-1' };
  const sent = form('save', address, [{ id: 'know', kind: 'lines', text: 'a line' }]);
  const forged = [
    ...VALUES.flatMap((value) => changedSomewhere(right, value).map((body) => pressed(body as object))),
    ...VALUES.slice(0, 6).flatMap((value) => changedSomewhere(sent, value)),
    ...[...PRESSES, ...COMMANDS].map((action) => pressed({ ...right, a: action, r: 'no-such-review' }, ZOE.id)),
    pressed('x'.repeat(5_000)),
    pressed({ ...right, d: { a: 'x'.repeat(900_000) } }),
    interaction({ type: 'view_submission', view: { id: 'V1', callback_id: FORM_CALLBACK, private_metadata: '{' } }),
  ];
  for (const [n, body] of some(forged, 40).entries()) {
    const { status } = await post(asForm(body));
    expect([n, JSON.stringify(body)?.slice(0, 200), CLEAR.has(status)]).toEqual([n, expect.anything(), true]);
  }
  await here.settled();
  expect(JSON.stringify(await sheets.find({ person: 'utrecht' }))).toBe(before);
  expect(here.slack.messages(ROOM, { as: PIETER.id }).filter(({ isBot }) => isBot)).toEqual([]);
  expect(here.log.filter(({ level }) => level === 'error')).toEqual([]);
});
