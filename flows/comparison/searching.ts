import { indicatorOf } from '../../src/method/benchmark';
import { LANGUAGES } from '../../src/method/language';
import { folded } from '../../src/method/plain-text';
import { beginning } from '../../src/steps/prompts';
import type { Comparison, Practice } from './compared';
import { SOUGHT } from './words';

/** So much is looked for at a time: of a text, and of its words. */
export const LONGEST_SEARCH = 200;
const MOST_WORDS = 10;

/** All practices that may be told. */
export function practicesIn({ themes }: Comparison): Practice[] {
  return themes.flatMap(({ practices }) => practices);
}

/**
 * The practices that speak of what is looked for: of all of it, else of a part. Case and accents make no difference, nor a
 * plural; what people often look for is found in each language, and so are themes and indicators. Each practice is looked at once.
 */
export function found(comparison: Comparison, wanted: string): { practices: Practice[]; how: 'all' | 'some' } {
  const words = folded(wanted.slice(0, LONGEST_SEARCH))
    .split(' ')
    .filter((word) => word !== '');
  const sought = [...new Set(words)].slice(0, MOST_WORDS).map(alsoMeant);
  const practices = practicesIn(comparison);
  if (sought.length === 0) return { practices, how: 'all' };
  const counted = practices.map((practice) => {
    const text = textOf(practice, comparison);
    return { practice, n: sought.filter((stems) => stems.some((stem) => text.includes(stem))).length };
  });
  const whole = counted.filter(({ n }) => n === sought.length);
  const shown = whole.length > 0 ? whole : counted.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n);
  return { practices: shown.map(({ practice }) => practice), how: whole.length > 0 ? 'all' : 'some' };
}

/** What was looked for, as it is said back. */
export function saidBack(wanted: string): string {
  return beginning(wanted, LONGEST_SEARCH);
}

function alsoMeant(word: string): string[] {
  const stem = stemOf(word);
  const same = GROUPS.filter((group) => group.includes(stem));
  return [stem, ...same.flat()];
}

const GROUPS = SOUGHT.map((group) =>
  LANGUAGES.flatMap((language) => group[language].map((one) => stemOf(folded(one)))),
);

/** Without what makes a plural of it, where enough is left. */
function stemOf(word: string): string {
  return word.length > 4 && (word.endsWith('s') || word.endsWith('x')) ? word.slice(0, -1) : word;
}

function textOf({ title, summary, written, contact, city, theme, under }: Practice, { benchmark }: Comparison): string {
  const indicators = under.flatMap(({ id, was = '' }) => [
    id,
    was,
    ...Object.values(indicatorOf(benchmark, id)?.title ?? {}),
  ]);
  const name = typeof city === 'string' ? '' : city.name;
  return folded([title, summary, written, contact, name, ...Object.values(theme.title), ...indicators].join(' '));
}
