import { idOf, isInScope, placeInWhole } from '../../src/method/named-place';
import { may } from '../../src/method/permissions';
import type { Prompt } from '../../src/ports/prompt';
import { notYetOpen } from '../../src/steps/beforehand';
import { type FlowContext, type ReviewView, saying } from '../../src/steps/contract';
import { defineStep } from '../../src/steps/step';
import { closedCard } from '../prompts/closed-cells';
import { leftOut } from '../terms/public';
import { open } from './accepting';
import { WRITES } from './answer';
import { askAgain, sendAsked } from './asking-again';
import { offerTable, showTable, takeTable } from './bringing-back';
import { INITIAL_REPORT } from './declared';
import {
  askDocument,
  askOut,
  filesCame,
  letStay,
  saveDocument,
  saveWhole,
  showDocuments,
  takeOut,
} from './documents/changing';
import { DOCUMENT_FILES } from './documents/files';
import { FILES } from './documents/kept';
import { illustrates } from './example';
import { EXPORTS } from './exported';
import { askToHandIn, handIn, handInPart, notYet } from './handing-in';
import { answerLater, askLater, wishLater } from './more-time';
import { PLANNED } from './planned';
import { isReadable } from './readable';
import { indicatorsReport, partOfReport, readableOf, reportCard } from './reading';
import { OWNER } from './session';
import { shareCard, shareCells } from './sharing';
import { REPORT_TABLE } from './table';
import { WRITING } from './words/writing';
import { fill, save, write } from './writing/answering';
import { place, typedBy } from './writing/typed';

/** The host city's report on itself. */
export const initialReport = defineStep({
  ...OWNER,
  declared: INITIAL_REPORT,
  planned: PLANNED,
  exports: EXPORTS,
  reviewTables: { report: REPORT_TABLE },
  illustrates,
  files: { [FILES]: DOCUMENT_FILES },
  takes: typedBy,
  commands: {
    'write-report': write,
    open,
    report: (session, view, context, said) => {
      if (isReadable(view, context)) return saying(session, ofPlace(view, context, said.place));
      // Before it is accepted, it is the host's own to write.
      const isTheirs = may(context.person, WRITES, view.review);
      const label = WRITING[context.language].title(view.review.hostCity);
      const own = { id: 'write-report', label, data: { review: view.review.id } };
      const early = notYetOpen(view.review, context);
      return saying(session, isTheirs ? { ...early, actions: [own, ...early.actions] } : early);
    },
  },
  presses: {
    'report-cell': (session, view, context, { data }) =>
      saying(
        session,
        isReadable(view, context)
          ? partOfReport(view, context, data.cell ?? '', Number(data.part ?? 1))
          : notYetOpen(view.review, context),
      ),
    'report-read': (session, view, context) =>
      saying(session, isReadable(view, context) ? reportCard(view, context) : notYetOpen(view.review, context)),
    'report-ask': askAgain,
    'report-ask-send': sendAsked,
    'report-later': askLater,
    'report-share': shareCard,
    'report-share-send': shareCells,
    'report-table': offerTable,
    'report-table-in': showTable,
    'report-table-take': takeTable,
    'report-later-ask': wishLater,
    'report-later-answer': answerLater,
    'report-documents': showDocuments,
    'report-whole': saveWhole,
    'report-files-came': filesCame,
    'report-document': askDocument,
    'report-document-save': saveDocument,
    'report-document-out': askOut,
    'report-document-out-now': takeOut,
    'report-document-stays': letStay,
    'report-fill': fill,
    'report-save': save,
    'report-place': place,
    'report-hand-in': askToHandIn,
    'report-hand-in-now': handIn,
    'report-hand-in-part': handInPart,
    'report-not-yet': notYet,
  },
});

function ofPlace(view: ReviewView, context: FlowContext, name: string | undefined): Prompt {
  const named = name === undefined ? undefined : placeInWhole(view.benchmark, name);
  const benchmark = readableOf(view, context);
  const gone =
    named &&
    !isInScope(benchmark, named) &&
    (closedCard(view, context, idOf(named)) ?? leftOut({ ...view, benchmark }, context, idOf(named)));
  if (gone) return gone;
  switch (named?.kind) {
    case 'indicator':
      return indicatorsReport(view, context, named.indicator);
    case 'cell':
      return partOfReport(view, context, named.cell.id, 1);
    case undefined:
      return reportCard(view, context);
  }
}
