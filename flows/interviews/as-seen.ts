import { shortKey } from '../../src/ports/short-key';
import type { HostInterview } from './host-view';
import type { Interview } from './kept';

/** So long is what stands for all that a card shows, in characters. */
const SEEN = 12;
/** Stands between an interview's key and what was seen of it. */
const AS_SEEN = '~';

/** The card of a review's interviews, of which one stays open. */
export function cardOf(review: string, title: string, again: string) {
  return { id: `${review}|interviews`, title, again: { id: 'interviews', label: again } };
}

/** What a card shows, shortened: another text once anything of it has changed. */
export function seenOf(...shown: readonly string[]): string {
  return shortKey(...shown).slice(0, SEEN);
}

/** Whether an interview has changed since a card of it was drawn, which says how often it had changed by then. */
export function isStale(seen: string | undefined, { sequence }: Pick<Interview, 'sequence'>): boolean {
  return seen !== undefined && seen !== String(sequence);
}

/** All that the host is shown of an interview: what only the team sees of it changes nothing. */
export function hostSeen(one: HostInterview): string {
  const { sequence: _, ...shown } = one;
  return seenOf(JSON.stringify(Object.entries(shown).sort()));
}

/** What the host is shown of those that wait, so that it confirms no others. */
export function waitingSeen(waiting: readonly HostInterview[]): string {
  return seenOf(...waiting.map(hostSeen));
}

/** An interview as the host chooses it from a list, as it was when that was drawn. */
export function chosenAs(one: HostInterview): string {
  return `${one.key}${AS_SEEN}${hostSeen(one)}`;
}

/** Which interview was chosen, and what was seen of it. */
export function chosenFrom(value: string): { key: string; seen?: string } {
  const at = value.lastIndexOf(AS_SEEN);
  return at < 0 ? { key: value } : { key: value.slice(0, at), seen: value.slice(at + AS_SEEN.length) };
}
