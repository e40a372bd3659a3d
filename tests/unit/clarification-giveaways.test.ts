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

/** Whose question it is: the host would know a team's city by any of its names. */
it.each([
  ['Barcelona', 'At home in Barcelona they are elected: here too?', ['Barcelona']],
  ['Barcelona', 'À Barcelone, on les élit : ici aussi ?', ['Barcelone']],
  ['Barcelona, Spain', 'In Barcelona they are elected: here too?', ['Barcelona']],
  ['Ville de Lyon (France)', 'In Lyon they are elected: here too?', ['Lyon']],
  ['Helsinki', 'In Helsingfors they are elected: here too?', ['Helsingfors']],
  ['Göteborg', 'In Gothenburg they are elected: here too?', ['Gothenburg']],
  ['Århus', 'In A\u030arhus they are elected: here too?', ['A\u030arhus']],
  ['Barcelona', 'In Barce\u200dlona they are elected: here too?', ['Barce\u200dlona']],
  ['Barcelona', 'In Milan they are elected: here too?', []],
  ['Trento', 'Pourquoi trente membres ? Trente, est-ce assez ?', []],
])('a team of %s: “%s”', (city, said, names) => {
  const known = new Map([['one', { name: 'Jordi Puig', city }]]);
  expect(giveawaysIn(said, { review: aReview(), known }).map((one) => one.said)).toEqual(names);
});
