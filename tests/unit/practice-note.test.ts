import { adviceOnNote, type PracticeNote } from '../../flows/practice/note';
import { FINDINGS } from './practice-note/findings';

const WHOLE = { sort: 'concern', indicator: 'language', effect: 'supports', use: 'as-said' } as const;
const on = (note: PracticeNote) => adviceOnNote(note).map(({ what }) => what);

it.each(FINDINGS)('of “%s”: %j', (finding, expected) => {
  expect(on({ ...WHOLE, finding })).toEqual(expected);
});

it.each([
  [{ use: 'background' }, 'The council knows how waiting is counted', []],
  [{ use: 'untraceable' }, 'The council knows how waiting is counted', ['promised']],
  [{ use: 'untraceable' }, 'The head of the centre says that evenings are full', ['traceable']],
  [{ use: 'untraceable' }, 'In the administration waiting is counted from the test', []],
  [{ use: 'untraceable' }, 'La directrice dit que le soir est complet', ['traceable']],
  [{ sort: undefined }, 'Evening courses are full', ['unsorted']],
  [{ use: undefined, indicator: undefined }, 'Evening courses are full', ['noIndicator', 'noUse']],
  [{ effect: undefined }, 'Evening courses are full', []],
] as const)('with %j, of “%s”: %j', (over, finding, expected) => {
  expect(on({ ...WHOLE, finding, ...over } as PracticeNote)).toEqual(expected);
});

it('names the very words', () => {
  const [advice] = adviceOnNote({ ...WHOLE, finding: 'According to Karin Holm it takes ten weeks' });
  expect(advice).toEqual({ what: 'name', said: 'Karin Holm' });
});
