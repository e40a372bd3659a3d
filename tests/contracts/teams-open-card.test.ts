import type { TeamsCard } from '../../adapters/teams/cards/render';
import { addMs } from '../../src/method/calendar';
import { nodesOf } from '../support/card-client';
import { goTo } from '../support/service-world';
import type { Call } from '../support/teams/connector';
import { REFUSALS } from '../support/teams/refusals';
import { sheetsOf, startTeamsHere, type TeamsHere } from '../support/teams-app-here';

/** Teams takes away what somebody types in a card that is drawn anew: that is done in the moment of their press, or not. */

let here: TeamsHere;
const letGo: (() => void)[] = [];
beforeEach(async () => {
  here = await startTeamsHere();
  here.connector.world.install(here.people.helsinki);
  await hanna().says('indicator 1');
  await here.settled();
});
afterEach(async () => {
  for (const go of letGo.splice(0)) go();
  await here.close();
});

const CHOICE = '1 ↓ below';
const VERIFY = 'What should the visit verify?';
const hanna = () => here.teams.as(here.people.helsinki);
const isRedraw = ({ method }: Call) => method === 'PUT';
const redraws = () => here.connector.calls.filter(isRedraw).length;
const typed = { [VERIFY]: 'On paper only.' };
const card = () => hanna().seen().at(-1)?.cards[0] as TeamsCard;
const written = () => nodesOf(card()).find(({ label }) => label === VERIFY)?.value;
/** Long after it. */
const later = async () => {
  await here.settled();
  await goTo(here.world, addMs(here.world.deps.clock.now(), 600_000));
  await here.settled();
};
const judged = async () => (await sheetsOf(here, 'helsinki'))[0]?.draft?.content.performance;

it('is drawn anew by the time that a choice on it is answered, and not after it', async () => {
  const { body } = await hanna().presses(CHOICE, { typed });
  expect(body?.type).toBe('application/vnd.microsoft.card.adaptive');
  expect([redraws(), written()]).toEqual([1, 'On paper only.']);
  await here.settled();
  expect(redraws()).toBe(1);
});

it.each(['throttled', 'serviceError'] as const)(
  'is not drawn anew later where Teams does not take that at once (%s); the next press on it does',
  async (refusal) => {
    here.connector.answer(REFUSALS[refusal], isRedraw);
    const { body } = await hanna().presses(CHOICE, { typed });
    expect(body?.type).toBe('application/vnd.microsoft.card.adaptive');
    await later();
    expect([redraws(), written(), await judged()]).toEqual([1, undefined, 'below']);
    await hanna().presses('2 = at', { typed });
    expect([redraws(), written()]).toEqual([2, 'On paper only.']);
  },
);

it('is not drawn anew where its press takes longer: what was chosen is kept', async () => {
  here.faults.holdsOthers = new Promise((resolve) => void letGo.push(resolve));
  const { body } = await hanna().presses(CHOICE, { typed });
  expect(body?.value).toContain('One moment…');
  for (const go of letGo.splice(0)) go();
  await here.settled();
  await later();
  expect([redraws(), written(), await judged()]).toEqual([0, undefined, 'below']);
});

it('becomes the line of what was saved however late that is', async () => {
  here.connector.answer(REFUSALS.throttled, isRedraw);
  await hanna().presses('Save & next', { typed });
  await later();
  expect(JSON.stringify(hanna().seen()[0]?.cards)).toContain('still needs');
});
