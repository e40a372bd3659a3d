import type { Field } from '../../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../../src/steps/contract';
import { defineForm } from '../../../src/steps/form';
import { DOCUMENTS } from '../words/documents';
import { WHOLE_REPORT, type WholeReport } from './kept';

/** The whole report as a document on the web. */
export const WHOLE_FORM = defineForm({
  wholeLink: {
    kind: 'text',
    multiline: false,
    shown: (l) => ({ label: DOCUMENTS[l].linkField, hint: DOCUMENTS[l].linkHint }),
  },
  wholeHoldsRatings: { kind: 'toggle', shown: (l) => ({ label: DOCUMENTS[l].wholeHoldsRatings }) },
});

/** What the host city says of it by now: what it kept here, else what the review has. */
export function saidOfWhole(
  { review: { report } }: Pick<ReviewView, 'review'>,
  { kept }: FlowContext,
): Pick<WholeReport, 'url' | 'holdsRatings'> {
  const [said] = kept.of(WHOLE_REPORT);
  return said?.value ?? { url: report.url ?? '', holdsRatings: report.holdsRatings === true };
}

/** The fields for the report as one document, elsewhere on the web. */
export function wholeFields(view: ReviewView, context: FlowContext): Field[] {
  const { url, holdsRatings } = saidOfWhole(view, context);
  return WHOLE_FORM.draw(context.language, { wholeLink: { value: url }, wholeHoldsRatings: { value: holdsRatings } });
}
