import { PLANNED } from '../../flows/organising/planned';
import type { Review } from '../../src/method/review';
import type { FlowContext } from '../../src/steps/contract';
import { aBenchmark, aReview } from '../support/sheets';

/** What a leader is reminded of two weeks after the visit. */
const saysOf = (review: Review) => {
  const context: Pick<FlowContext, 'now' | 'language' | 'today'> = {
    now: '2027-05-04T07:10:00.000Z',
    today: '2027-05-04',
    language: 'en',
  };
  return JSON.stringify(
    PLANNED['feedback-report'].says({ review, benchmark: aBenchmark() }, context as FlowContext) ?? '',
  );
};

it('the report is asked about as long as it did not go out as final', () => {
  expect(saysOf(aReview())).toContain('what is still missing');
  const asked = { 'report-final': { since: '2027-04-30T09:00:00.000Z', until: '2027-05-14' } };
  expect(saysOf(aReview({ asked }))).not.toContain('what is still missing');
});
