import { hasBegun } from '../../../src/method/calendar';
import { may } from '../../../src/method/permissions';
import type { StepRecord } from '../../../src/ports/records';
import type { FlowContext, ReviewView } from '../../../src/steps/contract';
import type { FiledDocument, Offered, StepFiles } from '../../../src/steps/files';
import { WRITES } from '../answer';
import { isReadable } from '../readable';
import { isContact, ownIndicator, SHARE } from '../shared';
import { DOCUMENTS } from '../words/documents';
import { SHARING } from '../words/sharing';
import { WRITING } from '../words/writing';
import { HOST_DOCUMENT, type HostDocument, idOf, isOwn, WHOLE } from './kept';

/** So many documents may a report have, and so many bytes, */
const MOST_DOCUMENTS = 200;
const MOST_BYTES = 500 * 2 ** 20;
/** and so many of them may be of one person. */
const MOST_OF_ONE = 100;
const MOST_BYTES_OF_ONE = 250 * 2 ** 20;

/** The host's documents as files: taken from who answers on what they are about, given to who reads the report. */
export const DOCUMENT_FILES: StepFiles = {
  may: WRITES,
  reads: [HOST_DOCUMENT, SHARE],
  kept: HOST_DOCUMENT,
  refuses: (view, context, offered) => {
    const w = DOCUMENTS[context.language];
    if (hasBegun(view.review, context.now)) return WRITING[context.language].over;
    const isWhole = offered.about === WHOLE && isContact(view, context);
    if (!isWhole && !ownIndicator(view, context, offered.about)) return SHARING[context.language].notYours;
    return full(context, offered) ? w.full : undefined;
  },
  keeps: ({ now, person }, document, { about }) => ({
    person: '',
    value: {
      ...document,
      indicators: about === WHOLE ? [] : [about],
      page: '',
      at: now,
      by: person.id,
    } satisfies HostDocument,
  }),
  gives,
};

/** Those of the host city have it while they work on it; those who read the report, once it was handed in with it. */
function gives(view: ReviewView, context: FlowContext, record: StepRecord): boolean {
  const document = record.value as HostDocument;
  if (isOwn(document, view, context)) return document.gone !== true;
  const said = [view.review.report, ...view.report.values()];
  const inReport = said.some(({ files = [] }) => files.some(({ id }) => id === idOf(record)));
  return document.handedIn !== undefined && inReport && isReader(view, context) && isReadable(view, context);
}

/** A colleague reads nothing but what is shared with them. */
function isReader({ review }: ReviewView, { person }: FlowContext): boolean {
  return may(person, 'read-report', review);
}

/** Those that are gone and still read count too. */
function full({ kept, person }: FlowContext, { size }: Offered): boolean {
  const all = kept.of(HOST_DOCUMENT).map(({ value }) => value);
  const own = all.filter(({ by }) => by === person.id);
  return (
    all.length >= MOST_DOCUMENTS ||
    own.length >= MOST_OF_ONE ||
    bytesOf(all) + size > MOST_BYTES ||
    bytesOf(own) + size > MOST_BYTES_OF_ONE
  );
}

function bytesOf(documents: readonly FiledDocument[]): number {
  return documents.reduce((sum, { size }) => sum + size, 0);
}
