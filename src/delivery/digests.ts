import { digestCard } from '../../flows/digest/digest-card';
import type { DigestScene } from '../../flows/digest/digest-scene';
import { digestPicture, heatMapOf, readPicture } from '../../flows/digest/heat-map';
import { wordsIn } from '../i18n';
import type { Benchmark } from '../method/benchmark';
import { dayIn } from '../method/calendar';
import { channelDigest, type DigestInput, leaderDigest } from '../method/digest';
import { may } from '../method/permissions';
import { idsOfActive, type Person } from '../method/person';
import type { RegisterFunction, ReportLine } from '../method/report';
import type { Channel, Review } from '../method/review';
import type { DigestCopy } from '../ports/chat';
import type { Prompt } from '../ports/prompt';
import type { DigestRecord } from '../ports/records';
import type { TeamView } from '../steps/contract';
import { type Deps, Refusal } from '../turn/deps';
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
  const { input, scene } = await inputFor(deps, data, record, copy, reader);
  return digestCard(copy === 'leader' ? leaderDigest(input) : channelDigest(input), scene);
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

/** The picture of a digest as a PNG; undefined when the id is none of ours or the reader may not see it. */
export async function digestImage(deps: Deps, reader: Person, picture: string): Promise<Uint8Array | undefined> {
  const asked = readPicture(picture);
  const review = asked && (await deps.store.reviews.get(asked.review));
  if (!asked || !review || !mayReadDigest(reader, asked.copy, review)) return undefined;
  const record = {
    id: picture,
    review: review.id,
    since: asked.until,
    until: asked.until,
    day: asked.until.slice(0, 10),
  };
  const { input, scene } = await inputFor(deps, await digestLoader(deps)(review.id), record, asked.copy, reader);
  const { head } = asked.copy === 'leader' ? leaderDigest(input) : channelDigest(input);
  return deps.pictures.heatMap(heatMapOf(head, scene));
}

/** Everything stored that digests of a review are made from. */
interface DigestData {
  review: Review;
  benchmark: Benchmark;
  team: TeamView;
  register: readonly RegisterFunction[];
  lines: readonly ReportLine[];
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
  const [team, { register, lines }] = await Promise.all([loadTeam(deps, review), deps.reports.of(review)]);
  return { review, benchmark: deps.benchmark(review.benchmark.id, review.benchmark.version), team, register, lines };
}

async function inputFor({ store }: Deps, data: DigestData, record: DigestRecord, copy: DigestCopy, reader: Person) {
  const { review, benchmark, team, register, lines } = data;
  const language = reader.language;
  const input: DigestInput = {
    review,
    benchmark,
    sheets: await sheetsAsOf(store, team.sheets, record.until),
    active: idsOfActive(team.people.values()),
    decisions: team.decisions,
    register,
    reported: new Set(lines.filter((l) => l.text !== '').map((l) => l.indicator)),
    calendars: team.calendars,
    reader,
    since: record.since,
    until: record.until,
  };
  const scene: DigestScene = {
    review,
    benchmark,
    people: team.people,
    words: wordsIn(language),
    language,
    day: record.day,
    since: record.since,
    until: record.until,
    picture: digestPicture(review.id, copy, record.until),
    copy,
    decides: may(reader, 'decide', review),
  };
  return { input, scene };
}

/** A review that has to be there. */
export async function reviewOf(deps: Deps, id: string): Promise<Review> {
  const review = await deps.store.reviews.get(id);
  if (!review) throw new Refusal('unknown-review', id);
  return review;
}
