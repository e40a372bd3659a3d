import type { Missing } from '../../src/method/completeness';
import { runs } from '../../src/method/review';
import { PERFORMANCES, type Performance } from '../../src/method/sheet';
import type { Action, Prompt } from '../../src/ports/prompt';
import type { FlowContext, PendingText, ReviewView } from '../../src/steps/contract';
import { line, shortened } from '../../src/steps/prompts';
import { numberedJudgement } from '../prompts/common';
import type { Why } from './typing/asked';
import { FIELD } from './words/fields';
import { TYPING } from './words/typing';

/** Fields under which a text can be put that has no place yet; the one asked for last comes first. */
const PLACES = ['toAsk', 'dontKnow', 'suspect', 'know', 'toMeet'] as const;

/** What is known of a text that is asked about. */
export interface About {
  why?: Why;
  /** What was asked when it was said. */
  asking?: Missing | undefined;
  /** How far the list goes that was shown. */
  listed?: number;
  /** It may be where they want to go. */
  going?: readonly Action[];
}

/** Asks where a text belongs: under a field, as a judgement, as a command that it looks like, or nowhere. */
export function askWhere(
  view: ReviewView,
  indicator: string,
  { id, text }: PendingText,
  context: FlowContext,
  { why, asking, listed = 0, going = [] }: About = {},
): Prompt {
  const w = TYPING[context.language];
  const named = FIELD[context.language];
  const places = [...new Set([...(asking === 'performance' || asking === undefined ? [] : [asking]), ...PLACES])];
  const place = (label: string, data: Readonly<Record<string, string>>): Action => ({
    id: 'place',
    label,
    data: { text: id, ...data },
  });
  const actions: Action[] = [
    ...going,
    ...commandFor(view, id, context, why),
    ...(why?.kind === 'judgements' ? why.performances.map((p) => judgedAs(p, id, context)) : []),
    ...places.map((field) => place(named[field], { place: field })),
    ...noneFor(asking).map((field) => place(named[field], { place: field })),
    place(w.judgement, { place: 'performance' }),
    place(w.leaveNote, { place: 'note' }),
    place(w.throwAway, { place: 'nowhere' }),
  ];
  const version = view.sheets.get(indicator)?.version ?? 0;
  return {
    ...line([reason(text, why, listed, context), w.notUnderstood(shortened(text))].flat().join(' '), actions),
    address: { review: view.review.id, indicator, version },
  };
}

/** Asks which judgement a text is. */
export function askJudgement(
  view: ReviewView,
  indicator: string,
  { id, text }: PendingText,
  context: FlowContext,
): Prompt {
  const w = TYPING[context.language];
  return {
    ...line(
      w.whichJudgement(shortened(text)),
      PERFORMANCES.map((p) => judgedAs(p, id, context)),
    ),
    address: { review: view.review.id, indicator, version: view.sheets.get(indicator)?.version ?? 0 },
  };
}

function judgedAs(performance: Performance, text: string, context: FlowContext): Action {
  return {
    id: 'place',
    label: numberedJudgement(performance, context),
    data: { text, place: 'performance', performance },
  };
}

function reason(text: string, why: Why | undefined, listed: number, context: FlowContext): string[] {
  const typing = TYPING[context.language];
  if (why?.kind === 'not-on-list' && listed > 0)
    return [typing.notOnList([...new Set(why.numbers)].slice(0, 3).join(', '), listed)];
  if (why?.kind !== 'judgements') return [];
  const [one, other] = why.performances;
  return one && other
    ? [typing.several(shortened(text), numberedJudgement(one, context), numberedJudgement(other, context))]
    : [];
}

/** A press on it settles the text too. What only leaders and organisers may is not offered to others. */
function commandFor(view: ReviewView, kept: string, context: FlowContext, why: Why | undefined): Action[] {
  if (why?.kind !== 'no-answer') return [];
  const { commands, language, person, reviews, now } = context;
  const offered = commands.offered(person, reviews, now);
  const command = why.commands.find((one) => offered.has(one) && (runs(view.roles) || !commands.areOfRunning(one)));
  if (command === undefined) return [];
  return [{ id: command, label: commands.labelOf(command, language), data: { review: view.review.id, kept } }];
}

function noneFor(asking: Missing | undefined): ('noneToAsk' | 'noneToMeet')[] {
  if (asking === 'toAsk') return ['noneToAsk'];
  return asking === 'toMeet' ? ['noneToMeet'] : [];
}
