import { isOpened } from '../../src/method/calendar';
import { placeIn } from '../../src/method/named-place';
import type { Prompt } from '../../src/ports/prompt';
import { beforehand } from '../../src/steps/beforehand';
import { type FlowContext, type ReviewView, saying } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import { defineStep } from '../../src/steps/step';
import { INITIAL_REPORT } from './declared';
import { indicatorsReport, partOfReport, reportCard } from './reading';

/** The host city's report on itself. */
export const initialReport = defineStep({
  name: 'initial-report',
  declared: INITIAL_REPORT,
  prevents: (session, context, { review }) =>
    isOpened(review, context.now) ? undefined : saying(session, line(beforehand(review, context))),
  commands: {
    report: (session, view, context, { place }) => saying(session, ofPlace(view, context, place)),
  },
  presses: {
    'report-cell': (session, view, context, { data }) =>
      saying(session, partOfReport(view, context, data.cell ?? '', Number(data.part ?? 1))),
  },
});

function ofPlace(view: ReviewView, context: FlowContext, name: string | undefined): Prompt {
  const place = name === undefined ? undefined : placeIn(view.benchmark, name);
  switch (place?.kind) {
    case 'indicator':
      return indicatorsReport(view, context, place.indicator);
    case 'cell':
      return partOfReport(view, context, place.cell.id, 1);
    case undefined:
      return reportCard(view, context);
  }
}
