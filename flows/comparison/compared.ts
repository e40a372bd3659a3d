import { type Followed, followerTo, newestOf } from '../../src/method/across-versions';
import { type Benchmark, indicatorOf } from '../../src/method/benchmark';
import type { Language } from '../../src/method/language';
import { folded } from '../../src/method/plain-text';
import { type Theme, themesOf } from '../../src/method/themes';
import type { ProgrammeView } from '../../src/steps/contract';
import { type SentAdvice, sentIn } from '../host-comments/public';
import { type City, cityOfPractice, type LetIn, letIn } from './letting-in';
import { type Standing, standingsOf } from './standings';

/** An indicator under which something stands: its id in the version that is compared by; what it was called, where it has none there. */
export interface Under {
  id: string;
  /** What it was called where it was said, where that is something else. */
  was?: string;
  how: Followed['how'];
}

/** Something that a city was told. */
export interface Line {
  sort: SentAdvice['sort'];
  /** Its id. */
  theme: string;
  text: string;
  /** In which language it was written, where it is shown so for want of a translation. */
  original?: Language;
  city: City;
  under: readonly Under[];
  addressee: string;
  priority?: SentAdvice['priority'];
}

/** A good practice, in the words of the report that tells of it. */
export interface Practice {
  theme: Pick<Theme, 'id' | 'title'>;
  title: string;
  summary: string;
  /** As for a line. */
  original?: Language;
  /** Title and summary as they were written: found by those words, too. */
  written: string;
  city: City;
  /** In which report it stands: told to nobody. */
  from: { review: string; key: string };
  /** The function to ask. */
  contact: string;
  under: readonly Under[];
  /** Of which other cities the reports took it over; told as whose lines are. */
  reusedBy: readonly City[];
}

/** A recommendation with the challenges that it answers and a practice that shows how; each may lack. */
export interface Row {
  challenge?: Line;
  recommendation?: Line;
  practice?: Practice;
}

/** What was said under a theme, in no order that tells what is whose. */
export interface ComparedTheme extends Pick<Theme, 'id' | 'title'> {
  challenges: readonly Line[];
  recommendations: readonly Line[];
  suggestions: readonly Line[];
  practices: readonly Practice[];
  rows: readonly Row[];
  standings: readonly Standing[];
}

/** What cities were told, side by side (method, section 7). */
export interface Comparison {
  /** The version by which indicators are called. */
  benchmark: Benchmark;
  themes: readonly ComparedTheme[];
  /** Those that agreed to be named, by name. */
  named: readonly string[];
  /** Others are in it without their names. */
  hasUnnamed: boolean;
  /** No line says whose it is: too few are not named. */
  isMixed: boolean;
  /** Whether enough reviews count for numbers on anything. */
  hasNumbers: boolean;
}

/** So many things that one goes with are looked at. */
const MOST_TOGETHER = 20;

/**
 * All that may be set side by side in a programme, each text in its reader's language where it was sent in that; undefined where
 * there is nothing yet.
 */
export function comparisonOf(view: ProgrammeView, language: Language): Comparison | undefined {
  const reviews = letIn(view);
  const { versions = [] } = view.compared ?? {};
  const benchmark = newestOf(
    reviews.map(({ review }) => review.benchmark),
    versions,
  );
  if (!benchmark) return undefined;
  const all = themesIn(benchmark, reviews);
  const said = reviews.map((of) => {
    const follow = followerTo(benchmark, of.review.benchmark, versions);
    return { of, follow, ...saidIn(of, { reviews, view, themes: all, follow, benchmark, language }) };
  });
  const standings = standingsOf(said, benchmark, view.reviews);
  const themes = all.map(({ id, title, indicators }): ComparedTheme => {
    const lines = said.flatMap((one) => [...one.lines.values()].filter(({ theme }) => theme === id));
    const of = (sort: Line['sort']) =>
      sorted(
        lines.filter((line) => line.sort === sort),
        textOf,
      );
    const practices = said.flatMap((one) => [...one.practices.values()].filter(({ theme }) => theme.id === id));
    return {
      id,
      title,
      challenges: of('challenge'),
      recommendations: of('recommendation'),
      suggestions: of('suggestion'),
      practices: sorted(practices, titleIn),
      rows: sorted(
        said.flatMap((one) => rowsOf(id, one)),
        rowIn,
      ),
      standings: standings.filter((one) => indicators.includes(one.id)),
    };
  });
  return {
    benchmark,
    themes: themes.filter(isSaid),
    named: reviews.flatMap(({ isNamed, review }) => (isNamed ? [review.hostCity] : [])).sort(byWords),
    hasUnnamed: reviews.some(({ isNamed }) => !isNamed),
    isMixed: reviews.some(({ city }) => city === 'untold'),
    hasNumbers: standings.length > 0,
  };
}

function isSaid({ challenges, recommendations, suggestions, practices, standings }: ComparedTheme): boolean {
  return [challenges, recommendations, suggestions, practices, standings].some((all) => all.length > 0);
}

/** The themes of the version that is compared by, and behind them those of other benchmarks under which something was said. */
function themesIn(benchmark: Benchmark, reviews: readonly LetIn[]): Theme[] {
  const themes = new Map(themesOf(benchmark).map((one) => [one.id, one]));
  for (const { benchmark: own, report } of reviews)
    for (const theme of themesOf(own.whole ?? own))
      if (!themes.has(theme.id) && report.advice.some((one) => one.theme === theme.id)) themes.set(theme.id, theme);
  return [...themes.values(), { id: '', title: {}, indicators: [] }];
}

/** The theme of what was said: that without a name, where it is under none that there is. */
function themeFor({ theme }: SentAdvice, themes: readonly Theme[]): Theme | undefined {
  return themes.find(({ id }) => id === theme) ?? themes.at(-1);
}

function underOf(id: string, { ids, how }: Followed): Under[] {
  if (ids.length === 0) return [{ id, how }];
  return ids.map((now) => ({ id: now, how, ...(now === id ? {} : { was: id }) }));
}

/** The same without what it was called before: by the version that a review worked with one would know whose it is. */
function asNow(under: readonly Under[], benchmark: Benchmark): Under[] {
  const ids = new Set(under.flatMap(({ id }) => (indicatorOf(benchmark, id) ? [id] : [])));
  return [...ids].map((id) => ({ id, how: 'same' }));
}

/** What is looked at together. */
interface Around {
  benchmark: Benchmark;
  reviews: readonly LetIn[];
  view: ProgrammeView;
  themes: readonly Theme[];
  follow: (id: string) => Followed;
  language: Language;
}

/** What one report says, by its keys. */
interface SaidIn {
  advice: readonly SentAdvice[];
  lines: ReadonlyMap<string, Line>;
  practices: ReadonlyMap<string, Practice>;
}

function saidIn(of: LetIn, around: Around): SaidIn {
  const { advice } = of.report;
  const lines = new Map<string, Line>();
  const practices = new Map<string, Practice>();
  for (const sent of advice) {
    const one = sentIn(sent, around.language, of.report.language);
    const known = one.indicators.flatMap((id) => underOf(id, around.follow(id)));
    const under = typeof of.city === 'string' ? asNow(known, around.benchmark) : known;
    if (one.sort === 'good_practice') {
      const practice = practiceOf(one, sent, of, under, around);
      if (practice) practices.set(one.key, practice);
      continue;
    }
    const { sort, priority, original } = one;
    const theme = themeFor(one, around.themes)?.id ?? '';
    const told = { text: of.told(one.text), addressee: of.told(one.addressee) };
    const besides = { ...(priority ? { priority } : {}), ...(original ? { original } : {}) };
    lines.set(one.key, { sort, theme, ...told, city: of.city, under, ...besides });
  }
  return { advice, lines, practices };
}

/** Each thing under a theme at least once: recommendations with what they go with, then what goes with none. */
function rowsOf(theme: string, { advice, lines, practices }: SaidIn): Row[] {
  const own = advice.filter(({ key }) => (lines.get(key)?.theme ?? practices.get(key)?.theme.id) === theme);
  const together = togetherIn(advice);
  const rows: Row[] = [];
  const used = new Set<string>();
  for (const { key } of own) {
    const recommendation = lines.get(key);
    if (!recommendation || recommendation.sort === 'challenge') continue;
    const others = [...(together.get(key) ?? [])];
    const challenges = others.filter((other) => lines.get(other)?.sort === 'challenge');
    // A practice says whose it is: beside a line of which nobody is told whose it is, it would tell that, too.
    const shown = recommendation.city === 'untold' ? [] : others.filter((other) => practices.has(other));
    for (const one of [...challenges, ...shown]) used.add(one);
    for (let n = 0; n < Math.max(1, challenges.length, shown.length); n += 1) {
      const [challenge, practice] = [lines.get(challenges[n] ?? ''), practices.get(shown[n] ?? '')];
      rows.push({ recommendation, ...(challenge ? { challenge } : {}), ...(practice ? { practice } : {}) });
    }
  }
  for (const { key } of own) {
    if (used.has(key)) continue;
    const [challenge, practice] = [lines.get(key), practices.get(key)];
    if (challenge?.sort === 'challenge') rows.push({ challenge });
    if (practice) rows.push({ practice });
  }
  return rows;
}

/** What goes with what, whichever of the two says so. */
function togetherIn(advice: readonly SentAdvice[]): ReadonlyMap<string, ReadonlySet<string>> {
  const together = new Map<string, Set<string>>();
  const link = (one: string, other: string) => {
    const others = together.get(one) ?? new Set<string>();
    if (others.size < MOST_TOGETHER) together.set(one, others.add(other));
  };
  for (const { key, goesWith } of advice)
    for (const other of goesWith.slice(0, MOST_TOGETHER)) {
      link(key, other);
      link(other, key);
    }
  return together;
}

/** A practice, once: where another report took it over, it is that of the first. Undefined where it is not told. */
function practiceOf(
  one: ReturnType<typeof sentIn<SentAdvice>>,
  written: SentAdvice,
  of: LetIn,
  under: readonly Under[],
  { reviews: all, view, themes }: Around,
): Practice | undefined {
  const theme = themeFor(one, themes);
  const origin = originOf(of.review.id, one.key, all);
  if (origin.review !== of.review.id && isTold(origin, all)) return undefined;
  const city = cityOfPractice(one.city, of, view);
  if (!city || !theme) return undefined;
  const reusedBy = all.flatMap((other) => {
    const takes = other.report.advice.some(({ key }) => {
      const from = originOf(other.review.id, key, all);
      return from.review === origin.review && from.key === origin.key;
    });
    return takes && other !== of ? [other.city] : [];
  });
  return {
    theme,
    title: of.told(one.title),
    summary: of.told(one.text),
    ...(one.original ? { original: one.original } : {}),
    written: of.told(`${written.title} ${written.text}`),
    city,
    from: { review: of.review.id, key: one.key },
    contact: of.told(one.addressee),
    under,
    reusedBy: citiesOnce(reusedBy),
  };
}

/** So often a practice may have been handed on. */
const HANDED_ON = 20;

function originOf(review: string, key: string, all: readonly LetIn[]): { review: string; key: string } {
  let at = { review, key };
  for (let n = 0; n < HANDED_ON; n += 1) {
    const from = all.find((one) => one.review.id === at.review)?.origins.get(at.key);
    if (!from) break;
    at = from;
  }
  return at;
}

function isTold({ review, key }: { review: string; key: string }, all: readonly LetIn[]): boolean {
  return all.some((one) => one.review.id === review && one.report.advice.some((advice) => advice.key === key));
}

/** Each name once, by name; that others are among them once. */
function citiesOnce(cities: readonly City[]): City[] {
  const names = new Set(cities.flatMap((city) => (typeof city === 'string' ? [] : [city.name])));
  const others = new Set(cities.filter((city) => typeof city === 'string'));
  return [...[...names].sort(byWords).map((name) => ({ name })), ...others];
}

const textOf = ({ text }: Line) => text;
const titleIn = ({ title }: Practice) => title;
const rowIn = ({ challenge, recommendation, practice }: Row) =>
  [recommendation?.text, challenge?.text, practice?.title].map((one) => one ?? '').join('\n');

/** In an order that has nothing to do with whose it is. */
function sorted<T>(all: readonly T[], of: (one: T) => string): T[] {
  const keys = new Map(all.map((one) => [one, folded(of(one))]));
  return [...all].sort((a, b) => byCode(keys.get(a) ?? '', keys.get(b) ?? ''));
}

function byWords(a: string, b: string): number {
  return byCode(folded(a), folded(b));
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
