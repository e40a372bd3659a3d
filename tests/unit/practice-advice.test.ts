import { adviceOn } from '../../flows/practice/advice';
import { EN } from './practice-advice/lines-en';
import { FR } from './practice-advice/lines-fr';
import { LATER_EN, LATER_FR } from './practice-advice/lines-later';

const NAMED = { suspect: 'untestable', toAsk: 'closed', toMeet: 'person', know: 'opinion' } as const;
type FieldName = keyof typeof NAMED;

/** A sheet of which nothing is to be said but, perhaps, of this line. */
function saidOf(field: FieldName, line: string): string[] {
  const sheet = {
    exercise: 'advice',
    performance: 'below' as const,
    know: ['no outcome is named (p. 7)'],
    suspect: [],
    toAsk: ['Which recommendation changed a decision?'],
    toMeet: ['Chair of the advisory board'],
  };
  return adviceOn({ ...sheet, [field]: [line] }).map(({ what }) => what);
}

const rows = [EN, FR, LATER_EN, LATER_FR].flatMap((table) =>
  (Object.keys(NAMED) as FieldName[]).flatMap((field) => [
    ...table[field].wrong.map((line) => [field, line, [NAMED[field]]] as const),
    ...table[field].right.map((line) => [field, line, []] as const),
  ]),
);

it.each(rows)('%s: “%s”', (field, line, expected) => {
  expect(saidOf(field, line)).toEqual(expected);
});
