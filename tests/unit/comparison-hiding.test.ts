import { without } from '../../flows/comparison/hiding';
import { calledInTexts } from '../../src/method/city';

const hidden = (city: string) => [{ names: calledInTexts(city), instead: 'the city' }];

/** A city that did not agree to be named is not named by any of its names. */
it.each([
  [
    'Genoa',
    'The port of Genova, as Gênes and GENUA, is asked.',
    'The port of the city, as the city and the city, is asked.',
  ],
  ['Genoa, Italy', 'Genoa has a plan.', 'the city has a plan.'],
  ['Comune di Genova', 'Genova has a plan; Comune di Genova pays.', 'the city has a plan; the city pays.'],
  ['The Hague', 'Den Haag and ’s-Gravenhage are one.', 'the city and ’the city are one.'],
  ['Århus', 'A\u030arhus and Aarhus are one.', 'the city and the city are one.'],
  ['Genoa', 'Gen\u200doa is asked.', 'the city is asked.'],
  ['Rome', 'Roma families of Rome are asked.', 'Roma families of the city are asked.'],
  ['Genoa', 'Geneva is another.', 'Geneva is another.'],
])('%s: “%s”', (city, said, told) => {
  expect(without(said, hidden(city))).toBe(told);
});
