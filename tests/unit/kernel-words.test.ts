import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUES } from '../../src/i18n';

const ROOT = join(__dirname, '..', '..');
/** Where the catalogue of a language stands, and not what reads it. */
const CATALOGUE = /^src.i18n.(en|fr)\b/;
const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** The code of the kernel and of the adapters, without comments. */
const CODE = ['src', 'adapters']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f)),
  )
  .filter((file) => file.endsWith('.ts') && !CATALOGUE.test(file))
  .map((file) => readFileSync(join(ROOT, file), 'utf8').replace(COMMENTS, ''))
  .join('\n');

/** Whether code takes something by this name: `words.audience`, `{ audience }: Words`, `{ because: known } = …`, `error['roles']`. */
function isTaken(name: string): boolean {
  return new RegExp(`\\.${name}\\b|\\{[^{}=]*\\b${name}\\b[^{}=]*[}\\s]+[)=:]|\\['${name}'\\]`).test(CODE);
}

/** Groups in which a text is looked up by what happened: by a judgement, by why something was refused. */
const LOOKED_UP = [
  'shortPerformance',
  'teamJudgement',
  'agreement',
  'setAside',
  'stopped',
  'slackCard',
  'naming',
  'limits',
];
/** How a label stands before what it names: however many say so. */
const SIGNS = ['labelled'];

describe('the catalogue that is no step’s', () => {
  const texts = Object.entries(CATALOGUES.en).flatMap(([group, said]): [string, string][] =>
    typeof said === 'object' ? Object.keys(said).map((key) => [group, key]) : [[group, group]],
  );
  const isSaid = (group: string, key: string) =>
    SIGNS.includes(group) || (isTaken(group) && (LOOKED_UP.includes(group) || isTaken(key)));

  it('has nothing but what the kernel or an adapter says: what steps alone say stands in their folders', () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(([group, key]) => !isSaid(group, key)).map((text) => text.join('.'))).toEqual([]);
  });

  it.each([
    ['saved', 'draftLine'],
    ['typing', 'notOnList'],
    ['rewording', 'takenBack'],
    ['blind', 'leaderAlone'],
    ['pace', 'noDay'],
  ])('a text that steps alone say would be found there: %s.%s', (group, key) => {
    expect(isSaid(group, key)).toBe(false);
  });
});
