import { STEPS } from '../../flows';
import type { Review } from '../../src/method/review';
import { replan } from '../../src/plan/planning';
import { type DocumentKind, documentKind, type KeptDocuments } from '../../src/steps/documents';
import type { TimedKind, TimedMoment } from '../../src/steps/planned';
import { line } from '../../src/steps/prompts';
import { stepsOf } from '../../src/steps/registry';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, said, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

/** Half past six in the evening of the first day, in Genoa: after everybody's working hours. */
const EVENING = '2027-04-20T16:30:00.000Z';
interface Talk {
  at: string;
  who: string;
  edition: number;
}
const TALK = documentKind<Talk>({ name: 'talk', ofReview: { read: 'read-grid' } });

/** What a step might say by the clock of a visit: to whom a talk is given, and to the channel. */
const CALL = {
  as: 'timed',
  name: { en: 'a talk', fr: 'un entretien' },
  needs: 'own',
  reads: [TALK as DocumentKind<unknown>],
  may: ['read-grid'],
  lateMinutes: 60,
  when: (_: Review, kept: KeptDocuments) =>
    kept.of(TALK).flatMap(({ value: { at, who, edition } }): TimedMoment[] => [
      { dueAt: at, to: { person: who }, why: `talk-${edition}` },
      { dueAt: at, to: 'channel', why: `talk-${edition}` },
    ]),
  says: (view, { kept, language }, { to }) =>
    line(
      `A talk in ${view.review.hostCity}, ${kept.of(TALK).length}, ${to === 'channel' ? 'for all' : view.members.get(to.person)?.name}, ${language}`,
    ),
} as const satisfies TimedKind;

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, '2027-04-19T07:00:00.000Z');
  const declared = { commands: {}, presses: {}, keeps: [TALK] };
  world.deps.steps = stepsOf([
    ...STEPS.all,
    { name: 'talks', declared, commands: {}, presses: {}, planned: { talk: CALL } },
  ]);
});
afterEach(() => world.close());

async function keep(talk: Partial<Talk> = {}): Promise<void> {
  const value = { at: EVENING, who: 'helsinki', edition: 1, ...talk };
  await world.deps.store.stepRecords.put({
    id: 'talk|genoa-2027|a',
    kind: 'talk',
    review: 'genoa-2027',
    person: '',
    value,
  });
  await replan(world.deps, 'genoa-2027');
}

async function told(person: string): Promise<string[]> {
  return saidIn(await messagesTo(world, person));
}

async function inChannel(): Promise<string[]> {
  return saidIn(await world.deps.store.messages.find({ thread: 'channel:genoa-2027' }));
}

function saidIn(messages: Awaited<ReturnType<typeof messagesTo>>): string[] {
  return messages.flatMap(({ content, status }) =>
    status === 'delivered' && content.kind === 'prompt' && said(content.prompt).includes('A talk')
      ? [
          said(content.prompt)
            .split('\n')
            .find((one) => one.startsWith('A talk')) ?? '',
        ]
      : [],
  );
}

describe('what is said by the clock of a visit', () => {
  it('follows from what a step keeps, whatever the working hours, and is drawn from it', async () => {
    await keep();
    await goTo(world, '2027-04-20T16:29:00.000Z');
    expect([await told('helsinki'), await inChannel()]).toEqual([[], []]);
    await goTo(world, EVENING);
    const name = GENOA_PEOPLE.find(({ id }) => id === 'helsinki')?.name;
    expect(await told('helsinki')).toEqual([`A talk in Genoa, 1, ${name}, en`]);
    expect(await inChannel()).toEqual(['A talk in Genoa, 1, for all, en']);
    expect(await told('barcelona')).toEqual([]);
  });

  it('is said once, however often it is planned; with another name for the moment, again', async () => {
    await keep();
    await goTo(world, EVENING);
    await replan(world.deps, 'genoa-2027');
    await goTo(world, '2027-04-20T16:40:00.000Z');
    expect(await told('helsinki')).toHaveLength(1);
    await keep({ at: '2027-04-20T16:45:00.000Z', edition: 2 });
    await goTo(world, '2027-04-20T16:45:00.000Z');
    expect(await told('helsinki')).toHaveLength(2);
  });

  it('moves with what it follows from: what was planned before is not said', async () => {
    await keep();
    await keep({ at: '2027-04-20T17:30:00.000Z' });
    await goTo(world, '2027-04-20T16:31:00.000Z');
    expect(await told('helsinki')).toEqual([]);
    await goTo(world, '2027-04-20T17:30:00.000Z');
    expect(await told('helsinki')).toHaveLength(1);
  });

  it('is not lost where it is planned anew in the moment in which it is due', async () => {
    await keep();
    world.setClock('2027-04-20T16:30:01.000Z');
    await replan(world.deps, 'genoa-2027');
    await goTo(world, '2027-04-20T16:31:00.000Z');
    expect(await told('helsinki')).toHaveLength(1);
  });

  it('is dropped when its time is over', async () => {
    await keep();
    world.setClock('2027-04-20T17:31:00.000Z');
    await goTo(world, '2027-04-20T17:32:00.000Z');
    expect([await told('helsinki'), await inChannel()]).toEqual([[], []]);
  });

  it.each(['genoa', 'stranger'])('is told nobody who may not hear it, whomever a document names: %s', async (who) => {
    await keep({ who });
    await goTo(world, EVENING);
    expect(await told(who)).toEqual([]);
    expect(await inChannel()).toHaveLength(1);
  });

  it('stops at the host wall for whoever is known to be of the host city only when it goes out', async () => {
    await keep();
    await world.deps.store.people.update('helsinki', (person) => ({ ...person, city: 'Genoa' }));
    await goTo(world, EVENING);
    expect(await told('helsinki')).toEqual([]);
  });

  it('leaves those alone who pause, and everybody while the review rests', async () => {
    await keep();
    await world.deps.store.people.update('helsinki', (person) => ({ ...person, paused: true }));
    await goTo(world, EVENING);
    expect(await told('helsinki')).toEqual([]);
    await world.deps.store.people.update('helsinki', (person) => ({ ...person, paused: false }));
    await keep({ at: '2027-04-20T17:30:00.000Z', edition: 2 });
    const stopped = { how: 'postponed', at: EVENING } as const;
    await world.deps.store.reviews.update('genoa-2027', (review) => ({ ...review, stopped }));
    await goTo(world, '2027-04-20T17:30:00.000Z');
    expect(await told('helsinki')).toEqual([]);
    expect(await inChannel()).toHaveLength(1);
  });
});
