import type { Right } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import type { Instant } from '../method/time';
import type { DocumentKind, KeptDocuments } from './documents';

/** An entry of a calendar. It says no more than whoever looks over a shoulder may read. */
export interface CalendarEntry {
  /** Names it among those of its review, and stays when it moves. */
  key: string;
  /** Goes up with each change (RFC 5545, SEQUENCE). */
  sequence: number;
  starts: Instant;
  ends: Instant;
  summary: string;
  place?: string;
  /** It does not take place: calendars strike it out. */
  isCancelled: boolean;
}

/** Whose entries: one's own, or all that one may know of. */
export const CALENDARS = ['mine', 'all'] as const;
export type WhichCalendar = (typeof CALENDARS)[number];

/** An address at which somebody's calendar can be subscribed to: its id holds the hash of its secret, which is kept nowhere. */
export interface CalendarAddress {
  at: Instant;
}

/** Entries for calendars of a review, as a file and at an address of one's own. A step has one. */
export interface StepCalendar {
  /** Who may have it. */
  may: readonly Right[];
  reads: readonly DocumentKind<unknown>[];
  /** As which an address is kept, of whose it is. */
  address: DocumentKind<CalendarAddress>;
  entries(of: { review: Review; kept: KeptDocuments; person: Person; which: WhichCalendar }): readonly CalendarEntry[];
}
