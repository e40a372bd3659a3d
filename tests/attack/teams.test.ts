import { inputId } from '../../adapters/adaptive-cards/inputs';
import { changedSomewhere, VALUES } from '../support/attack/forged';
import { CLEAR, type Platform, platformAttacks } from '../support/attack/on-platform';
import { some } from '../support/attack/scale';
import { COMMANDS, PRESSES } from '../support/steps';
import { message, sentBy } from '../support/teams/as-sent';
import type { Member } from '../support/teams/world';
import { startTeamsHere, type TeamsHere } from '../support/teams-app-here';

/** Odd texts in every form and press, and forged ones, by activities with a right token. */

let here: TeamsHere;
beforeAll(async () => {
  here = await startTeamsHere();
  await here.teams.as(here.people.helsinki).installs();
  await here.teams.as(here.people.utrecht).installs();
  await here.settled();
});
afterAll(() => here.close());

const activity = (of: Record<string, unknown> & { type: string }, who: Member = here.people.helsinki) =>
  sentBy(here.connector, who, { conversation: here.teams.as(here.people.helsinki).personal() }, of);
const invoke = (data: unknown, who?: Member) =>
  activity(
    {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', data }, trigger: 'manual' },
    },
    who,
  );
const deliver = async (sent: object) => {
  const { status, body } = await here.teams.deliver(sent);
  return { status, text: JSON.stringify(body ?? '') };
};
let written = 0;

const teams = (): Platform => ({
  world: here.world,
  log: here.log,
  settled: here.settled,
  author: 'helsinki',
  other: 'utrecht',
  types: async (text) => {
    written += 1;
    return deliver(activity({ ...message(text, { html: false }), id: String(1_700_000_000_000 + written) }));
  },
  fills: (action, address, { id, kind }, text) =>
    deliver(invoke({ action, address, data: {}, inputs: { [id]: kind }, [inputId(id)]: text })),
  presses: (action, address, data) => deliver(invoke({ action, address, data })),
  othersAnswer: async () => {
    await here.teams.as(here.people.utrecht).says('help');
  },
});

describe('in Teams', () => platformAttacks(teams));

test('presses that are changed somewhere, or in another’s name, are refused clearly or change one’s own', async () => {
  const { sheets } = here.world.deps.store;
  const before = JSON.stringify(await sheets.find({ person: 'utrecht' }));
  const right = {
    action: 'save',
    message: 'none',
    address: { review: 'genoa-2027', indicator: 'GG-AMB-1', version: 0 },
    data: { a: 'b' },
    inputs: { know: 'lines' },
    [inputId('know')]: 'a line',
  };
  const forged = [
    ...VALUES.flatMap((value) => changedSomewhere(right, value).map((data) => invoke(data))),
    ...VALUES.slice(0, 6).flatMap((value) => changedSomewhere(invoke(right), value)),
    ...[...PRESSES, ...COMMANDS].map((action) => invoke({ ...right, action }, here.people.stranger)),
    invoke({ ...right, data: { a: 'x'.repeat(200_000) } }),
    invoke({ ...right, address: { review: 'no-such-review', indicator: 'GG-AMB-1' } }),
  ];
  for (const [n, sent] of some(forged, 40).entries()) {
    if (typeof sent !== 'object' || sent === null) continue;
    const { status } = await deliver(sent);
    expect([n, JSON.stringify(sent).slice(0, 200), CLEAR.has(status)]).toEqual([n, expect.anything(), true]);
  }
  await here.settled();
  expect(JSON.stringify(await sheets.find({ person: 'utrecht' }))).toBe(before);
  expect(here.connector.fromBot(here.channel)).toEqual([]);
  expect(here.log.filter(({ level }) => level === 'error')).toEqual([]);
});
