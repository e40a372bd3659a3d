import { STEPS } from '../../flows';
import { isOnTeam } from '../../src/method/permissions';
import { back } from '../../src/method/wishes';
import { replan } from '../../src/plan/planning';
import { sayReminder } from '../../src/plan/reminder-words';
import type { FlowContext } from '../../src/steps/contract';
import { type DocumentKind, documentKind } from '../../src/steps/documents';
import type { ReminderKind } from '../../src/steps/planned';
import { text } from '../../src/steps/prompts';
import { stepsOf } from '../../src/steps/registry';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, said, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const DAY = '2027-04-01';
const NINE_TEN_IN_HELSINKI = '2027-04-01T06:10:00.000Z';
const NOBODY = { name: 'notes', declared: { commands: {}, presses: {} }, commands: {}, presses: {} };

/** What a new step might remind the team of. */
const NOTE: ReminderKind = {
  as: 'reminder',
  name: { en: 'a note', fr: 'une note' },
  rank: 85,
  to: 'team',
  needs: 'review',
  when: (person, review) => (isOnTeam(person, review) ? [back(review, DAY)] : []),
  says: ({ review }) => (review.call === undefined ? undefined : { blocks: [text(`A note on ${review.hostCity}`)] }),
};

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, '2027-03-24T07:00:00.000Z');
  await plannedBy({ note: NOTE });
});
afterEach(() => world.close());

/** What the steps and one more have planned, and nothing of theirs on the day itself. */
async function plannedBy(planned: Record<string, ReminderKind>, keeps: DocumentKind<unknown>[] = []): Promise<void> {
  const declared = { ...NOBODY.declared, keeps };
  world.deps.steps = stepsOf([...STEPS.all, { ...NOBODY, declared, planned }]);
  await replan(world.deps, 'genoa-2027');
}

async function toldOn(day: string, person: string): Promise<string> {
  const messages = await messagesTo(world, person);
  return messages
    .filter(({ id, status }) => id.endsWith(day) && status === 'delivered')
    .map(({ content }) => (content.kind === 'prompt' ? said(content.prompt) : ''))
    .join();
}

const noted = (person: string) => world.deps.store.plan.find({ kind: 'note', person });

describe('a kind of reminder that a step declares', () => {
  it('is planned and said like the others, and with them', async () => {
    await goTo(world, NINE_TEN_IN_HELSINKI);
    const told = await toldOn(DAY, 'helsinki');
    expect(told).toContain('A note on Genoa');
    expect((await messagesTo(world, 'helsinki')).filter(({ id }) => id.endsWith(DAY))).toHaveLength(1);
    const log = await world.deps.store.audit.find({ person: 'helsinki', action: 'reminded' });
    expect(log.map(({ detail }) => detail?.kind)).toContain('note');
  });

  it('is drawn from documents of its step, everybody’s for those who may read them', async () => {
    const wish = documentKind<string>({ name: 'wish', ofReview: { read: 'decide' } });
    for (const person of ['helsinki', 'barcelona'])
      await world.deps.store.stepRecords.put({
        ...{ id: `wish|${person}`, kind: 'wish', review: 'genoa-2027', person, value: `of ${person}` },
      });
    const says: ReminderKind['says'] = (_: unknown, { kept }: FlowContext) => ({
      blocks: [text(`Wishes: ${kept.of(wish).map(({ value }) => value)}`)],
    });
    await plannedBy({ note: { ...NOTE, reads: [wish], says } as ReminderKind }, [wish]);
    await goTo(world, '2027-04-01T07:10:00.000Z');
    expect(await toldOn(DAY, 'helsinki')).toMatch(/Wishes: of helsinki$/m);
    expect(await toldOn(DAY, 'lyon')).toMatch(/Wishes: of barcelona,of helsinki$/m);
  });

  it('is asked again when it goes out', async () => {
    await world.deps.store.reviews.update('genoa-2027', ({ call: _, ...review }) => review);
    await goTo(world, NINE_TEN_IN_HELSINKI);
    expect(await toldOn(DAY, 'helsinki')).not.toContain('A note');
  });

  it('stops at the host wall, whomever its step names', async () => {
    await plannedBy({ note: { ...NOTE, when: (_, review) => [back(review, DAY)] } });
    const people = (await world.deps.store.plan.find({ kind: 'note', status: 'planned' })).map(({ person }) => person);
    expect(people).toContain('helsinki');
    expect(people).not.toContain('genoa');
  });

  it('stops there too for whoever is known to be of the host city only when it goes out', async () => {
    await world.deps.store.people.update('helsinki', (person) => ({ ...person, city: 'Genoa' }));
    await goTo(world, '2027-04-01T07:10:00.000Z');
    expect(await toldOn(DAY, 'helsinki')).not.toContain('A note');
    expect(await toldOn(DAY, 'barcelona')).toContain('A note');
  });

  it.each([
    ['waits for the next working hour when it is late', NOTE, 'planned', '2027-04-02'],
    ['is left out when its day is over, where it is of that day', { ...NOTE, ofTheDay: true as const }, 'skipped', DAY],
  ])('%s', async (_, kind, status, day) => {
    await plannedBy({ note: kind });
    await goTo(world, '2027-04-01T20:00:00.000Z');
    const [item] = (await noted('helsinki')).filter((one) => one.status !== 'replaced');
    expect([item?.status, item?.day]).toEqual([status, day]);
  });

  it('reaches whoever pauses where it welcomes them, and never twice', async () => {
    await plannedBy({ note: { ...NOTE, welcomes: true } });
    const pausing = await world.deps.store.people.update('helsinki', (person) => ({ ...person, paused: true }));
    await goTo(world, NINE_TEN_IN_HELSINKI);
    expect(pausing?.paused).toBe(true);
    expect(await toldOn(DAY, 'helsinki')).toContain('A note on Genoa');
    await plannedBy({ note: { ...NOTE, welcomes: true, when: (_, review) => [back(review, '2027-04-06')] } });
    await goTo(world, '2027-04-06T06:10:00.000Z');
    expect(await toldOn('2027-04-06', 'helsinki')).not.toContain('A note');
  });

  it('does not reach whoever pauses where it does not welcome them', async () => {
    await world.deps.store.people.update('helsinki', (person) => ({ ...person, paused: true }));
    await goTo(world, NINE_TEN_IN_HELSINKI);
    expect(await toldOn(DAY, 'helsinki')).toBe('');
  });

  it('is left out when its step is gone, and stops nothing', async () => {
    world.deps.steps = STEPS;
    await goTo(world, NINE_TEN_IN_HELSINKI);
    const left = await noted('helsinki');
    expect(left.map(({ status, note }) => [status, note])).toEqual([['skipped', 'no step has it']]);
    expect(await toldOn(DAY, 'helsinki')).not.toContain('A note');
  });
});

describe('a reminder by hand', () => {
  const BY_HAND = {
    kind: 'by-hand' as const,
    review: 'genoa-2027',
    by: 'eurocities',
    line: 'We wait for you.',
    event: 'e',
  };
  const asked = async (id: string) => {
    const person = await world.deps.store.people.get(id);
    return JSON.stringify(person ? await sayReminder(world.deps, person, [BY_HAND], 'm') : '');
  };

  it('says to each side of the host wall what its kinds say by hand', async () => {
    expect(await asked('helsinki')).toMatch(/We wait for you.*still open/);
    expect(await asked('genoa')).toMatch(/We wait for you.*not here yet/);
    await world.deps.store.reviews.update('genoa-2027', (review) => ({
      ...review,
      report: { ...review.report, url: 'https://genoa.example/report.pdf' },
    }));
    expect(await asked('genoa')).toContain('not needed any more');
    await world.deps.store.reviews.update('genoa-2027', ({ openedAt: _, ...review }) => review);
    expect(await asked('genoa')).toMatch(/We wait for you.*The initial report of Genoa/);
    expect(await asked('helsinki')).toContain('not needed any more');
  });
});
