import { accountId, type Person } from '../../../src/method/person';
import type { Review } from '../../../src/method/review';
import { answerers } from '../../../src/method/review';
import type { Sheet } from '../../../src/method/sheet';
import { firstSubmittedAt } from '../../../src/method/sheet-changes';
import type { Instant } from '../../../src/method/time';
import type { Outgoing } from '../../../src/ports/chat';
import { said, type World } from '../service-world';

/** How things stood when a message went out, as far as its rules ask. */
export interface Facts {
  reviews: readonly Review[];
  people: ReadonlyMap<string, Person>;
  /** By `review|person`: how many sheets count, and when something was last saved. */
  complete: ReadonlyMap<string, number>;
  saved: ReadonlyMap<string, Instant>;
  /** By review: indicators there are, answers that are in, judgements taken. */
  total: ReadonlyMap<string, number>;
  submitted: ReadonlyMap<string, number>;
  decided: ReadonlyMap<string, number>;
  /** The moment a digest tells about; else that of the message. */
  until: Instant;
}

export type SightKind = 'reminder' | 'leader-digest' | 'channel-digest' | 'morning' | 'gathered';

/** A message that somebody got, with how things stood then. A channel's reader is its leader. */
export interface Sight {
  id: string;
  kind: SightKind;
  now: Instant;
  reader: Person;
  /** The review of a channel or digest. */
  about?: Review;
  language: string;
  text: string;
  facts: Facts;
  /** What had gone out to the same reader before. */
  before: readonly Sight[];
}

/** Looks at a message that is being delivered; undefined for what is neither planned nor sent by itself. */
export async function sightOf(
  { deps }: World,
  out: Outgoing,
  now: Instant,
  all: readonly Sight[],
): Promise<Sight | undefined> {
  const kind = kindOf(out.id);
  if (!kind) return undefined;
  const reviews = await deps.store.reviews.find({});
  const people = new Map((await deps.store.people.find({})).map((p) => [p.id, p]));
  const message = await deps.store.messages.get(out.id);
  const digest = message?.content.kind === 'digest' ? await deps.store.digests.get(message.content.digest) : undefined;
  const about = reviews.find((r) => r.id === (digest?.review ?? (out.to.kind === 'channel' ? out.to.review : '')));
  const { to } = out;
  const reader =
    to.kind === 'channel'
      ? people.get(about?.members.leader ?? '')
      : [...people.values()].find((p) => p.accounts.some((a) => accountId(a) === accountId(to.account)));
  if (!reader) throw new TypeError(`nobody is known to read ${out.id}`);
  const until = digest?.until ?? now;
  const facts = await factsFor({ deps } as World, kind, reader, about, reviews, people, until);
  const text = said(out.prompt).replace(/[\u00a0\u202f]/g, ' ');
  const before = all.filter((s) => s.reader.id === reader.id && s.kind === kind);
  return { id: out.id, kind, now, reader, ...(about ? { about } : {}), language: out.language, text, facts, before };
}

function kindOf(id: string): SightKind | undefined {
  if (id.startsWith('reminder-')) return 'reminder';
  if (id.startsWith('morning-')) return 'morning';
  if (id.startsWith('gathered-')) return 'gathered';
  if (!id.startsWith('digest-')) return undefined;
  return id.endsWith('-leader') ? 'leader-digest' : 'channel-digest';
}

async function factsFor(
  { deps }: World,
  kind: SightKind,
  reader: Person,
  about: Review | undefined,
  reviews: readonly Review[],
  people: ReadonlyMap<string, Person>,
  until: Instant,
): Promise<Facts> {
  const complete = new Map<string, number>();
  const saved = new Map<string, Instant>();
  const submitted = new Map<string, number>();
  const decided = new Map<string, number>();
  const count = (review: Review, persons: readonly string[], sheets: readonly Sheet[]) => {
    for (const person of persons) {
      const own = sheets.filter((sheet) => sheet.person === person);
      const firsts = own.flatMap((sheet) => firstSubmittedAt(sheet) ?? []).filter((at) => at <= until);
      complete.set(`${review.id}|${person}`, firsts.length);
      const last = own
        .flatMap((sheet) => sheet.revisions.map((r) => r.at))
        .filter((at) => at <= until)
        .sort()
        .at(-1);
      if (last) saved.set(`${review.id}|${person}`, last);
    }
  };
  const sheetsOf = (review: string, person: string) => deps.store.sheets.find({ review, person });
  if (kind === 'reminder')
    for (const review of reviews.filter((r) => answerers(r).includes(reader.id))) {
      count(review, [reader.id], await sheetsOf(review.id, reader.id));
      if (review.members.leader !== reader.id) continue;
      const decisions = await deps.store.decisions.find({ review: review.id });
      decided.set(review.id, decisions.filter((d) => d.judgement !== undefined).length);
    }
  if (kind === 'morning')
    for (const review of reviews.filter((r) => r.members.organisers.includes(reader.id)))
      count(review, [review.members.leader], await sheetsOf(review.id, review.members.leader));
  if (about && (kind === 'leader-digest' || kind === 'channel-digest')) {
    const sheets = await deps.store.sheets.find({ review: about.id });
    count(about, answerers(about), sheets);
    const judged = await deps.store.decisions.find({ review: about.id });
    decided.set(about.id, judged.filter((d) => d.judgedAt !== undefined && d.judgedAt <= until).length);
    submitted.set(about.id, sheets.filter((sheet) => (firstSubmittedAt(sheet) ?? '9') <= until).length);
  }
  const total = new Map(
    reviews.map((r) => [r.id, deps.benchmark(r.benchmark.id, r.benchmark.version).indicators.length] as const),
  );
  return { reviews, people, complete, saved, total, submitted, decided, until };
}
