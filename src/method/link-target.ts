import { matches } from './named-review';
import { may } from './permissions';
import type { Person } from './person';
import { type Channel, isLinked, type Review } from './review';

/** Which review a channel is to be linked to, or unlinked from. */
export type LinkTarget =
  | { kind: 'review'; review: Review }
  /** Several could be meant. */
  | { kind: 'which'; candidates: readonly Review[] }
  /** They named one that is none of theirs. */
  | { kind: 'unknown'; candidates: readonly Review[] }
  /** Theirs are not linked to this channel. */
  | { kind: 'not-linked' }
  | { kind: 'not-allowed' };

/** Whether a channel is to be linked, or no longer; and the name of the review that was said, empty for none. */
export interface Wanted {
  linked: boolean;
  argument: string;
}

/** Finds the review. Nothing is guessed: what was said in another review's conversation counts for nothing here. */
export function linkTarget(said: Wanted, person: Person, own: readonly Review[], channel: Channel): LinkTarget {
  const mine = own.filter((review) => may(person, 'link-channel', review));
  if (mine.length === 0) return { kind: 'not-allowed' };
  const pool = said.linked ? mine : mine.filter((review) => isLinked(review, channel));
  if (said.argument !== '') return named(said.argument, own, mine, pool);
  return oneOf(pool) ?? (pool.length === 0 ? { kind: 'not-linked' } : { kind: 'which', candidates: pool });
}

function named(name: string, own: readonly Review[], mine: readonly Review[], pool: readonly Review[]): LinkTarget {
  const found = mine.filter((review) => matches(review, name));
  if (found.length === 0)
    return own.some((review) => matches(review, name))
      ? { kind: 'not-allowed' }
      : { kind: 'unknown', candidates: mine };
  const wanted = found.filter((review) => pool.includes(review));
  return oneOf(wanted) ?? (wanted.length === 0 ? { kind: 'not-linked' } : { kind: 'which', candidates: wanted });
}

function oneOf(reviews: readonly Review[]): LinkTarget | undefined {
  const [only, more] = reviews;
  return only && !more ? { kind: 'review', review: only } : undefined;
}
