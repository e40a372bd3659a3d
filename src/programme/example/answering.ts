import { say } from '../../i18n';
import type { Indicator } from '../../method/benchmark';
import { isGathered } from '../../method/blind-rule';
import type { Person } from '../../method/person';
import type { RegisterFunction, ReportText } from '../../method/report';
import type { Review } from '../../method/review';
import type { Judgement, Performance, SheetContent } from '../../method/sheet';
import { applyChange, newSheet } from '../../method/sheet-changes';
import type { Instant } from '../../method/time';
import type { Deps } from '../../turn/deps';
import { PHRASES } from './phrases';
import { type Chance, chanceFrom } from './random';

/** What an invented answer is made from. */
export interface Scene {
  review: Review;
  register: readonly RegisterFunction[];
  report: ReadonlyMap<string, ReportText>;
}

/**
 * What one of the example's peers says on an indicator: always the same for the same review, person and indicator, and
 * different from one peer to the next.
 */
export function inventedAnswer(scene: Scene, person: Person, indicator: Indicator): Partial<SheetContent> {
  const chance = chanceFrom(`${scene.review.id}|${person.email}|${indicator.id}`);
  const phrases = PHRASES[person.language];
  const title = say(indicator.title, person.language);
  const line = scene.report.get(indicator.id);
  const performance = judge(scene, indicator, chance, line);
  if (performance === 'not_applicable') return { performance, naReason: chance.pick(phrases.notApplicable) };
  const words = (texts: readonly [string, ...string[]]) => chance.pick(texts).replace('%s', title);
  const leaning = performance === 'need_info' && chance.next() < 0.4 ? leaningOf(chance) : undefined;
  return {
    performance,
    know: line && line.text !== '' ? [words(phrases.know)] : [],
    dontKnow: performance === 'need_info' || chance.next() < 0.4 ? [words(phrases.dontKnow)] : [],
    suspect: performance === 'need_info' ? [] : [words(phrases.suspect[performance])],
    toAsk: [...new Set([words(phrases.toAsk), ...(chance.next() < 0.35 ? [words(phrases.toAsk)] : [])])],
    ...meet(scene, indicator, chance),
    evidence: line?.page ? [`p. ${line.page}`] : [],
    ...(leaning ? { leaning } : {}),
    worthCopying: performance === 'above' && chance.next() < 0.5,
  };
}

/** Stores an invented answer as if its author had just sent it. False when they have one already. */
export async function answerAs(
  deps: Deps,
  scene: Scene,
  person: Person,
  indicator: Indicator,
  at: Instant,
): Promise<boolean> {
  const sheet = applyChange(newSheet(scene.review.id, indicator.id, person.id), {
    content: inventedAnswer(scene, person, indicator),
    submit: true,
    at,
    platform: 'web',
    language: person.language,
    informed: false,
    seesRating: false,
    late: isGathered(scene.review, at),
  });
  const startedAt = new Date(Date.parse(at) - 4 * 60_000).toISOString();
  return deps.store.sheets.insert({ ...sheet, startedAt });
}

/** Half of the indicators are clear to nearly everybody; on the others views differ, and some want to know more. */
function judge(scene: Scene, indicator: Indicator, chance: Chance, line: ReportText | undefined): Performance {
  const common = chanceFrom(`${scene.review.id}|${indicator.id}`);
  const shared = common.pick(['below', 'at', 'at', 'above'] as const);
  const roll = chance.next();
  if (common.next() < 0.04 && roll < 0.5) return 'not_applicable';
  if (!line || line.text === '') return roll < 0.7 ? 'need_info' : shared;
  const clear = common.next() < 0.5;
  if (roll < (clear ? 0.96 : 0.66)) return shared;
  if (roll < (clear ? 1 : 0.8)) return 'need_info';
  return chance.pick(['below', 'at', 'above'] as const);
}

function leaningOf(chance: Chance): Judgement {
  return chance.pick(['below', 'at', 'above'] as const);
}

function meet(scene: Scene, indicator: Indicator, chance: Chance): Pick<SheetContent, 'toMeet' | 'noneToMeet'> {
  const responsible = scene.register.filter((f) => f.indicators.includes(indicator.id));
  const [first] = responsible;
  const [some, ...others] = scene.register;
  const picked = first && chance.next() < 0.7 ? first : some ? chance.pick([some, ...others]) : undefined;
  return picked ? { toMeet: [picked.id], noneToMeet: false } : { toMeet: [], noneToMeet: true };
}
