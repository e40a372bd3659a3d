import type { BenchmarkCode } from '../method/benchmark-check';

/** What can be wrong with a programme's file, or with a file that it names; whoever shows it has the words. */
export type FileCode =
  | BenchmarkCode
  // The file as a whole.
  | 'file-large'
  | 'workbook'
  | 'report-workbook'
  | 'utf-16'
  | 'not-utf-8'
  | 'file-full'
  | 'file-repeats'
  | 'file-empty'
  | 'file-deep'
  | 'documents'
  | 'unreadable'
  | 'no-file'
  | 'no-file-beside'
  | 'syntax'
  | 'keys-many'
  | 'key-word'
  | 'key-twice'
  | 'and-so-on'
  // A value of it: the first of `about` is its key, empty where it is one of a list.
  | 'missing'
  | 'kind'
  | 'one-of'
  | 'not-so'
  | 'empty'
  | 'long'
  | 'one-line'
  | 'key-form'
  | 'address-long'
  | 'unseen'
  | 'no-address'
  | 'no-day'
  | 'no-moment'
  | 'moment-without-day'
  | 'no-zone'
  | 'no-holidays'
  | 'no-url'
  | 'ends-early'
  | 'no-workdays'
  | 'many'
  | 'placeless'
  | 'two-places'
  | 'at-least'
  | 'at-most'
  | 'pair'
  | 'neither'
  | 'no-months'
  | 'no-order'
  | 'nobody'
  | 'no-review'
  | 'platform-text'
  | 'platform-id'
  | 'one-platform'
  | 'unknown-key'
  // Its benchmark.
  | 'benchmark-unknown'
  | 'benchmark-table'
  | 'benchmark-here'
  | 'version-unknown'
  // Its people and reviews.
  | 'address-twice'
  | 'formerly-twice'
  | 'account-twice'
  | 'account-taken'
  | 'review-twice'
  | 'channel-taken'
  | 'seat-stranger'
  | 'seat-taken'
  | 'deputy-stranger'
  | 'no-peers'
  | 'no-organiser'
  | 'role-twice'
  | 'stranger'
  | 'is-host'
  | 'of-host-city'
  | 'perhaps-by-name'
  | 'perhaps-by-address'
  | 'organiser-of-host'
  | 'host-from-elsewhere'
  | 'leader-among-peers'
  | 'no-cell'
  | 'no-pillar'
  // Its dates.
  | 'out-of-reach'
  | 'due-late'
  | 'visit-day-off'
  | 'call-day-off'
  | 'call-out-of-time'
  | 'report-late'
  | 'unread-language'
  // A report's table.
  | 'rows-many'
  | 'row-long'
  | 'quote-open'
  | 'quote-inside'
  | 'table-unreadable'
  | 'table-empty'
  | 'cells-many'
  | 'no-column'
  | 'unknown-heading'
  | 'no-list'
  | 'no-keys'
  | 'cell-kind'
  | 'no-indicator'
  | 'indicator-unknown'
  | 'indicator-twice'
  | 'cell-long'
  | 'source-type'
  | 'silent';

/** Something wrong, or odd, and what about: names, numbers and keys as they are written, empty where there is none. */
export interface FileFinding {
  what: FileCode;
  about: readonly string[];
}

/** The same at a place of the file. Lines count from 1; `path` as `reviews[1].visit.start`, empty for the file itself. */
export interface PlacedFinding extends FileFinding {
  line: number;
  path: string;
}

/** A finding in short. */
export function finding(what: FileCode, ...about: readonly (string | number)[]): FileFinding {
  return { what, about: about.map(String) };
}
