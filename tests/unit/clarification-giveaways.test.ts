import { giveawaysIn } from '../../flows/clarification/giveaways';
import { aReview } from '../support/sheets';

const found = (said: string) => giveawaysIn(said, { review: aReview(), known: new Map() }).map((one) => one.said);

/** What a question sounds like in each of its forms: one or several, of whatever gender, noun or verb. */
it.each([
  ['What are the weaknesses of the plan?', 'weaknesses'],
  ['Do you see its shortcomings?', 'shortcomings'],
  ['Which failures were there?', 'failures'],
  ['Why has it failed?', 'failed'],
  ['What explains the ratings?', 'ratings'],
  ['Is it poorly known?', 'poorly'],
  ['Do you share these judgements?', 'judgements'],
  ['Quelles sont les faiblesses du plan ?', 'faiblesses'],
  ['Pourquoi des moyens faibles ?', 'faibles'],
  ['D’où viennent ces échecs ?', 'échecs'],
  ['Pourquoi une suite décevante ?', 'décevante'],
  ['Que dire des défaillances ?', 'défaillances'],
])('“%s” is looked at once more', (said, word) => {
  expect(found(said)).toEqual([word]);
});

it('a question that asks is let through', () => {
  expect(found('Who appoints the members of the board, and for how long?')).toEqual([]);
  expect(found('Qui nomme les membres du conseil, et pour combien de temps ?')).toEqual([]);
});
