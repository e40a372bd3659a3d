import type { Benchmark } from '../../method/benchmark';
import type { HostRating, Role } from '../../method/review';
import type { MailContent } from '../../method/terms';
import type { FileFinding } from '../../steps/file-problems';
import type { ProgrammeFile } from '../programme-file';

/** What is kept with a programme: the file as last imported, whose e-mail became which id, and its own benchmarks. */
export interface Imported {
  file: ProgrammeFile;
  /** Pairs, not an object: e-mails hold dots, and stores don't want those in keys. */
  ids: readonly { email: string; id: string }[];
  /** Every version of a benchmark that came with a file of this programme, oldest first. */
  benchmarks: readonly Benchmark[];
}

/** One thing an import changed (or, on a dry run, would change). E-mails stand for people. */
export type Change =
  | { what: 'programme-added'; programme: string }
  | { what: 'trusted-changed' }
  | { what: 'mail-changed'; to: MailContent }
  | { what: 'host-rating-changed'; to: HostRating }
  | { what: 'follow-up-changed'; to: readonly number[] }
  | { what: 'benchmark-changed'; from: string; to: string }
  | { what: 'person-added'; email: string }
  | { what: 'person-changed'; email: string; fields: readonly string[] }
  | { what: 'person-left'; email: string }
  | { what: 'person-back'; email: string }
  | { what: 'review-added'; review: string }
  | { what: 'review-changed'; review: string; field: string; from: string; to: string }
  | { what: 'member-added'; review: string; role: Role; email: string }
  | { what: 'member-removed'; review: string; role: Role; email: string }
  | { what: 'report-changed'; review: string; added: number; changed: number; removed: number }
  | { what: 'functions-changed'; review: string; added: number; changed: number };

/** Something an import left as it is, and the operator should know about. */
export type Kept =
  /** Changed in chat, unchanged in the file: stays as it is in chat. */
  | { what: 'chat-edit'; subject: string; field: string }
  | { what: 'review-not-in-file'; review: string }
  /** Its desk review has begun: it stays with the version of the benchmark it began with. */
  | { what: 'benchmark-pinned'; review: string; version: number }
  /** They fill in sheets of their own already, and share nobody's seat until they have left. */
  | { what: 'has-sheets'; review: string; email: string }
  /** Their data was erased, and the file still names them. */
  | { what: 'person-erased'; email: string };

/** Changed in the file and, otherwise, in chat since the last import. */
export interface Conflict {
  /** An e-mail, a review's id, or `review|indicator`. */
  subject: string;
  field: string;
  file: string;
  chat: string;
}

/** Why an import cannot be done, whatever is forced. */
export type Refusal =
  | { why: 'review-of-another-programme'; review: string; programme: string }
  | { why: 'account-taken'; email: string; by: string }
  /** Somebody is new, and somebody of the same name is gone: probably one person with a new address. */
  | { why: 'perhaps-renamed'; email: string; before: string; name: string }
  /** The new address of somebody is another person's, who has answers of their own. */
  | { why: 'address-taken'; email: string; before: string }
  /** Nobody is known by the address that somebody is said to have had. */
  | { why: 'unknown-before'; email: string; before: string }
  /** It says that other terms were agreed than those to which the host city said yes here. */
  | { why: 'terms-agreed-here'; review: string; city: string }
  | { why: 'benchmark'; found: FileFinding };

export type ImportResult =
  | {
      ok: true;
      programme: string;
      /** Empty when the file changes nothing. */
      changes: Change[];
      kept: Kept[];
      /** Conflicts that were decided for the file because the import was forced. */
      forced: Conflict[];
      /** Reviews whose plan has to be made anew. */
      replan: string[];
    }
  | { ok: false; conflicts: Conflict[]; refusals: Refusal[] };
