import type { Person } from '../method/person';
import type { Review } from '../method/review';
import { type NoChange, SHEETS_LEFT, type SheetsLeft, type TeamChange } from '../method/team-change';
import type { FieldValue, FieldValues } from '../ports/prompt';
import type { Oddity, Problem } from './new-review';
import { linesOf } from './typing/lines';

/** What is filled in to change it, as they left it; all of it text until it is checked. */
export interface TeamForm {
  what: string;
  /** A person's id. */
  who: string;
  /** One person a line: name, e-mail and city, in any order. */
  lines: readonly string[];
  /** A person's id: whoever comes instead, where it is somebody of the programme. */
  instead: string;
  /** Another e-mail address for somebody. */
  email: string;
  sheets: SheetsLeft;
}

/** Why an address cannot be another: it is none; it is somebody's; or whoever has it has been here, and it is theirs to say. */
export type AddressProblem = 'no-address' | 'address-taken' | 'has-come';

/** Why it cannot be done; whoever shows it has the words. */
export type TeamProblem =
  | { kind: 'form'; problem: Problem }
  /** Nobody is named, more than one, or as the leader. */
  | { kind: 'whom'; what: 'nobody' | 'one' | 'as-leader' }
  /** About people, by their names. */
  | { kind: 'rule'; why: NoChange['why'] | AddressProblem | 'gone'; name: string };

/** What would come of a form. */
export type TeamOutcome =
  | { kind: 'wrong'; problems: readonly TeamProblem[] }
  | {
      kind: 'right';
      change: TeamChange;
      /** The review as it would be. */
      review: Review;
      /** Those whom nobody knows yet. */
      newcomers: readonly Person[];
      /** Everybody who is in it before or after. */
      people: ReadonlyMap<string, Person>;
      odd: readonly Oddity[];
    }
  /** Somebody who never came has another address from now on. */
  | { kind: 'address'; person: Person; email: string; odd: readonly Oddity[] }
  /** This very change was made already. */
  | { kind: 'made' };

/** What somebody changes a team from, and what would come of what they filled in. */
export interface TeamChanging {
  /** Names the change, through all its cards: it is made once. */
  draft: string;
  form: TeamForm;
  /** The programme's people who have no part in the review. */
  others: readonly Person[];
  /** Everybody who has. */
  members: readonly Person[];
  /** Absent as long as nothing was filled in, and where it is more than there is room for. */
  outcome?: TeamOutcome;
}

/** A form as a card brought it: what its inputs say, else what the card carries. */
export function readTeamForm(fields: FieldValues, data: Readonly<Record<string, string>>): TeamForm {
  const text = (name: string) => asText(fields[name]) ?? data[name] ?? '';
  const sheets = SHEETS_LEFT.find((one) => one === text('sheets'));
  return {
    what: text('what'),
    who: text('who'),
    lines: linesOf(text('lines')).filter((line) => line !== ''),
    instead: text('instead'),
    email: text('email'),
    sheets: sheets ?? 'stay',
  };
}

/** A form as a card's buttons carry it: the inverse of `readTeamForm`. */
export function teamData({ lines, ...form }: TeamForm): Record<string, string> {
  const values = Object.entries({ ...form, lines: lines.join('\n') });
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

function asText(value: FieldValue | undefined): string | undefined {
  if (typeof value === 'string') return value.trim();
  return Array.isArray(value) ? value.join('\n') : undefined;
}
