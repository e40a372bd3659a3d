import { languagesIn } from '../../flows/practice/teams/spoken';

/** What people write when they are asked which languages they can work in, and the codes that are taken from it. */
it.each([
  ['English, French', ['en', 'fr']],
  ['français et anglais', ['fr', 'en']],
  ['Allemand, français et un peu d’anglais', ['de', 'fr', 'en']],
  ['English is my mother’s language; it is fine', ['en']],
  ['I am told he speaks so, be it German', ['de']],
  ['EN, FR', ['en', 'fr']],
  ['en fr', ['en', 'fr']],
  ['fr et en', ['fr', 'en']],
  ['et, en', ['et', 'en']],
  ['en/it; el', ['en', 'it', 'el']],
  ['Norwegian and English', ['no', 'en']],
  ['Norsk bokmål', ['no']],
  ['Klingon', []],
  ['', []],
])('“%s” is read as %j', (said, codes) => {
  expect(languagesIn(said)).toEqual(codes);
});

it('is read in linear work, however long', () => {
  expect(languagesIn('en et '.repeat(50_000))).toEqual(['en']);
  expect(languagesIn(',;'.repeat(50_000))).toEqual([]);
});
