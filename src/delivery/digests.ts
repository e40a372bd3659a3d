import type { Benchmark } from '../method/benchmark';
import { dayIn } from '../method/calendar';
import { may } from '../method/permissions';
import { idsOfActive, type Person } from '../method/person';
import type { RegisterFunction, ReportText } from '../method/report';
import type { Channel, Review } from '../method/review';
import type { DigestCopy } from '../ports/chat';
import type { HeatMap } from '../ports/pictures';
import type { Prompt } from '../ports/prompt';
import type { DigestRecord } from '../ports/records';
import type { TeamView } from '../steps/contract';
import type { DigestFacts } from '../steps/planned';
import { ownViewsIn } from '../steps/typing/own-view';
import { type Deps, Refusal } from '../turn/deps';
import { openTo } from '../turn/in-scope';
import { sheetsAsOf } from '../turn/keeping-sheets';
import { loadTeam } from '../turn/load-review';
import { sinceIn } from './since-in-channel';

/** Whether a reader may see this copy of a review's digests now. */
export function mayReadDigest(reader: Person, copy: DigestCopy, review: Review): boolean {
  return may(reader, copy === 'leader' ? 'read-digest' : 'read-channel', review);
}

/**
 * A digest as a card, computed from stored data as of its own moment: the same data gives the same card. The leader's
 * copy is for its reader: what the blind rule keeps from them is not in it.
 */
export async function showDigest(
  deps: Deps,
  record: DigestRecord,
  copy: DigestCopy,
  reader: Person,
  load: LoadDigestData = digestLoader(deps),
): Promise<Prompt> {
  const data = await load(record.review);
  const { review } = data;
  if (!mayReadDigest(reader, copy, review)) throw new Refusal('not-allowed', record.id);
  return deps.steps.digest.how.card(await factsFor(deps, data, record, copy, reader));
}

/**
 * What a digest would say now, without making one: for a dry run; with `at`, in a linked channel, where it tells what is
 * new since the last one there.
 */
export async function previewDigest(
  deps: Deps,
  reviewId: string,
  copy: DigestCopy,
  reader?: Person,
  at?: Channel,
): Promise<Prompt> {
  const review = await reviewOf(deps, reviewId);
  const leader = reader ?? (await deps.store.people.get(review.members.leader));
  if (!leader) throw new Refusal('unknown-person', review.members.leader);
  const now = deps.clock.now();
  const last = (await deps.store.digests.find({ review: reviewId }))
    .map((d) => d.until)
    .sort()
    .at(-1);
  const record = {
    id: 'preview',
    review: reviewId,
    since: last ?? review.openedAt ?? now,
    until: now,
    day: dayIn(leader.timeZone, now),
  };
  return showDigest(deps, { ...record, since: await sinceIn(deps, record, at) }, copy, leader);
}

/** The picture of a digest as a PNG, as it is to look; undefined when the id is none of ours or the reader may not see it. */
export async function digestImage(
  deps: Deps,
  reader: Person,
  picture: string,
  look: Pick<HeatMap, 'scheme'> = {},
): Promise<Uint8Array | undefined> {
  const { how } = deps.steps.digest;
  const asked = how.pictured(picture);
  const review = asked && (await deps.store.reviews.get(asked.review));
  if (!asked || !review || !mayReadDigest(reader, asked.copy, review)) return undefined;
  const record = {
    id: picture,
    review: review.id,
    since: asked.until,
    until: asked.until,
    day: asked.until.slice(0, 10),
  };
  const facts = await factsFor(deps, await digestLoader(deps)(review.id), record, asked.copy, reader);
  return deps.pictures.heatMap({ ...how.picture(facts), ...look });
}

/** Everything stored that digests of a review are made from. */
interface DigestData {
  review: Review;
  benchmark: Benchmark;
  team: TeamView;
  register: readonly RegisterFunction[];
  lines: readonly ReportText[];
  /** How the host judges itself, by indicator. */
  rated: ReadonlyMap<string, string>;
}
/** Loads it for a review. */
export type LoadDigestData = (review: string) => Promise<DigestData>;

/** Loads each review's data once: to show many digests at a time. Use one for one request only. */
export function digestLoader(deps: Deps): LoadDigestData {
  const loaded = new Map<string, Promise<DigestData>>();
  return (id) => {
    const data = loaded.get(id) ?? loadDigestData(deps, id);
    loaded.set(id, data);
    return data;
  };
}

async function loadDigestData(deps: Deps, id: string): Promise<DigestData> {
  const review = await reviewOf(deps, id);
  const [team, { register, lines, rated }] = await Promise.all([loadTeam(deps, review), deps.reports.of(review)]);
  return { review, benchmark: openTo(deps, review), team, register, lines, rated };
}

async function factsFor(
  { store }: Deps,
  { review, benchmark, team, register, lines, rated }: DigestData,
  { since, until, day }: DigestRecord,
  copy: DigestCopy,
  reader: Person,
): Promise<DigestFacts> {
  const { language } = reader;
  return {
    review,
    benchmark,
    sheets: await sheetsAsOf(store, team.sheets, until),
    active: idsOfActive(team.people.values()),
    decisions: team.decisions,
    register,
    reported: new Set(lines.filter((l) => l.text !== '').map((l) => l.indicator)),
    hostViews: ownViewsIn(rated),
    calendars: team.calendars,
    reader,
    since,
    until,
    copy,
    people: team.people,
    language,
    day,
    decides: may(reader, 'decide', review),
  };
}

/** A review that has to be there. */
export async function reviewOf(deps: Deps, id: string): Promise<Review> {
  const review = await deps.store.reviews.get(id);
  if (!review) throw new Refusal('unknown-review', id);
  return review;
}
