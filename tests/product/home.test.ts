import { homeOf } from '../../src/app/home';
import type { Review } from '../../src/method/review';
import type { Prompt } from '../../src/ports/prompt';
import { wouldAnswer } from '../../src/turn/conversation';
import { anAccount } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const { openedAt: _, ...WAITING } = aReview();

const OPENED = '2027-02-23T08:00:00.000Z';
const visited = (over: Partial<Review>) => aReview({ ...over, visit: { start: '2027-03-23', days: 3 } });

const shown = ({ summary, actions }: Prompt) => [summary, actions.map(({ id }) => id)];

let world: World;
afterEach(() => world.close());

describe('somebody’s home page', () => {
  it.each([
    ['helsinki', aReview(), ['status', 'list', 'snooze', 'away', 'help']],
    ['lyon', aReview(), ['status', 'list', 'digest', 'snooze', 'away', 'help']],
    ['eurocities', aReview(), ['status', 'snooze', 'away', 'help']],
    ['lyon', WAITING, ['status', 'snooze', 'away', 'help']],
    // Once the team is there, cells and digest are behind it.
    ['helsinki', visited({ openedAt: OPENED }), ['status', 'snooze', 'away', 'help']],
    ['lyon', visited({ openedAt: OPENED }), ['status', 'snooze', 'away', 'help']],
  ])('has for %s what these commands answer, in this order, and the languages', async (id, review, commands) => {
    world = await aWorld({ reviews: [review], people: GENOA_PEOPLE }, '2027-03-24T07:00:00.000Z');
    const person = await world.deps.store.people.get(id);
    if (!person) throw new RangeError(id);
    const { prompts } = await homeOf(world.deps, anAccount(id), person);
    const answers: Prompt[] = [];
    for (const command of commands) answers.push(...(await wouldAnswer(world.deps, person, command, 'slack')));
    expect(prompts.map(shown)).toEqual([...answers.map(shown), ['English / Français', ['english', 'french']]]);
  });

  it('has after the visit where the report is before how far somebody’s desk review came', async () => {
    const people = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
    const gathered = visited({ openedAt: OPENED, gatheredAt: '2027-03-09T15:30:00.000Z' });
    world = await aWorld({ reviews: [gathered], people }, '2027-03-29T07:00:00.000Z');
    const answers = await types(world, 'helsinki', 'status');
    expect(answers.map(({ title }) => title)).toEqual(['Genoa: after the visit', 'Where you are · Genoa']);
  });

  it.each([
    ['en', 'tell its organiser by which address'],
    ['fr', 'dites à son organisateur par quelle adresse'],
  ] as const)(
    'says in %s to whoever is in no review what to do, on every platform, and nothing of reviews',
    async (language, words) => {
      world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, '2027-03-24T07:00:00.000Z');
      const [someone] = GENOA_PEOPLE;
      if (!someone) throw new RangeError('nobody');
      const newcomer = { ...someone, id: 'newcomer', email: 'new@elsewhere.example', language, accounts: [] };
      await world.deps.store.people.put(newcomer);
      for (const platform of ['web', 'slack', 'teams'])
        for (const said of ['status', 'next', 'good morning']) {
          const [answer] = await wouldAnswer(world.deps, newcomer, said, platform);
          expect(answer?.summary).toContain(words);
          expect(answer?.summary).not.toMatch(/Genoa|Gênes/);
        }
    },
  );
});
