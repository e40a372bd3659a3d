import type { Instant } from '../../src/method/time';
import type { Kept, KeptDocuments } from '../../src/steps/documents';
import type { VISIT } from './declared';
import { type FindingWording, NOTE, type Note } from './kept';

export { ASKED_DOCUMENT, type AskedDocument, askedAt, stoodAt } from './asked/kept';
export { type FindingWording, NOTE, type Note } from './kept';
export { FINDING_MARK, MARKS, type Mark, markOf, marksAsOf } from './marks';
export { WRITE_NOTES } from './rights';

/** Commands of this step that others' cards offer as buttons. */
export const BUTTONS = { note: 'visit-note', next: 'interview-brief' } as const satisfies Record<
  string,
  keyof typeof VISIT.commands
>;

/** A finding as it was worded at a moment, with whose it is and the note it stands in. */
export interface FindingThen extends FindingWording {
  key: string;
  author: string;
  note: Note;
}

/**
 * What had been noted by a moment, in the wording of then: what reached us later, or was taken back before, is not among it.
 * The order depends on nothing but what is kept, so that the same notes give the same edition in whatever order they came.
 */
export function findingsAsOf(kept: KeptDocuments, until: Instant): FindingThen[] {
  return kept
    .of(NOTE)
    .flatMap(({ value: note, record }: Kept<Note>) =>
      note.findings.flatMap(({ key, wordings }): FindingThen[] => {
        const wording = wordings.filter(({ at }) => at <= until).at(-1);
        return wording && !wording.isWithdrawn ? [{ ...wording, key, author: record.person, note }] : [];
      }),
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) || (a.key < b.key ? -1 : 1));
}
