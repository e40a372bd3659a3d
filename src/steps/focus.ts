import type { Benchmark } from '../method/benchmark';
import { isOver } from '../method/calendar';
import { placeInWhole } from '../method/named-place';
import { matches } from '../method/named-review';
import { may } from '../method/permissions';
import type { Person } from '../method/person';
import { type Review, type Role, runs } from '../method/review';
import type { Instant } from '../method/time';
import type { InboundEvent } from '../ports/event';
import { canBeDone, isOffered } from './command-words';
import type { Intent, Session } from './contract';
import type { Exports } from './exports';
import { typedOf } from './intent';
import { saidOfFile } from './named-file';
import type { Steps } from './registry';
import type { DeclaredCommand } from './step';

/** A city's name has so many words at most, */
const LONGEST_CITY = 4;
/** and so many characters. */
const LONGEST_NAME = 200;

type Command = Extract<Intent, { kind: 'command' }>;
type Own = { review: Review; roles: readonly Role[] };

/** Which review a turn is about. */
export type Focus =
  | { kind: 'review'; review: string }
  /** Several could be meant. */
  | { kind: 'choose'; candidates: readonly Review[] }
  /** The card names a review in which the person has no part (or that does not exist). */
  | { kind: 'foreign'; review: string }
  | { kind: 'none' };

/**
 * Finds the review: the one named by the card or the words, else the one worked on, else the one that fits best. Where it
 * could be several, those are asked about for which it can be done now.
 */
export function focusOf(
  { commands }: Steps,
  intent: Intent,
  session: Session,
  own: readonly Own[],
  { person, now }: { person: Person; now: Instant },
): Focus {
  const named = namedIn(intent);
  if (named !== undefined)
    return own.some((o) => o.review.id === named)
      ? { kind: 'review', review: named }
      : { kind: 'foreign', review: named };
  const command = intent.kind === 'command' ? intent : undefined;
  if (command && command.argument !== '') {
    const found = own.filter((o) => matches(o.review, command.argument));
    return one(found) ?? { kind: 'choose', candidates: (found.length > 0 ? found : own).map((o) => o.review) };
  }
  const declared = command && commands.get(command.command);
  if (declared?.runs) return running(session, own, possibleIn(declared, own, person, now), now);
  const current = own.find((o) => o.review.id === session.review);
  const only = declared?.may && onlyPossible(own, possibleIn(declared, own, person, now), current);
  if (only) return only;
  return current ? { kind: 'review', review: current.review.id } : answering(own, now);
}

/** In which reviews somebody `may` give a command now, and in which they `can` mean it, who names none. */
interface Possible {
  can(one: Own): boolean;
  may(one: Own): boolean;
}

/** A command is meant where it is offered, and where it is so in none, where it may be given. */
function possibleIn(declared: DeclaredCommand, own: readonly Own[], person: Person, now: Instant): Possible {
  const offered = ({ review }: Own) => isOffered(declared, person, review, now);
  const may = ({ review }: Own) => canBeDone(declared, person, review, now);
  return { can: own.some(offered) ? offered : may, may };
}

/**
 * A command followed by something that is no city of the person's reviews is not a command: *team leader* is an answer;
 * nor one that takes a place or a file, followed by something that is none: a place in any of their benchmarks. But *link Atlantis*, said in a channel, is a command with a wrong name.
 * What takes text is a command for those alone who can do it now; a text that is one of their cities names the review.
 */
export function settled(
  steps: Steps,
  intent: Intent,
  event: Pick<InboundEvent, 'what' | 'channel'>,
  own: readonly Own[],
  benchmark: (review: Review) => Benchmark,
  at: { person: Person; now: Instant },
): Intent {
  return openTo(steps, said(steps, intent, event, own, benchmark, at), own, at.person);
}

/**
 * Whoever may not do it in any review that is meant gets what its step says that they get instead; and who has several to look
 * after, and names none, what it says of all of them.
 */
function openTo({ commands }: Steps, intent: Intent, own: readonly Own[], person: Person): Intent {
  if (intent.kind !== 'command') return intent;
  const { otherwise, throughout, may: actions = [] } = commands.get(intent.command) ?? {};
  const isNamed = intent.review !== undefined || intent.argument !== '';
  if (throughout && !isNamed && own.filter(({ review }) => may(person, throughout.may, review)).length > 1)
    return { ...intent, command: throughout.command };
  if (otherwise === undefined) return intent;
  const named = own.filter(
    ({ review }) => review.id === intent.review || (intent.argument !== '' && matches(review, intent.argument)),
  );
  const meant = named.length > 0 ? named : own;
  const isTheirs = meant.some(({ review }) => actions.some((action) => may(person, action, review)));
  return isTheirs || meant.length === 0 ? intent : { ...intent, command: otherwise };
}

function said(
  { commands, exports }: Steps,
  intent: Intent,
  { what, channel }: Pick<InboundEvent, 'what' | 'channel'>,
  own: readonly Own[],
  benchmark: (review: Review) => Benchmark,
  { person, now }: { person: Person; now: Instant },
): Intent {
  if (intent.kind !== 'command' || what.kind !== 'text') return intent;
  if (intent.text !== undefined) {
    const declared = commands.get(intent.command);
    const isOfNone = declared?.about === undefined && declared?.may === undefined;
    const possible = own.filter(({ review }) => declared && canBeDone(declared, person, review, now));
    if (!isOfNone && possible.length === 0) return typedOf(what);
    return declared?.cityAlone ? withReviewNamed(intent, intent.text, possible) : intent;
  }
  if (intent.argument === '') return intent;
  if (channel && commands.get(intent.command)?.ofChannel) return intent;
  const isCity = own.some((o) => matches(o.review, intent.argument));
  if (isCity) return intent;
  const takes = commands.get(intent.command)?.takes;
  const file = takes === 'file' ? fileIn(exports, intent.argument, own) : undefined;
  if (file) return { ...intent, ...file };
  const isPlace = takes === 'place' && own.some(({ review }) => placeInWhole(benchmark(review), intent.argument));
  return isPlace ? { ...intent, argument: '', place: intent.argument } : typedOf(what);
}

/** A file that is named, and of which city's review, wherever that stands beside it. */
function fileIn(exports: Exports, said: string, own: readonly Own[]): { argument: string; file: string } | undefined {
  if (saidOfFile(exports, said)) return { argument: '', file: said };
  const words = said.split(/\s+/);
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= Math.min(from + LONGEST_CITY, words.length); to += 1) {
      const argument = words.slice(from, to).join(' ');
      const file = [...words.slice(0, from), ...words.slice(to)].join(' ');
      if (own.some(({ review }) => matches(review, argument)) && saidOfFile(exports, file)) return { argument, file };
    }
  return undefined;
}

/** Who names a city of theirs and says nothing else means its review: *note Genoa* opens the note there. */
function withReviewNamed(intent: Command, text: string, own: readonly Own[]): Command {
  const { text: _, ...command } = intent;
  const argument = text.trim();
  const isNamed =
    argument !== '' && argument.length <= LONGEST_NAME && own.some(({ review }) => matches(review, argument));
  return isNamed ? { ...command, argument } : intent;
}

function namedIn(intent: Intent): string | undefined {
  if (intent.kind === 'press') return intent.address?.review ?? intent.data.review;
  if (intent.kind === 'typed') return intent.address?.review;
  if (intent.kind === 'edited' || intent.kind === 'deleted') return intent.before?.taken?.review;
  return intent.kind === 'command' ? intent.review : undefined;
}

/** What cannot be done in the review that one works on, and in one other alone, is meant for that one. */
function onlyPossible(own: readonly Own[], { can }: Possible, current: Own | undefined): Focus | undefined {
  return current && can(current) ? undefined : one(own.filter(can));
}

/** Of those that one runs: the one worked on, unless it can be done in others alone; else of these, if it can in any. */
function running(session: Session, own: readonly Own[], { can, may }: Possible, now: Instant): Focus {
  const run = own.filter(({ roles }) => runs(roles));
  const all = run.length > 0 ? run : own;
  const current = all.find((o) => o.review.id === session.review);
  const possible = all.filter(can);
  if (current && (possible.length === 0 || may(current))) return { kind: 'review', review: current.review.id };
  const pool = possible.length > 0 ? possible : all;
  const alive = pool.filter((o) => o.review.openedAt !== undefined && !isOver(o.review, now));
  return (
    one(pool) ??
    one(alive) ??
    (pool.length === 0 ? { kind: 'none' } : { kind: 'choose', candidates: pool.map((o) => o.review) })
  );
}

/** The review to answer: open ones first, the earliest visit first. */
function answering(own: readonly Own[], now: Instant): Focus {
  const mine = own.filter((o) => o.roles.includes('peer') || o.roles.includes('leader'));
  const pool = mine.length > 0 ? mine : own;
  const rank = (o: Own) => (isOver(o.review, now) || o.review.stopped ? 2 : o.review.openedAt !== undefined ? 0 : 1);
  const [best] = [...pool].sort((a, b) => rank(a) - rank(b) || (a.review.visit.start < b.review.visit.start ? -1 : 1));
  return best ? { kind: 'review', review: best.review.id } : { kind: 'none' };
}

function one(found: readonly Own[]): Focus | undefined {
  const [only, more] = found;
  return only && !more ? { kind: 'review', review: only.review.id } : undefined;
}
