import { erasePerson } from '../../src/accounts/personal-data';
import type { Review } from '../../src/method/review';
import { NARROWEST } from '../../src/method/terms';
import { replan, stopReview } from '../../src/plan/planning';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { isSent, sentAdvice } from '../support/sent-report';
import { anEvent, aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aDecision, aReview, MIDWAY } from '../support/sheets';
import { hasHypothesis, hasNote } from '../support/visit-documents';

const REVIEW = 'genoa-2027';
const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const, name: `Person of ${p.id}` }));
/** Nothing is agreed: what the team wrote is kept for six months after 20 April. */
const NEAR = '2027-09-22T08:00:00.000Z';
const LAST = '2027-10-19T20:00:00.000Z';
const OVER = '2027-10-20T06:00:00.000Z';
const CARD = { address: { review: REVIEW, indicator: 'GG-AMB-1' }, actions: [], body: [], fields: [], summary: '' };
const LATER: Review = {
  ...aReview(),
  id: 'lyon-2029',
  hostCity: 'Lyon',
  visit: { start: '2029-04-10', days: 3 },
  report: { due: '2029-03-13' },
  members: { ...aReview().members, leader: 'helsinki', peers: [], facilitators: [], host: [] },
};

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: PEOPLE }, MIDWAY);
  const { store } = world.deps;
  await presses(world, 'helsinki', CARD, 'save', { ...aContent('below', { suspect: ['SECRET of a sheet'] }) });
  await store.decisions.put(aDecision('GG-AMB-1', { judgement: 'below', hypothesis: 'SECRET of the merge' }));
  await hasHypothesis(world, 'h', { text: 'SECRET hypothesis' });
  await hasNote(world, 'n', MIDWAY, { sort: 'concern', text: 'SECRET of a note' });
  await isSent(store, '2027-06-15T10:00:00.000Z', [sentAdvice('one', { text: 'Give it a budget.' })]);
  await store.stepRecords.put({
    id: `follow-up-action|${REVIEW}|one`,
    kind: 'follow-up-action',
    review: REVIEW,
    person: '',
    value: {
      advice: 'one',
      wordings: [
        { at: OVER, by: 'genoa', stand: 'accepted', why: '', what: 'A line.', who: 'Office', until: '2027-12-01' },
      ],
      states: [],
    },
  });
});
afterEach(() => world.close());

async function everything(): Promise<string> {
  const { sheets, pastRevisions, decisions, digests, functions, stepRecords, messages, inbox } = world.deps.store;
  const all = await Promise.all(
    [sheets, pastRevisions, decisions, digests, functions, stepRecords, messages].map((one) => one.find({})),
  );
  return JSON.stringify([...all, await inbox.find({})]);
}
const names = async () => (await world.deps.store.people.find({})).map(({ name }) => name).sort();

describe('once its retention is over', () => {
  it('what a team wrote is erased by itself; the report that was sent and what became of it stay', async () => {
    await goTo(world, NEAR);
    await goTo(world, LAST);
    expect(await everything()).toMatch(/SECRET of a sheet.*/);
    for (const what of ['SECRET of the merge', 'SECRET hypothesis', 'SECRET of a note'])
      expect(await everything()).toContain(what);
    await goTo(world, OVER);
    expect(await everything()).not.toContain('SECRET');
    expect(await everything()).toContain('Give it a budget.');
    const read = (await types(world, 'eurocities', 'follow up')).map(said).join();
    expect(read).toContain('Give it a budget. · accepted · Office');
    expect(await world.deps.store.reviews.get(REVIEW)).toMatchObject({
      erasedAt: expect.stringContaining('2027-10-20'),
    });
    expect(await world.deps.store.audit.find({ review: REVIEW, action: 'work-erased' })).toHaveLength(1);
    // Nobody's conversation holds a card about a sheet any more, and who they are is known: they are asked for a year.
    expect((await names()).join()).toContain('Person of genoa');
  });

  it('those whose part is over go half a year after that, those with a part elsewhere do not; a backup that comes back too', async () => {
    await world.deps.store.reviews.put(LATER);
    await goTo(world, NEAR);
    await goTo(world, '2028-10-19T20:00:00.000Z');
    expect((await names()).join()).toContain('Person of lyon');
    const before = await world.deps.store.people.find({});
    await goTo(world, '2028-10-20T06:00:00.000Z');
    // Eurocities organises, and Helsinki leads, the review of Lyon.
    const stay = ['Person of eurocities', 'Person of helsinki'];
    expect((await names()).filter((name) => name.startsWith('Person of'))).toEqual(stay);
    for (const person of before) await world.deps.store.people.put(person);
    await goTo(world, '2028-10-21T06:00:00.000Z');
    expect((await names()).filter((name) => name.startsWith('Person of'))).toEqual(stay);
    expect((await types(world, 'eurocities', 'follow up Genoa')).map(said).join()).toContain('Give it a budget.');
  });

  it('a server that was away, or is new to it, erases nothing before its organisers heard of it as long before as ever', async () => {
    await goTo(world, '2028-12-01T08:00:00.000Z');
    expect(await everything()).toContain('SECRET of a note');
    const told = async () =>
      (await messagesTo(world, 'eurocities'))
        .map(({ content }) => (content.kind === 'prompt' ? said(content.prompt) : ''))
        .join();
    expect(await told()).toContain('On 29 December what the team wrote on Genoa is erased');
    await goTo(world, '2028-12-28T20:00:00.000Z');
    expect(await everything()).toContain('SECRET of a note');
    expect((await names()).join()).toContain('Person of lyon');
    await goTo(world, '2028-12-29T06:00:00.000Z');
    expect(await everything()).not.toContain('SECRET');
    expect((await names()).join()).not.toContain('Person of lyon');
  });

  it('an end that other terms moved away, and back, is said anew before anything goes', async () => {
    await goTo(world, NEAR);
    const agree = (retention: '6' | '36') =>
      world.deps.store.reviews.update(REVIEW, (r) => ({
        ...r,
        terms: {
          agreed: { version: 1, terms: { ...NARROWEST, retention }, since: NEAR, yes: {} },
          earlier: [],
          proposals: 1,
        },
      }));
    await agree('36');
    await goTo(world, '2028-03-01T08:00:00.000Z');
    await agree('6');
    await goTo(world, '2028-03-02T08:00:00.000Z');
    expect(await everything()).toContain('SECRET of a note');
    await goTo(world, '2028-03-30T08:00:00.000Z');
    expect(await everything()).not.toContain('SECRET');
  });

  it('so is what they typed for it, what came in vain, and where a conversation stood; nothing is written after it', async () => {
    const { store } = world.deps;
    await types(world, 'barcelona', 'start');
    await types(world, 'barcelona', 'SECRET that was typed');
    const event = anEvent('barcelona', { kind: 'text', text: 'SECRET in vain' });
    const failed = { event, person: 'barcelona', status: 'failed' as const, receivedAt: MIDWAY, attempts: 3 };
    await store.inbox.put({ ...failed, id: event.id });
    await goTo(world, NEAR);
    expect(JSON.stringify(await store.messages.find({ thread: 'person:barcelona' }))).toContain(
      'SECRET that was typed',
    );
    await goTo(world, OVER);
    expect(await everything()).not.toContain('SECRET');
    expect(JSON.stringify(await store.sessions.find({}))).not.toContain('SECRET');
    await presses(world, 'helsinki', CARD, 'save', { ...aContent('below', { suspect: ['SECRET of an old card'] }) });
    await types(world, 'lyon', 'note');
    expect(await store.sheets.find({})).toEqual([]);
    expect((await types(world, 'eurocities', 'follow up')).map(said).join()).toContain('Give it a budget.');
  });

  it('what is written once it is taken up again has an end of its own, of which its organisers hear', async () => {
    await goTo(world, NEAR);
    await goTo(world, OVER);
    const review = await world.deps.store.reviews.get(REVIEW);
    expect(review?.stopped).toMatchObject({ how: 'ended' });
    await goTo(world, '2027-11-02T08:00:00.000Z');
    await stopReview(world.deps, REVIEW, undefined, review?.planRevision ?? 0, 'eurocities');
    await hasNote(world, 'late', MIDWAY, { sort: 'concern', text: 'SECRET written since' });
    await goTo(world, '2027-11-02T09:00:00.000Z');
    await goTo(world, '2027-11-29T09:00:00.000Z');
    expect(await everything()).toContain('SECRET written since');
    const told = (await messagesTo(world, 'eurocities')).map(({ content }) =>
      content.kind === 'prompt' ? said(content.prompt) : '',
    );
    expect(told.join()).toContain('On 30 November what the team wrote on Genoa is erased');
    await goTo(world, '2027-11-30T09:00:00.000Z');
    expect(await everything()).not.toContain('SECRET');
  });

  it('what is written for another visit, after it moved, goes after that one', async () => {
    await goTo(world, NEAR);
    await goTo(world, OVER);
    await world.deps.store.reviews.update(REVIEW, ({ stopped: _, ...r }) => ({
      ...r,
      visit: { ...r.visit, start: '2028-04-18' },
    }));
    await goTo(world, '2027-10-21T08:00:00.000Z');
    await hasNote(world, 'next', '2028-04-18T10:00:00.000Z', { sort: 'concern', text: 'SECRET of the next visit' });
    await goTo(world, '2028-09-21T08:00:00.000Z');
    await goTo(world, '2028-10-17T08:00:00.000Z');
    expect(await everything()).toContain('SECRET of the next visit');
    await goTo(world, '2028-10-20T08:00:00.000Z');
    expect(await everything()).not.toContain('SECRET');
  });

  it.each(['postponed', 'cancelled'] as const)('nothing goes from a review that is %s', async (how) => {
    const review = await world.deps.store.reviews.get(REVIEW);
    await stopReview(world.deps, REVIEW, how, review?.planRevision ?? 0, 'eurocities');
    await goTo(world, NEAR);
    await goTo(world, OVER);
    expect(await everything()).toContain('SECRET of a note');
  });
});

it('an organiser hears four weeks before what goes and what stays, also once the review has ended; nobody else does', async () => {
  const review = await world.deps.store.reviews.get(REVIEW);
  await stopReview(world.deps, REVIEW, 'ended', review?.planRevision ?? 0, 'eurocities');
  await replan(world.deps, REVIEW);
  await goTo(world, '2027-09-22T08:00:00.000Z');
  const told = async (who: string) =>
    (await messagesTo(world, who)).map(({ content }) => (content.kind === 'prompt' ? said(content.prompt) : '')).join();
  expect(await told('eurocities')).toContain('On 20 October what the team wrote on Genoa is erased');
  for (const who of ['lyon', 'helsinki', 'genoa']) expect(await told(who)).not.toContain('is erased');
});

it('erasing whoever answered for the host city keeps what became of recommendations', async () => {
  await goTo(world, '2027-07-01T08:00:00.000Z');
  await erasePerson(world.deps, 'genoa', 'operator');
  expect((await types(world, 'eurocities', 'follow up')).map(said).join()).toContain('accepted · Office');
});
