import { type Benchmark, CHANGED, type Indicator } from './benchmark';
import { cleaned } from './plain-text';

/** One thing that is wrong with a benchmark. `path` says where, as `indicators[3].title.fr`. */
export interface Problem {
  path: string;
  message: string;
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
type Report = (path: string, message: string) => void;
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
  const report: Report = (path, message) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ path, message });
  };
  if (!isRaw(raw)) return { problems: [{ path: '', message: 'a benchmark is an object with pillars and indicators' }] };
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
  if (typeof raw.id !== 'string' || !BENCHMARK_ID.test(raw.id))
    report('id', 'must be lower-case letters, digits and hyphens, 61 characters at most');
  if (!Number.isSafeInteger(raw.version) || Number(raw.version) < 1) report('version', 'must be a whole number from 1');
  if (!isText(raw.source)) report('source', 'must say where the benchmark comes from');
  else if (raw.source.length > LONGEST_TEXT) report('source', tooLong(LONGEST_TEXT));
  return checkTitle(raw.title, report);
}

/** Checks the pillars or the dimensions, and returns the ids they have. */
function checkTitled(
  raw: unknown,
  at: string,
  noun: 'pillar' | 'dimension',
  text: CheckText,
  report: Report,
): ReadonlySet<string> {
  const ids = new Set<string>();
  if (!Array.isArray(raw) || raw.length === 0) {
    report(at, `must list at least one ${noun}`);
    return ids;
  }
  if (raw.length > MOST_OF_EACH) {
    report(at, `must list ${MOST_OF_EACH} ${noun}s at most`);
    return ids;
  }
  raw.forEach((item: unknown, n) => {
    const path = `${at}[${n}]`;
    if (!isRaw(item)) {
      report(path, `must be a ${noun} with an id and a title`);
      return;
    }
    if (typeof item.id !== 'string' || !CODE.test(item.id))
      report(`${path}.id`, 'must be 2 to 8 capital letters or digits, a letter first');
    else if (ids.has(item.id)) report(`${path}.id`, `there are two ${noun}s ${item.id}`);
    else ids.add(item.id);
    text(item.title, `${path}.title`);
    if (noun === 'pillar') text(item.standard, `${path}.standard`, LONGEST_TEXT);
  });
  return ids;
}

interface Codes {
  pillars: ReadonlySet<string>;
  dimensions: ReadonlySet<string>;
}

function checkIndicators(raw: unknown, codes: Codes, text: CheckText, report: Report): void {
  if (!Array.isArray(raw) || raw.length === 0) {
    report('indicators', 'must list at least one indicator');
    return;
  }
  if (raw.length > MOST_INDICATORS) {
    report('indicators', `must list ${MOST_INDICATORS} indicators at most`);
    return;
  }
  const seen = new Set<string>();
  const [usedPillars, usedDimensions] = [new Set<unknown>(), new Set<unknown>()];
  raw.forEach((item: unknown, n) => {
    const path = `indicators[${n}]`;
    if (!isRaw(item)) {
      report(path, 'must be an indicator with an id, a title and a statement');
      return;
    }
    checkIndicator(item, path, codes, report);
    text(item.title, `${path}.title`);
    text(item.statement, `${path}.statement`, LONGEST_TEXT);
    usedPillars.add(item.pillar);
    usedDimensions.add(item.dimension);
    if (typeof item.id !== 'string') return;
    if (seen.has(item.id)) report(`${path}.id`, `there are two indicators ${item.id}`);
    seen.add(item.id);
  });
  for (const [noun, ids, used] of [
    ['pillar', codes.pillars, usedPillars],
    ['dimension', codes.dimensions, usedDimensions],
  ] as const)
    for (const id of ids) if (!used.has(id)) report('indicators', `the ${noun} ${id} has none`);
}

function checkIndicator(item: Raw, path: string, codes: Codes, report: Report): void {
  const parts = typeof item.id === 'string' ? INDICATOR_ID.exec(item.id) : null;
  if (!parts) report(`${path}.id`, 'must look like PILLAR-DIMENSION-number, as GG-AMB-1');
  if (typeof item.pillar !== 'string' || !codes.pillars.has(item.pillar))
    report(`${path}.pillar`, `no pillar is called ${said(item.pillar)}`);
  else if (parts && parts[1] !== item.pillar) report(`${path}.id`, `its pillar is ${item.pillar}, not ${parts[1]}`);
  if (typeof item.dimension !== 'string' || !codes.dimensions.has(item.dimension))
    report(`${path}.dimension`, `no dimension is called ${said(item.dimension)}`);
  else if (parts && parts[2] !== item.dimension)
    report(`${path}.id`, `its dimension is ${item.dimension}, not ${parts[2]}`);
  if (!Number.isSafeInteger(item.number)) report(`${path}.number`, 'must be a whole number');
  else if (parts && Number(parts[3]) !== item.number)
    report(`${path}.number`, `is ${item.number}, but the id says ${parts[3]}`);
}

function checkSince(raw: unknown, report: Report): void {
  const changes = isRaw(raw) ? raw.changes : undefined;
  if (!isRaw(raw) || typeof raw.id !== 'string' || !Number.isSafeInteger(raw.version) || !Array.isArray(changes)) {
    report('since', 'must say which benchmark and version came before, and what has changed');
    return;
  }
  if (changes.length > 2 * MOST_INDICATORS) report('since.changes', `must list ${2 * MOST_INDICATORS} changes at most`);
  changes.slice(0, 2 * MOST_INDICATORS).forEach((one: unknown, n) => {
    const isRight =
      isRaw(one) &&
      isId(one.id) &&
      CHANGED.some((how) => how === one.how) &&
      Array.isArray(one.from) &&
      one.from.every(isId);
    if (!isRight)
      report(`since.changes[${n}]`, `must say of an indicator that it is ${CHANGED.join(', ')}, and from which`);
  });
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && INDICATOR_ID.test(value);
}

function checkSourceTypes(raw: unknown, text: CheckText, report: Report): void {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > MOST_SOURCE_TYPES) {
    report('sourceTypes', `must list 1 to ${MOST_SOURCE_TYPES} kinds of source, or be left out for the usual ones`);
    return;
  }
  const ids = new Set<string>();
  raw.forEach((item: unknown, n) => {
    const path = `sourceTypes[${n}]`;
    if (!isRaw(item)) {
      report(path, 'must be a kind of source with an id and a title');
      return;
    }
    if (typeof item.id !== 'string' || !SOURCE_TYPE_ID.test(item.id))
      report(`${path}.id`, 'must be small letters, digits and underscores, a letter first, 40 at most');
    else if (ids.has(item.id)) report(`${path}.id`, `there are two kinds of source ${item.id}`);
    else ids.add(item.id);
    text(item.title, `${path}.title`);
    for (const flag of ['voice', 'outside'])
      if (item[flag] !== undefined && typeof item[flag] !== 'boolean')
        report(`${path}.${flag}`, 'must be true or false');
  });
}

/** The title says in which languages a benchmark is; in any, also such as the product does not speak. */
function checkTitle(raw: unknown, report: Report): CheckText {
  const languages = Object.keys(isRaw(raw) ? raw : {}).slice(0, MOST_LANGUAGES + 1);
  if (languages.length === 0) report('title', 'must be there in a language at least, as { "en": "…" }');
  if (languages.length > MOST_LANGUAGES) report('title', `must be in ${MOST_LANGUAGES} languages at most`);
  for (const language of languages)
    if (!LANGUAGE.test(language)) report(`title.${language}`, 'is no language: write its code, as en or fr');
  const check: CheckText = (value, path, most = LONGEST_TITLE) => {
    const texts = isRaw(value) ? value : {};
    const wanted = languages.length > 0 ? languages : Object.keys(texts);
    if (wanted.length === 0) report(path, 'is missing');
    for (const language of wanted) {
      const said = texts[language];
      if (!isText(said)) report(`${path}.${language}`, 'is missing');
      else if (said.length > most) report(`${path}.${language}`, tooLong(most));
    }
    const odd = Object.keys(texts).find((language) => !wanted.includes(language));
    if (odd !== undefined) report(`${path}.${odd}`, 'is in a language that the title is not in');
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
  const changed = next.indicators.flatMap((indicator, n) => {
    const old = before.get(indicator.id);
    if (!old) return [{ path: `indicators[${n}].id`, message: `${indicator.id} is new: ${NEW_VERSION}` }];
    return sameMeaning(old, indicator)
      ? []
      : [{ path: `indicators[${n}].statement`, message: `${indicator.id} has another text: ${NEW_VERSION}` }];
  });
  const kept = new Set(next.indicators.map((i) => i.id));
  const dropped = previous.indicators
    .filter((i) => !kept.has(i.id))
    .map((i) => ({ path: 'indicators', message: `${i.id} is gone: ${NEW_VERSION}` }));
  const types = JSON.stringify(previous.sourceTypes) === JSON.stringify(next.sourceTypes);
  const others = types ? [] : [{ path: 'sourceTypes', message: `its kinds of source are others: ${NEW_VERSION}` }];
  return [...changed, ...dropped, ...others];
}

const NEW_VERSION = 'a published version is not changed, give the benchmark a new version number';

/**
 * Whether an id comes back that an earlier version had dropped (ids are never reused), and whether `next` changes a
 * version that is among `history`. `history`: the versions known so far, in any order.
 */
export function checkHistory(history: readonly Benchmark[], next: Benchmark): Problem[] {
  const earlier = history.filter((b) => b.id === next.id && b.version < next.version);
  const last = earlier.reduce<Benchmark | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined);
  const live = new Set(last?.indicators.map((i) => i.id));
  const everUsed = new Set(earlier.flatMap((b) => b.indicators.map((i) => i.id)));
  const back = next.indicators.flatMap(({ id }, n) =>
    everUsed.has(id) && !live.has(id)
      ? [{ path: `indicators[${n}].id`, message: `${id} was dropped in an earlier version; ids are never reused` }]
      : [],
  );
  return [...history.flatMap((previous) => checkReuse(previous, next)), ...back];
}

function sameMeaning(a: Indicator, b: Indicator): boolean {
  const languages = Object.keys({ ...a.statement, ...b.statement });
  return languages.every((language) => a.statement[language] === b.statement[language]);
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text in which there is something to read. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && cleaned(value) !== '';
}

function tooLong(most: number): string {
  return `is too long: ${most} characters at most`;
}

function said(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : 'that';
}
