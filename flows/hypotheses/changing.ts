import { HYPOTHESES_FOR_VISIT } from '../../src/method/hypotheses';
import { refuseLonger } from '../../src/method/limits';
import { cleaned } from '../../src/method/plain-text';
import { shortKey } from '../../src/ports/short-key';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, type Kept, withKey } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { oneCard } from './cards';
import { ONE_FORM, WHICH_FORM } from './forms';
import { followed, HYPOTHESIS, type Hypothesis, LONGEST, MOST_FOLLOWED, nextRank } from './kept';
import { WORDS } from './words';

/** What the leader adds, before they have said anything of it. */
const NEW: Hypothesis = {
  text: '',
  indicators: [],
  from: 'added',
  way: 'visit',
  status: 'open',
  reason: '',
  changes: [],
};

/** One of them, to read or to fill in. */
export function show(session: Session, view: ReviewView, context: FlowContext, { data, fields }: Press): Turn {
  const key = data.hypothesis ?? WHICH_FORM.read(fields).hypothesisWhich;
  const one = withKey(context.kept.of(HYPOTHESIS), key);
  return saying(session, one ? oneCard(view, one, context) : line(WORDS[context.language].gone, [], 'warning'));
}

/** What the leader filled in: of one that is there, or a new one. */
export function keep(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const w = WORDS[context.language];
  const all = context.kept.of(HYPOTHESIS);
  const one = withKey(all, press.data.hypothesis);
  if (press.data.hypothesis !== undefined && !one) return saying(session, line(w.gone, [], 'warning'));
  const value = filledIn(view, press, one?.value);
  const problem = problemOf(value, one, all, context);
  if (problem) return saying(session, wrongAt(problem.field, problem.said, line(problem.said, [], 'warning')));
  const { effects, said } = keeping(value, one, all, view, context);
  const shown = { ...line(said, [{ id: 'hypotheses', label: w.all }], 'good'), address: { review: view.review.id } };
  return {
    session,
    reply: [{ prompt: shown, ...(press.message ? { replaces: press.message } : {}) }],
    effects,
  };
}

/** A hypothesis as the card has it now. What a platform did not send stays. */
function filledIn({ benchmark }: ReviewView, press: Press, before: Hypothesis | undefined): Hypothesis {
  const read = ONE_FORM.read(press.fields);
  const text = cleaned(read.hypothesisText ?? before?.text ?? '').trim();
  const refutedBy = cleaned(read.hypothesisRefutedBy ?? before?.refutedBy ?? '').trim();
  refuseLonger('hypothesisText', text, LONGEST);
  refuseLonger('hypothesisRefutedBy', refutedBy, LONGEST);
  const chosen = new Set(read.hypothesisIndicators?.chosen ?? before?.indicators ?? []);
  // The one it was fixed on comes first, the others as the benchmark has them.
  const first = before?.indicators.filter((id) => chosen.has(id)) ?? [];
  const added = benchmark.indicators.flatMap(({ id }) => (chosen.has(id) && !first.includes(id) ? [id] : []));
  const sort = read.hypothesisSort ?? before?.sort;
  const { sort: _, refutedBy: __, ...rest } = before ?? NEW;
  return {
    ...rest,
    text,
    indicators: [...first, ...added],
    ...(sort ? { sort } : {}),
    ...(refutedBy ? { refutedBy } : {}),
    way: read.hypothesisWay ?? before?.way ?? 'visit',
  };
}

function problemOf(
  value: Hypothesis,
  one: Kept<Hypothesis> | undefined,
  all: readonly Kept<Hypothesis>[],
  { language }: FlowContext,
): { field: string; said: string } | undefined {
  const w = WORDS[language];
  if (value.text === '') return { field: 'hypothesisText', said: w.noText };
  if (value.indicators.length === 0) return { field: 'hypothesisIndicators', said: w.noIndicator };
  const others = all.filter((each) => each !== one && each.value.way === 'visit' && each.value.from !== 'note');
  const isSetOutWith = value.way === 'visit' && value.from !== 'note';
  if (isSetOutWith && one?.value.way !== 'visit' && others.length >= HYPOTHESES_FOR_VISIT)
    return { field: 'hypothesisWay', said: w.full(HYPOTHESES_FOR_VISIT) };
  if (!one && all.length >= MOST_FOLLOWED) return { field: 'hypothesisText', said: w.tooManyAdded(MOST_FOLLOWED) };
  return undefined;
}

function keeping(
  value: Hypothesis,
  one: Kept<Hypothesis> | undefined,
  all: readonly Kept<Hypothesis>[],
  { review }: ReviewView,
  { now, language }: FlowContext,
): { effects: Effect[]; said: string } {
  const w = WORDS[language];
  const { rank, ...rest } = value;
  const placed: Hypothesis = value.way === 'visit' ? { ...rest, rank: rank ?? nextRank(all) } : rest;
  if (!one) {
    const key = shortKey('added', review.id, value.text, now);
    return { effects: [followed(review.id, key, placed)], said: w.added };
  }
  if (sameAs(placed, one.value)) return { effects: [], said: w.same };
  const [base = ''] = one.value.indicators;
  const isBase = one.value.from === 'merge';
  const effects: Effect[] = [changed(one, placed)];
  // What was fixed in the merge goes the same way there.
  if (isBase && placed.way !== one.value.way)
    effects.push(decided(review.id, base, { settledBy: { [base]: placed.way } }));
  if (isBase && placed.text !== one.value.text) effects.push(decided(review.id, base, { hypothesis: placed.text }));
  return { effects, said: w.kept };
}

function decided(review: string, indicator: string, change: Extract<Effect, { kind: 'decide' }>['change']): Effect {
  return { kind: 'decide', review, indicators: [indicator], change };
}

function sameAs(one: Hypothesis, other: Hypothesis): boolean {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof Hypothesis)[];
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}
