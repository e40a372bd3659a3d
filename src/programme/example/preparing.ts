import { addDays, dayIn } from '../../method/calendar';
import type { Review } from '../../method/review';
import type { Instant } from '../../method/time';
import { askReview } from '../../plan/asking-programme';
import { postPast } from '../../plan/timed';
import type { StepRecord } from '../../ports/records';
import { keptDocuments, keptWith, refuseUnkept } from '../../steps/documents';
import type { ExampleReview, ExampleScene, GatheredReview, Illustration } from '../../steps/example';
import { noteKept } from '../../turn/audit';
import type { Deps } from '../../turn/deps';
import { benchmarkOf } from '../../turn/in-scope';
import { newPersonId, personFrom } from '../import/people';
import { normalised } from '../programme-file/people';
import { personSchema } from '../programme-file/schema';

/** Somebody of a host city's administration, who helps its contact with the report. */
const COLLEAGUE = { email: 'jonas@dusseldorf.example', name: 'Jonas Weber', city: 'Düsseldorf' };

/**
 * Brings to life what comes before the desk reviews. What the file says of reports that are not due yet is in no review:
 * of the next one it is what the host city has written so far. The steps say what they have of it.
 */
export async function seedPreparation(deps: Deps, programme: string): Promise<void> {
  const { store } = deps;
  await addColleague(deps);
  const told: StepRecord[] = [];
  const decided = new Map<string, Decided>();
  const scene = {
    ...(await sceneOf(deps, programme)),
    kept: keptOf(deps, told),
    decided: (review: string, indicator: string) => decided.get(`${review}|${indicator}`),
  };
  for (const { illustrates } of deps.steps.all) {
    const { documents = [], asked = {}, askedIn, decisions = [] } = illustrates?.(scene) ?? {};
    for (const document of documents) {
      refuseUnkept(deps.steps.documents, document);
      await store.stepRecords.put(document);
      await noteSeeded(deps, document);
    }
    for (const decision of decisions) {
      const id = `${decision.review}|${decision.indicator}`;
      decided.set(id, { ...decided.get(id), ...decision });
    }
    told.push(...documents);
    // Where the desk review is under way nothing takes a day from what its peers are reminded of.
    for (const [what, until] of Object.entries(asked))
      for (const { review } of [...scene.begun, ...scene.coming])
        if (!isUnderWay(review)) await askReview(deps, { review: review.id, what, asked: until });
    for (const [what, until] of Object.entries(askedIn?.asked ?? {}))
      await askReview(deps, { review: askedIn?.review ?? '', what, asked: until });
  }
  for (const [id, decision] of decided)
    await store.decisions.put({ questionGroups: [], discuss: false, changes: [], ...decision, id });
  for (const one of [scene.visited, scene.visiting]) if (one) await postPast(deps, one.review);
  for (const { review, lines } of scene.coming) {
    for (const { id } of lines) await store.reportLines.remove(id);
    for (const { id } of await store.functions.find({ review: review.id })) await store.functions.remove(id);
  }
}

/** Who kept what the example shows, and when, as a log has it: what says neither was nobody's. */
async function noteSeeded(deps: Deps, document: StepRecord): Promise<void> {
  const kept = keepingOf(document.value);
  if (!kept) return;
  const by = kept.by ?? document.person;
  if (by === '') return;
  await noteKept({ ...deps, clock: { now: () => kept.at } }, document, { by, event: document.id });
}

/** Of a document with several wordings, the first: that it was there from then on. */
function keepingOf(value: unknown): { at: string; by?: string } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { at, by } = value as { at?: unknown; by?: unknown };
  if (typeof at === 'string') return { at, ...(typeof by === 'string' ? { by } : {}) };
  for (const list of Object.values(value)) {
    const found = Array.isArray(list) ? keepingOf(list[0]) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** What was told so far of a review. */
function keptOf({ steps }: Deps, told: readonly StepRecord[]): ExampleScene['kept'] {
  const none = keptDocuments(new Map([...steps.documents.keys()].map((name) => [name, []])));
  return (review) =>
    keptWith(
      none,
      told.filter((one) => one.review === review),
    );
}

type Decided = NonNullable<Illustration['decisions']>[number];

async function sceneOf(deps: Deps, programme: string): Promise<Omit<ExampleScene, 'kept' | 'decided'>> {
  const { store, clock } = deps;
  const now = clock.now();
  const reviews = (await store.reviews.find({ programme })).sort((a, b) => (a.visit.start < b.visit.start ? -1 : 1));
  const whole = await Promise.all(reviews.map((review) => withLines(deps, review)));
  const ref = (await store.programmes.get(programme))?.benchmark ?? { id: '', version: 0 };
  const people = await store.people.find({});
  const [visited, visiting] = await Promise.all([
    gathered(deps, whole.filter(({ review }) => visitOf(review, now) === 'over').at(-1)),
    gathered(
      deps,
      whole.find(({ review }) => visitOf(review, now) === 'on'),
    ),
  ]);
  return {
    programme,
    now,
    benchmark: deps.benchmark(ref.id, ref.version),
    people: new Map(people.map((person) => [person.id, person])),
    begun: whole.filter(({ review }) => !isComing(review, now)),
    coming: whole.filter(({ review }) => isComing(review, now)),
    ...(visited ? { visited } : {}),
    ...(visiting ? { visiting } : {}),
  };
}

async function gathered({ store }: Deps, one: ExampleReview | undefined): Promise<GatheredReview | undefined> {
  if (one?.review.gatheredAt === undefined) return undefined;
  return { ...one, sheets: await store.sheets.find({ review: one.review.id }) };
}

function visitOf({ visit, timeZone }: Review, now: Instant): 'coming' | 'on' | 'over' {
  const today = dayIn(timeZone, now);
  if (today < visit.start) return 'coming';
  return today < addDays(visit.start, visit.days) ? 'on' : 'over';
}

async function withLines(deps: Deps, review: Review): Promise<ExampleReview> {
  const lines = await deps.store.reportLines.find({ review: review.id });
  return { review, benchmark: benchmarkOf(deps, review), lines };
}

function isComing({ openedAt, visit }: Review, now: Instant): boolean {
  return openedAt === undefined && visit.start > now.slice(0, 10);
}

function isUnderWay({ openedAt, gatheredAt }: Review): boolean {
  return openedAt !== undefined && gatheredAt === undefined;
}

async function addColleague({ store }: Deps): Promise<void> {
  const [review] = (await store.reviews.find({})).filter(({ hostCity }) => hostCity === COLLEAGUE.city);
  const contact = review?.members.host[0];
  const host = contact === undefined ? undefined : await store.people.get(contact);
  if (!review || !host || review.members.colleagues) return;
  const { language, timeZone, holidays } = host;
  const read = personSchema.parse({
    ...COLLEAGUE,
    language,
    timeZone,
    ...(holidays === undefined ? {} : { holidays }),
  });
  const [known] = await store.people.find({ email: COLLEAGUE.email });
  const person = known ?? personFrom(normalised(read), newPersonId());
  if (!known) await store.people.put(person);
  const members = { ...review.members, colleagues: [person.id] };
  await store.reviews.put({ ...review, members });
}
