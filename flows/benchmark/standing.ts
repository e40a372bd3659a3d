import { answerers } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { FlowContext, ProgrammeView } from '../../src/steps/contract';
import type { Kept } from '../../src/steps/documents';
import { type Answer, DRAFT, type Draft, type Entry, isAskedAbout, OPINION, type Opinion } from './draft';

/** A draft with all that was said of it. */
export interface Standing {
  draft: Draft;
  kept: Kept<Draft>;
  /** By person. */
  opinions: ReadonlyMap<string, Kept<Opinion>>;
  /** Whose approval it takes: with us still, in the order of their names. */
  approvers: readonly string[];
  /** All peers and leaders: what they said is asked again where it is about something else by now. */
  peers: readonly string[];
}

/** So many indicators are on a card: as many as the largest cell of the first benchmark has. */
const ON_A_CARD = 9;

/** The indicators of a cell, or of a part of one that is large: what is agreed to in one press. */
export interface Part {
  /** The id of its first indicator names it. */
  id: string;
  pillar: string;
  dimension: string;
  entries: readonly Entry[];
  at: number;
  of: number;
}

/** The one that was published last; undefined where none was. */
export function publishedIn({ kept }: FlowContext): Draft | undefined {
  return newestOf(kept.of(DRAFT).filter(({ value }) => value.published))?.value;
}

/** The draft that is worked on; undefined where there is none. */
export function workedOn(programme: ProgrammeView, context: FlowContext): Standing | undefined {
  const kept = newestOf(context.kept.of(DRAFT));
  return kept && !kept.value.published ? standingOf(kept, programme, context) : undefined;
}

function newestOf(all: readonly Kept<Draft>[]): Kept<Draft> | undefined {
  return [...all].sort((a, b) => b.value.version - a.value.version)[0];
}

/** A draft with what was said of it. */
export function standingOf(kept: Kept<Draft>, programme: ProgrammeView, context: FlowContext): Standing {
  const { value: draft } = kept;
  const of = context.kept.of(OPINION).filter(({ value }) => value.version === draft.version);
  const opinions = new Map(of.map((one) => [one.record.person, one]));
  const peers = approversOf({ isWhole: true }, programme);
  return { draft, kept, opinions, approvers: approversOf(draft, programme), peers };
}

/**
 * All peers and leaders; of a later version those whose reviews will work with it, and all where none will. Of a review that
 * is cancelled nobody is asked, so that nobody's word is waited for.
 */
function approversOf({ isWhole }: Pick<Draft, 'isWhole'>, programme: ProgrammeView): string[] {
  const { people, begun } = programme;
  const reviews = programme.reviews.filter(({ stopped }) => stopped?.how !== 'cancelled');
  const coming = isWhole ? [] : reviews.filter(({ id }) => !begun.has(id));
  const ids = new Set((coming.length > 0 ? coming : reviews).flatMap(answerers));
  const name = (id: string) => people.get(id)?.name ?? '';
  return [...ids].filter((id) => people.has(id)).sort((a, b) => name(a).localeCompare(name(b)));
}

/** What somebody said of an indicator, whatever it said then. */
export function answerOf({ opinions }: Standing, person: string, { indicator }: Entry): Answer | undefined {
  return opinions.get(person)?.value.answers[indicator.id];
}

/** Whether one waits for somebody's word: it says something else by now, or it stays as it is although they objected. */
export function isOpenFor(standing: Standing, person: string, entry: Entry): boolean {
  const answer = answerOf(standing, person, entry);
  const isConcerned = standing.approvers.includes(person) || (answer !== undefined && standing.peers.includes(person));
  if (!isConcerned || !isAskedAbout(entry, standing.draft)) return false;
  if (!answer || answer.rev < entry.rev) return true;
  return answer.what === 'object' && isLater(entry.kept?.at, answer.at);
}

function isLater(at: Instant | undefined, than: Instant): boolean {
  return at !== undefined && at > than;
}

/** All that wait for somebody's word. */
export function openFor(standing: Standing, person: string): readonly Entry[] {
  return standing.draft.entries.filter((entry) => isOpenFor(standing, person, entry));
}

/** Whether anybody would be asked anything: of a draft that says what the version before said, nobody is. */
export function asksSomebody(standing: Standing): boolean {
  return standing.peers.some((person) => openFor(standing, person).length > 0);
}

/** A word of somebody's on what an indicator says now. */
export interface Said {
  person: string;
  answer: Answer;
}

/** What is said of an indicator as it is worded now. */
export function saidOn({ opinions }: Standing, { indicator, rev }: Entry): readonly Said[] {
  return [...opinions].flatMap(([person, { value }]) => {
    const answer = value.answers[indicator.id];
    return answer?.rev === rev ? [{ person, answer }] : [];
  });
}

/** Who objects to what it says now, until they say otherwise. */
export function objectionsTo(standing: Standing, entry: Entry): readonly Said[] {
  return saidOn(standing, entry).filter(({ answer }) => answer.what === 'object');
}

/** Objections that the organiser has not settled. */
export function unsettledOn(standing: Standing, entry: Entry): readonly Said[] {
  return objectionsTo(standing, entry).filter(({ answer }) => !isLater(entry.kept?.at, answer.at));
}

/** What stands between a draft and everybody's approval. */
export interface Lacking {
  /** Who has not said yes to all of it. */
  people: readonly string[];
  entries: readonly Entry[];
}

/** Who has not agreed to all yet, and what somebody objects to. */
export function lackingIn(standing: Standing): Lacking {
  const { draft, peers } = standing;
  return {
    people: peers.filter((person) => openFor(standing, person).length > 0),
    entries: draft.entries.filter((entry) => objectionsTo(standing, entry).length > 0),
  };
}

/** What is asked about, in portions, pillar by pillar. */
export function partsOf(draft: Draft): Part[] {
  return draft.pillars.flatMap((pillar) =>
    draft.dimensions.flatMap((dimension) => {
      const all = draft.entries.filter(
        (entry) =>
          entry.indicator.pillar === pillar.id &&
          entry.indicator.dimension === dimension.id &&
          isAskedAbout(entry, draft),
      );
      const of = Math.ceil(all.length / ON_A_CARD);
      return Array.from({ length: of }, (_, n) => {
        const entries = all.slice(n * ON_A_CARD, (n + 1) * ON_A_CARD);
        return {
          id: entries[0]?.indicator.id ?? '',
          pillar: pillar.id,
          dimension: dimension.id,
          entries,
          at: n + 1,
          of,
        };
      });
    }),
  );
}

/** The part in which an indicator is. */
export function partWith(draft: Draft, indicator: string): Part | undefined {
  return partsOf(draft).find(({ entries }) => entries.some((entry) => entry.indicator.id === indicator));
}

/** The next part that waits for somebody's word, after one and round again. */
export function nextPartFor(standing: Standing, person: string, after?: string): Part | undefined {
  const parts = partsOf(standing.draft);
  const at = parts.findIndex(({ id }) => id === after) + 1;
  return [...parts.slice(at), ...parts.slice(0, at)].find(({ entries }) =>
    entries.some((entry) => isOpenFor(standing, person, entry)),
  );
}
