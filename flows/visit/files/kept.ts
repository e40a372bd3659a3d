import { hasBegun } from '../../../src/method/calendar';
import { may } from '../../../src/method/permissions';
import type { Instant } from '../../../src/method/time';
import type { FlowContext } from '../../../src/steps/contract';
import { documentKind, type Kept, withKey } from '../../../src/steps/documents';
import type { FiledDocument, StepFiles } from '../../../src/steps/files';
import { INTERVIEW } from '../../interviews/public';
import { ASKED_DOCUMENT } from '../asked/kept';
import { NOTE } from '../kept';
import { READ_NOTES, WRITE_NOTES } from '../rights';
import { FILE_WORDS } from '../words/file-words';
import { NOTE_WORDS } from '../words/note-words';

/** A photo or file of a conversation, or a document that was asked for. The team's: it stays when who brought it goes. */
export interface VisitFile extends FiledDocument {
  /** `note` or `asked`, a colon, and the key of what it is about. */
  about: string;
  at: Instant;
  by: string;
}

export const VISIT_FILE = documentKind<VisitFile>({ name: 'visit-file', ofReview: { read: READ_NOTES } });

/** By what name they are handed over and asked for. */
export const FILES = 'visit';

/** So many may a visit have, and so many bytes; and so many files may one conversation or document have. */
const MOST_FILES = 300;
const MOST_BYTES = 1_000 * 2 ** 20;
const MOST_OF_ONE = 20;

/** What a file is about. */
export const ofNote = (key: string): string => `note:${key}`;
export const ofAsked = (key: string): string => `asked:${key}`;

/** Those about one thing, in the order in which they came. */
export function filesAbout(about: string, { kept }: Pick<FlowContext, 'kept'>): Kept<VisitFile>[] {
  return kept
    .of(VISIT_FILE)
    .filter(({ value }) => value.about === about)
    .sort((a, b) => (a.value.at < b.value.at ? -1 : a.value.at > b.value.at ? 1 : 0));
}

/** Whether there is such a conversation, or such a document. */
export function isKnown(about: string, { kept }: Pick<FlowContext, 'kept'>): boolean {
  const [what, key = '', ...more] = about.split(':');
  if (more.length > 0) return false;
  if (what === 'asked') return withKey(kept.of(ASKED_DOCUMENT), key) !== undefined;
  return what === 'note' && Boolean(withKey(kept.of(INTERVIEW), key) ?? withKey(kept.of(NOTE), key));
}

/** Taken from who writes notes, given to the team alone: nobody of the host city hears that one is there. */
export const VISIT_FILES: StepFiles<VisitFile> = {
  may: WRITE_NOTES,
  reads: [INTERVIEW, NOTE, ASKED_DOCUMENT, VISIT_FILE],
  kept: VISIT_FILE,
  refuses: ({ review }, context, { about, size }) => {
    const w = FILE_WORDS[context.language];
    if (!hasBegun(review, context.now)) return NOTE_WORDS[context.language].notBefore;
    if (!isKnown(about, context)) return w.unknown;
    const all = context.kept.of(VISIT_FILE);
    const bytes = all.reduce((sum, { value }) => sum + value.size, size);
    const isFull = all.length >= MOST_FILES || bytes > MOST_BYTES || filesAbout(about, context).length >= MOST_OF_ONE;
    return isFull ? w.full : undefined;
  },
  keeps: ({ now, person }, document, { about }) => ({
    person: '',
    value: { ...document, about, at: now, by: person.id } satisfies VisitFile,
  }),
  gives: ({ review }, { person }) => may(person, READ_NOTES, review),
};
