import { type Benchmark, CHANGED, type Indicator } from './benchmark';
import { cleaned } from './plain-text';

/** What can be wrong with a benchmark; whoever shows it has the words. */
export type BenchmarkCode =
  | 'no-benchmark'
  | 'id-form'
  | 'version-form'
  | 'source-missing'
  | 'text-missing'
  | 'text-long'
  | 'text-language'
  | 'title-missing'
  | 'title-many'
  | 'title-code'
  | 'list-empty'
  | 'list-long'
  | 'entry-form'
  | 'code-form'
  | 'id-twice'
  | 'unused'
  | 'indicator-id'
  | 'no-group'
  | 'other-group'
  | 'number-form'
  | 'other-number'
  | 'since-form'
  | 'since-change'
  | 'source-list'
  | 'source-id'
  | 'flag-form'
  | 'indicator-new'
  | 'indicator-reworded'
  | 'indicator-gone'
  | 'indicator-back'
  | 'sources-changed';

/** One thing that is wrong with a benchmark. `path` says where, as `indicators[3].title.fr`; `about`, of what. */
export interface Problem {
  path: string;
  what: BenchmarkCode;
  about: readonly string[];
}

/** More than these no list of theirs is read: cells are their pillars by their dimensions, and each is a card. */
const MOST_OF_EACH = 40;
const MOST_INDICATORS = 1_000;
const MOST_SOURCE_TYPES = 40;
const MOST_LANGUAGES = 40;
/** How long its texts may be, in characters: a card shows them whole. */
const LONGEST_TITLE = 300;
const LONGEST_TEXT = 3_000;
/** So many problems are enough to mend at once. */
const MOST_PROBLEMS = 500;

type Raw = Readonly<Record<string, unknown>>;
type Report = (path: string, what: BenchmarkCode, ...about: readonly (string | number)[]) => void;
/** Reports what is wrong with a text in its languages, at a place; with `most` characters at most. */
type CheckText = (text: unknown, path: string, most?: number) => void;

/** A language's code, with its script or region where it needs one: `fr`, `pt-BR`. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/;
/** Pillars and dimensions are part of indicator ids, and those of our keys. */
const CODE = /^[A-Z][A-Z0-9]{1,7}$/;
const BENCHMARK_ID = /^[a-z0-9][a-z0-9-]{0,60}$/;
const SOURCE_TYPE_ID = /^[a-z][a-z0-9_]{0,39}$/;
const INDICATOR_ID = /^([A-Z][A-Z0-9]{1,7})-([A-Z][A-Z0-9]{1,7})-([1-9][0-9]{0,2})$/;

/**
 * Whether a value is a benchmark (method, section 6), with every problem named. `benchmark` is there only when there is
 * no problem. Not every pillar needs every dimension; one that no indicator has is a problem: it could never be judged.
 */
export function checkBenchmark(raw: unknown): { benchmark?: Benchmark; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (path, what, ...about) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ path, what, about: about.map(String) });
  };
  if (!isRaw(raw)) return { problems: [{ path: '', what: 'no-benchmark', about: [] }] };
  const text = checkHead(raw, report);
  const pillars = checkTitled(raw.pillars, 'pillars', 'pillar', text, report);
  const dimensions = checkTitled(raw.dimensions, 'dimensions', 'dimension', text, report);
  checkIndicators(raw.indicators, { pillars, dimensions }, text, report);
  if (raw.sourceTypes !== undefined) checkSourceTypes(raw.sourceTypes, text, report);
  if (raw.since !== undefined) checkSince(raw.since, report);
  if (problems.length > 0) return { problems };
  return { benchmark: raw as unknown as Benchmark, problems };
}

/** Answers how each of its texts is checked: all are in the title's languages. */
function checkHead(raw: Raw, report: Report): CheckText {
  if (typeof raw.id !== 'string' || !BENCHMARK_ID.test(raw.id)) report('id', 'id-form');
  if (!Number.isSafeInteger(raw.version) || Number(raw.version) < 1) report('version', 'version-form');
  if (!isText(raw.source)) report('source', 'source-missing');
  else if (raw.source.length > LONGEST_TEXT) report('source', 'text-long', LONGEST_TEXT);
  return checkTitle(raw.title, report);
}

/** Checks the pillars or the dimensions, and returns the ids they have. */
function checkTitled(
  raw: unknown,
  at: string,
  entry: 'pillar' | 'dimension',
  text: CheckText,
  report: Report,
): ReadonlySet<string> {
  const ids = new Set<string>();
  if (!Array.isArray(raw) || raw.length === 0) {
    report(at, 'list-empty', entry);
    return ids;
  }
  if (raw.length > MOST_OF_EACH) {
    report(at, 'list-long', entry, MOST_OF_EACH);
    return ids;
  }
  raw.forEach((item: unknown, n) => {
    const path = `${at}[${n}]`;
    if (!isRaw(item)) {
      report(path, 'entry-form', entry);
      return;
    }
    if (typeof item.id !== 'string' || !CODE.test(item.id)) report(`${path}.id`, 'code-form');
    else if (ids.has(item.id)) report(`${path}.id`, 'id-twice', entry, item.id);
    else ids.add(item.id);
    text(item.title, `${path}.title`);
    if (entry === 'pillar') text(item.standard, `${path}.standard`, LONGEST_TEXT);
  });
  return ids;
}

interface Codes {
  pillars: ReadonlySet<string>;
  dimensions: ReadonlySet<string>;
}

function checkIndicators(raw: unknown, codes: Codes, text: CheckText, report: Report): void {
  if (!Array.isArray(raw) || raw.length === 0) {
    report('indicators', 'list-empty', 'indicator');
    return;
  }
  if (raw.length > MOST_INDICATORS) {
    report('indicators', 'list-long', 'indicator', MOST_INDICATORS);
    return;
  }
  const seen = new Set<string>();
  const [usedPillars, usedDimensions] = [new Set<unknown>(), new Set<unknown>()];
  raw.forEach((item: unknown, n) => {
    const path = `indicators[${n}]`;
    if (!isRaw(item)) {
      report(path, 'entry-form', 'indicator');
      return;
    }
    checkIndicator(item, path, codes, report);
    text(item.title, `${path}.title`);
    text(item.statement, `${path}.statement`, LONGEST_TEXT);
    usedPillars.add(item.pillar);
    usedDimensions.add(item.dimension);
    if (typeof item.id !== 'string') return;
    if (seen.has(item.id)) report(`${path}.id`, 'id-twice', 'indicator', item.id);
    seen.add(item.id);
  });
  for (const [entry, ids, used] of [
    ['pillar', codes.pillars, usedPillars],
    ['dimension', codes.dimensions, usedDimensions],
  ] as const)
    for (const id of ids) if (!used.has(id)) report('indicators', 'unused', entry, id);
}

function checkIndicator(item: Raw, path: string, codes: Codes, report: Report): void {
  const parts = typeof item.id === 'string' ? INDICATOR_ID.exec(item.id) : null;
  if (!parts) report(`${path}.id`, 'indicator-id');
  if (typeof item.pillar !== 'string' || !codes.pillars.has(item.pillar))
    report(`${path}.pillar`, 'no-group', 'pillar', said(item.pillar));
  else if (parts && parts[1] !== item.pillar)
    report(`${path}.id`, 'other-group', 'pillar', item.pillar, parts[1] ?? '');
  if (typeof item.dimension !== 'string' || !codes.dimensions.has(item.dimension))
    report(`${path}.dimension`, 'no-group', 'dimension', said(item.dimension));
  else if (parts && parts[2] !== item.dimension)
    report(`${path}.id`, 'other-group', 'dimension', item.dimension, parts[2] ?? '');
  if (!Number.isSafeInteger(item.number)) report(`${path}.number`, 'number-form');
  else if (parts && Number(parts[3]) !== item.number)
    report(`${path}.number`, 'other-number', String(item.number), parts[3] ?? '');
}

function checkSince(raw: unknown, report: Report): void {
  const changes = isRaw(raw) ? raw.changes : undefined;
  if (!isRaw(raw) || typeof raw.id !== 'string' || !Number.isSafeInteger(raw.version) || !Array.isArray(changes)) {
    report('since', 'since-form');
    return;
  }
  if (changes.length > 2 * MOST_INDICATORS) report('since.changes', 'list-long', 'change', 2 * MOST_INDICATORS);
  changes.slice(0, 2 * MOST_INDICATORS).forEach((one: unknown, n) => {
    const isRight =
      isRaw(one) &&
      isId(one.id) &&
      CHANGED.some((how) => how === one.how) &&
      Array.isArray(one.from) &&
      one.from.every(isId);
    if (!isRight) report(`since.changes[${n}]`, 'since-change', CHANGED.join(', '));
  });
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && INDICATOR_ID.test(value);
}

function checkSourceTypes(raw: unknown, text: CheckText, report: Report): void {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > MOST_SOURCE_TYPES) {
    report('sourceTypes', 'source-list', MOST_SOURCE_TYPES);
    return;
  }
  const ids = new Set<string>();
  raw.forEach((item: unknown, n) => {
    const path = `sourceTypes[${n}]`;
    if (!isRaw(item)) {
      report(path, 'entry-form', 'source');
      return;
    }
    if (typeof item.id !== 'string' || !SOURCE_TYPE_ID.test(item.id)) report(`${path}.id`, 'source-id');
    else if (ids.has(item.id)) report(`${path}.id`, 'id-twice', 'source', item.id);
    else ids.add(item.id);
    text(item.title, `${path}.title`);
    for (const flag of ['voice', 'outside'])
      if (item[flag] !== undefined && typeof item[flag] !== 'boolean') report(`${path}.${flag}`, 'flag-form');
  });
}

/** The title says in which languages a benchmark is; in any, also such as the product does not speak. */
function checkTitle(raw: unknown, report: Report): CheckText {
  const languages = Object.keys(isRaw(raw) ? raw : {}).slice(0, MOST_LANGUAGES + 1);
  if (languages.length === 0) report('title', 'title-missing', '{ "en": "…" }');
  if (languages.length > MOST_LANGUAGES) report('title', 'title-many', MOST_LANGUAGES);
  for (const language of languages) if (!LANGUAGE.test(language)) report(`title.${language}`, 'title-code');
  const check: CheckText = (value, path, most = LONGEST_TITLE) => {
    const texts = isRaw(value) ? value : {};
    const wanted = languages.length > 0 ? languages : Object.keys(texts);
    if (wanted.length === 0) report(path, 'text-missing');
    for (const language of wanted) {
      const said = texts[language];
      if (!isText(said)) report(`${path}.${language}`, 'text-missing');
      else if (said.length > most) report(`${path}.${language}`, 'text-long', most);
    }
    const odd = Object.keys(texts).find((language) => !wanted.includes(language));
    if (odd !== undefined) report(`${path}.${odd}`, 'text-language');
  };
  if (languages.length > 0) check(raw, 'title');
  return check;
}

/**
 * Whether `next` keeps the promises of `previous`, an earlier form of the same benchmark: a published version is never
 * changed, and an indicator's id never changes its pillar, dimension or number. Different benchmarks have no quarrel.
 */
export function checkReuse(previous: Benchmark, next: Benchmark): Problem[] {
  if (previous.id !== next.id || previous.version !== next.version) return [];
  const before = new Map(previous.indicators.map((i) => [i.id, i]));
  const changed = next.indicators.flatMap((indicator, n): Problem[] => {
    const old = before.get(indicator.id);
    if (!old) return [{ path: `indicators[${n}].id`, what: 'indicator-new', about: [indicator.id] }];
    return sameMeaning(old, indicator)
      ? []
      : [{ path: `indicators[${n}].statement`, what: 'indicator-reworded', about: [indicator.id] }];
  });
  const kept = new Set(next.indicators.map((i) => i.id));
  const dropped = previous.indicators
    .filter((i) => !kept.has(i.id))
    .map((i): Problem => ({ path: 'indicators', what: 'indicator-gone', about: [i.id] }));
  const types = JSON.stringify(previous.sourceTypes) === JSON.stringify(next.sourceTypes);
  const others: Problem[] = types ? [] : [{ path: 'sourceTypes', what: 'sources-changed', about: [] }];
  return [...changed, ...dropped, ...others];
}

/**
 * Whether an id comes back that an earlier version had dropped (ids are never reused), and whether `next` changes a
 * version that is among `history`. `history`: the versions known so far, in any order.
 */
export function checkHistory(history: readonly Benchmark[], next: Benchmark): Problem[] {
  const earlier = history.filter((b) => b.id === next.id && b.version < next.version);
  const last = earlier.reduce<Benchmark | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined);
  const live = new Set(last?.indicators.map((i) => i.id));
  const everUsed = new Set(earlier.flatMap((b) => b.indicators.map((i) => i.id)));
  const back = next.indicators.flatMap(({ id }, n): Problem[] =>
    everUsed.has(id) && !live.has(id) ? [{ path: `indicators[${n}].id`, what: 'indicator-back', about: [id] }] : [],
  );
  return [...history.flatMap((previous) => checkReuse(previous, next)), ...back];
}

/** A statement whichever kind of apostrophe it was typed with: another of them makes no other statement. */
function alike(statement: string | undefined): string | undefined {
  return statement?.replaceAll('’', "'");
}

function sameMeaning(a: Indicator, b: Indicator): boolean {
  const languages = Object.keys({ ...a.statement, ...b.statement });
  return languages.every((language) => alike(a.statement[language]) === alike(b.statement[language]));
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text in which there is something to read. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && cleaned(value) !== '';
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
