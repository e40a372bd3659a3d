import { followUpKept } from '../method/after-visit';
import { isGathered } from '../method/blind-rule';
import { byScope } from '../method/in-scope';
import { may, type Right } from '../method/permissions';
import type { Person } from '../method/person';
import { memberIds, type Review } from '../method/review';
import { currentContent } from '../method/sheet-changes';
import { hasBegun } from '../programme/begun';
import { tableFor } from '../programme/founding/handed-over';
import type { ComparedReview, Intent, ProgrammeView } from '../steps/contract';
import { type DocumentKind, kindsOnIndicators } from '../steps/documents';
import type { Needs } from '../steps/step';
import type { Deps } from './deps';
import { benchmarkOf } from './in-scope';
import { comparedIn } from './load-compared';
import { keptFor } from './step-documents';

/** What of a programme a turn asks for, beside what it is. */
interface Wanted {
  intent?: Intent;
  needs?: Needs;
  reads?: readonly DocumentKind<unknown>[];
  each?: Right | undefined;
}

/**
 * A programme as somebody works with it, who may; undefined where there is none of this name. `reads`: what the turn reads; of
 * documents about reviews, those that terms let into a comparison; with `each`, those of the reviews in which they may do this.
 */
export async function programmeView(
  deps: Deps,
  id: string,
  person: Person,
  { intent, needs, reads = [], each }: Wanted = {},
): Promise<ProgrammeView | undefined> {
  const { store } = deps;
  const [programme, found] = await Promise.all([store.programmes.get(id), store.reviews.find({ programme: id })]);
  const reviews = found.sort((a, b) => (a.visit.start < b.visit.start ? -1 : 1));
  const ref = programme?.benchmark ?? reviews.at(-1)?.benchmark;
  if (!ref) return undefined;
  const members = [...new Set(reviews.flatMap(memberIds))];
  const people = members.length === 0 ? [] : await store.people.find({ id: { in: members } });
  const kinds = kindsOnIndicators(deps.steps.documents);
  const ofReviews = reads.filter(({ ofReview }) => ofReview);
  const isBegun = await Promise.all(reviews.map((review) => hasBegun(store, review, kinds)));
  return {
    id,
    begun: new Set(reviews.flatMap((review, n) => (isBegun[n] ? [review.id] : []))),
    benchmark: deps.benchmark(ref.id, ref.version),
    reviews,
    people: new Map(people.filter(({ active }) => active).map((one) => [one.id, one])),
    shipped: deps.shipped,
    ...followUpKept((programme ?? reviews.at(-1))?.followUp),
    ...(needs === 'unclear' ? { unclear: await unclearIn(deps, ref, reviews, person) } : {}),
    ...(each ? { each: await eachOf(deps, reviews, { reads: ofReviews, each }, person) } : {}),
    ...(ofReviews.length > 0 && !each ? { compared: await comparedIn(deps, reviews, ofReviews) } : {}),
    ...(needs === 'table' ? await tableOf(deps, intent, person) : {}),
  };
}

/** Of those in which somebody may do this, what they may read of it. */
async function eachOf(
  deps: Deps,
  reviews: readonly Review[],
  { reads, each }: { reads: readonly DocumentKind<unknown>[]; each: Right },
  person: Person,
): Promise<ComparedReview[]> {
  const theirs = reviews.filter((review) => may(person, each, review));
  return Promise.all(
    theirs.map(async (review) => ({
      review,
      benchmark: benchmarkOf(deps, review),
      kept: await keptFor(deps, reads, person, review),
    })),
  );
}

async function tableOf(deps: Deps, intent: Intent | undefined, person: Person): Promise<Pick<ProgrammeView, 'table'>> {
  const table = intent?.kind === 'press' ? await tableFor(deps, intent, person) : undefined;
  return table ? { table } : {};
}

/** How many found each indicator unclear, where that may be known: once the sheets are open to their team. */
async function unclearIn(
  deps: Deps,
  ref: Review['benchmark'],
  reviews: readonly Review[],
  person: Person,
): Promise<ReadonlyMap<string, number>> {
  const { store, clock } = deps;
  const now = clock.now();
  const counts = new Map<string, number>();
  for (const review of reviews) {
    const isOn = review.benchmark.id === ref.id && review.benchmark.version === ref.version;
    if (!isOn || !isGathered(review, now) || !may(person, 'read-sheets', review)) continue;
    const sheets = await store.sheets.find({ review: review.id });
    for (const sheet of byScope(benchmarkOf(deps, review), sheets).inside)
      if (currentContent(sheet).unclear) counts.set(sheet.indicator, (counts.get(sheet.indicator) ?? 0) + 1);
  }
  return counts;
}
