import { bytesOf, refuseLonger } from '../../src/method/limits';
import { namesOf } from '../../src/method/names-said';
import { may } from '../../src/method/permissions';
import { cleaned } from '../../src/method/plain-text';
import { themesOf } from '../../src/method/themes';
import type { Block } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { type FlowContext, inPlace, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, type Kept, withKey } from '../../src/steps/documents';
import { line, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { type Draft, newCard, oneCard, versionOf, wordingNow } from './cards';
import { ADVICE_FORM, NEW_FORM, WHICH_FORM } from './forms';
import {
  ADVICE,
  ADVICE_SORTS,
  type Advice,
  type AdviceWording,
  adviceKept,
  LONGEST_ADVICE,
  MOST_ADVICE,
  MOST_WORDINGS,
} from './kept';
import { flaggedIn, proposedChallenges, themeFor } from './proposing';
import { WORDS } from './words';

type Writing = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn;

/** So long is a title, or a function, in bytes. */
const LONGEST_LINE = 300;

const EMPTY: Omit<Draft, 'sort'> = {
  title: '',
  text: '',
  theme: '',
  indicators: [],
  goesWith: [],
  findings: [],
  addressee: '',
};

/** An empty card for one of this sort. */
export const write: Writing = (session, view, context, { fields, data }) => {
  const sort = NEW_FORM.read(fields).adviceNew ?? ADVICE_SORTS.find((one) => one === data.sort) ?? 'recommendation';
  return saying(session, newCard(view, { ...EMPTY, sort }, context));
};

/** A turn about one that is there. */
function onOne(turn: (one: Kept<Advice>, ...args: Parameters<Writing>) => Turn): Writing {
  return (session, view, context, press) => {
    const key = press.data.advice ?? WHICH_FORM.read(press.fields).adviceWhich;
    const one = withKey(context.kept.of(ADVICE), key);
    if (!one) return saying(session, line(WORDS[context.language].gone, [], 'warning'));
    return turn(one, session, view, context, press);
  };
}

export const show = onOne((one, session, view, context) => saying(session, oneCard(view, one, context)));

/** What was filled in: of one that is there, or a new one. */
export const keep: Writing = (session, view, context, press) => {
  const w = WORDS[context.language];
  const one = withKey(context.kept.of(ADVICE), press.data.advice);
  if (press.data.advice !== undefined && (!one || wordingNow(one).isWithdrawn))
    return saying(session, line(w.gone, [], 'warning'));
  const before = one ? wordingNow(one) : undefined;
  const sort = ADVICE_SORTS.find((each) => each === press.data.sort) ?? 'recommendation';
  const seen = one?.value.wordings.find((each) => versionOf(each) === press.data.version);
  const filled = filledIn(view, press, seen ?? before ?? { ...EMPTY, sort }, context);
  const isStale = seen !== undefined && before !== undefined && seen !== before;
  // What somebody else changed meanwhile, and this card did not, stays as they said it.
  const draft = isStale ? { ...filled, ...changedMeanwhile(filled, seen, before) } : filled;
  const problem = problemOf(draft, context);
  if (problem) {
    const at = before && press.data.advice ? { key: press.data.advice, version: versionOf(seen ?? before) } : undefined;
    const card = newCard(view, draft, context, at);
    return saying(session, wrongAt(problem.field, problem.said, { ...card, body: [text(problem.said, 'warning')] }));
  }
  if (one && before) {
    if (isSame(draft, before)) return inPlace(session, press, oneCard(view, one, context, [text(w.same)]), []);
    return reworded(one, draft, isStale ? w.reworded : w.kept, session, view, context, press);
  }
  return added(draft, [context.person.id, context.now, draft.text], session, view, context, press);
};

/** The fields that one card left as they were, and another changed since. */
function changedMeanwhile(filled: Draft, seen: Draft, now: Draft): Partial<Draft> {
  const same = (some: unknown, other: unknown) => JSON.stringify(some) === JSON.stringify(other);
  const fields = ['title', 'text', 'addressee', 'indicators', 'theme', 'priority', 'goesWith', 'sort'] as const;
  const theirs = fields.filter((field) => same(filled[field], seen[field]) && !same(now[field], seen[field]));
  return Object.fromEntries(theirs.map((field) => [field, now[field]]));
}

/** A finding that is flagged becomes what it is flagged as: one press, once. */
export const born: Writing = (session, view, context, press) => {
  const w = WORDS[context.language];
  const found = flaggedIn(context.kept, view.benchmark, context.now).find(
    ({ finding, sort }) => finding.key === press.data.finding && sort === press.data.sort,
  );
  if (!found) return saying(session, line(w.gone, [], 'warning'));
  const { finding, sort } = found;
  const theme = themeFor(finding.indicators, view.benchmark) ?? '';
  const title = sort === 'good_practice' ? firstWords(finding.text) : '';
  const { text: said, indicators } = finding;
  const draft = { ...EMPTY, sort, title, text: said, indicators, theme, findings: [finding.key] };
  return added(draft, ['born', sort, finding.key], session, view, context, press);
};

/** A challenge in the words of the concerns that were noted: to be made the team's own. */
export const bornChallenge: Writing = (session, view, context, press) => {
  const found = proposedChallenges(context.kept, view.benchmark, context.now).find(
    ({ indicator }) => indicator === press.data.indicator,
  );
  if (!found) return saying(session, line(WORDS[context.language].gone, [], 'warning'));
  const { indicator, findings } = found;
  const told: string[] = [];
  for (const { text: said } of findings) if (bytesOf([...told, said].join('\n')) <= LONGEST_ADVICE) told.push(said);
  const draft: Draft = {
    ...EMPTY,
    sort: 'challenge',
    text: told.join('\n'),
    indicators: [indicator],
    theme: themeFor([indicator], view.benchmark) ?? '',
    findings: findings.map(({ key }) => key),
  };
  return added(draft, ['challenge', indicator], session, view, context, press);
};

/** Whoever leads takes back any of them, the others what they wrote first. */
export const withdraw = onOne((one, session, view, context, press) => {
  const w = WORDS[context.language];
  if (!decidesOn(one, view, context)) return saying(session, line(w.notYours, [], 'warning'));
  const { at: _, by: __, isWithdrawn, ...now } = wordingNow(one);
  if (isWithdrawn) return inPlace(session, press, oneCard(view, one, context), []);
  return reworded(one, { ...now, isWithdrawn: true }, undefined, session, view, context, press);
});

export const restore = onOne((one, session, view, context, press) => {
  const w = WORDS[context.language];
  if (!decidesOn(one, view, context)) return saying(session, line(w.notYours, [], 'warning'));
  const { at: _, by: __, isWithdrawn, ...now } = wordingNow(one);
  if (!isWithdrawn) return inPlace(session, press, oneCard(view, one, context), []);
  return reworded(one, now, w.restored, session, view, context, press);
});

function decidesOn({ value }: Kept<Advice>, { review }: ReviewView, { person }: FlowContext): boolean {
  return may(person, 'decide', review) || value.wordings[0]?.by === person.id;
}

function filledIn({ benchmark }: ReviewView, press: Press, before: Draft, { kept }: FlowContext): Draft {
  const read = ADVICE_FORM.read(press.fields);
  const oneLine = (said: string) => cleaned(said).replace(/\s+/g, ' ').trim();
  const title = oneLine(read.adviceTitle ?? before.title);
  const said = cleaned(read.adviceText ?? before.text).trim();
  const addressee = oneLine(read.adviceFor ?? before.addressee);
  refuseLonger('adviceTitle', title, LONGEST_LINE);
  refuseLonger('adviceText', said, LONGEST_ADVICE);
  refuseLonger('adviceFor', addressee, LONGEST_LINE);
  const chosen = new Set(read.adviceIndicators?.chosen ?? before.indicators);
  const indicators = benchmark.indicators.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  const known = new Set(kept.of(ADVICE).map(({ record }) => record.id.slice(record.id.lastIndexOf('|') + 1)));
  const sort = read.adviceSort ?? before.sort;
  const priority = read.advicePriority ?? before.priority;
  const isTheme = (id: string | undefined) => themesOf(benchmark).some((one) => one.id === id);
  const theme = isTheme(read.adviceTheme) ? (read.adviceTheme ?? '') : (themeFor(indicators, benchmark) ?? '');
  return {
    findings: before.findings,
    ...(before.city === undefined ? {} : { city: before.city }),
    sort,
    title: sort === 'good_practice' ? title : '',
    text: said,
    addressee,
    indicators,
    theme,
    ...(priority && sort !== 'good_practice' ? { priority } : {}),
    goesWith: (read.adviceWith?.chosen ?? before.goesWith).filter((key) => known.has(key)),
  };
}

function problemOf(draft: Draft, { language }: FlowContext): { field: string; said: string } | undefined {
  const w = WORDS[language];
  if (draft.text === '') return { field: 'adviceText', said: w.noText };
  if (draft.sort === 'good_practice' && draft.title === '') return { field: 'adviceTitle', said: w.noTitle };
  if ((draft.sort === 'challenge' || draft.sort === 'recommendation') && draft.indicators.length === 0)
    return { field: 'adviceIndicators', said: w.noIndicator };
  return draft.theme === '' ? { field: 'adviceTheme', said: w.chooseTheme } : undefined;
}

/** `event`: what makes it one, so that the same press makes one. */
function added(
  draft: Draft,
  event: readonly string[],
  session: Session,
  view: ReviewView,
  context: FlowContext,
  press: Press,
): Turn {
  const w = WORDS[context.language];
  const all = context.kept.of(ADVICE);
  // Pressed twice, it is there once.
  const there = all.find((each) => wordingNow(each).by === context.person.id && isSame(draft, wordingNow(each)));
  if (there) return inPlace(session, press, oneCard(view, there, context, [text(w.same)]), []);
  if (all.length >= MOST_ADVICE) return saying(session, line(w.full(MOST_ADVICE), [], 'warning'));
  const value: Advice = { wordings: [{ ...draft, at: context.now, by: context.person.id }] };
  const effect = adviceKept(view.review.id, shortKey(...event), value);
  const one = { value, record: effect.record };
  return inPlace(session, press, oneCard(view, one, context, said(w.kept, draft, view, context)), [effect]);
}

function reworded(
  one: Kept<Advice>,
  draft: Draft,
  first: string | undefined,
  session: Session,
  view: ReviewView,
  context: FlowContext,
  press: Press,
): Turn {
  const wording: AdviceWording = { ...draft, at: context.now, by: context.person.id };
  const value: Advice = { ...one.value, wordings: withWording(one.value, wording) };
  const card = oneCard(view, { ...one, value }, context, first === undefined ? [] : said(first, draft, view, context));
  return inPlace(session, press, card, [changed(one, value)]);
}

/** With another wording: of too many, the oldest but the first go, which says whose it is and since when. */
function withWording({ wordings }: Advice, wording: AdviceWording): AdviceWording[] {
  const all = [...wordings, wording];
  return all.length > MOST_WORDINGS ? [...all.slice(0, 1), ...all.slice(1 - MOST_WORDINGS)] : all;
}

/** That it is kept, and whose name stands in it: no name goes into a report (method, section 7). */
function said(first: string, draft: Draft, view: ReviewView, context: FlowContext): Block[] {
  const found = namesOf(view.known?.values() ?? [], [draft.title, draft.text, draft.addressee]);
  return [text(first, 'good'), ...found.map((name) => text(WORDS[context.language].names(name), 'warning'))];
}

function isSame(one: Draft, other: AdviceWording): boolean {
  const { at: _, by: __, ...before } = other;
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(before);
}

/** The first words of a text, as a title to go on from. */
function firstWords(said: string): string {
  const words = said.replace(/\s+/g, ' ').trim().split(' ').slice(0, 8).join(' ');
  return words.slice(0, 80).replace(/[.;:,]$/, '');
}
