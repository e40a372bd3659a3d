import { say } from '../../src/i18n';
import type { FinalJudgement } from '../../src/method/final-judgement';
import { refuseLonger } from '../../src/method/limits';
import { cleaned } from '../../src/method/plain-text';
import {
  type FlowContext,
  type Reply,
  type Session,
  saying,
  type TeamReview,
  type Turn,
} from '../../src/steps/contract';
import { keptWith } from '../../src/steps/documents';
import { line, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { SHARED } from '../prompts/words';
import { decisionOn } from '../team';
import { FINAL_FORM, INDICATOR_FORM, REST_FORM } from './forms';
import { clearKey, finalCard, finalInWords, openPositions, type Position, positions, uncontested } from './judge-cards';
import { finalKept, finalsIn, LONGEST_RATIONALE } from './kept';
import { overview } from './voice-cards';
import { JUDGING } from './words/judging';

/** The next open one after an indicator, or where all stands. */
export function nextFinal(
  session: Session,
  view: TeamReview,
  context: FlowContext,
  { data }: Pick<Press, 'data'>,
): Turn {
  const open = openPositions(positions(view, context));
  const from = open.findIndex(({ row }) => row.indicator.id === data.after) + 1;
  const [one] = [...open.slice(from), ...open.slice(0, from)].filter(({ row }) => row.indicator.id !== data.after);
  return saying(session, one ? finalCard(view, one, context) : overview(view, context));
}

/** The card of one indicator; all of them where none is named. */
export function showFinal(session: Session, view: TeamReview, context: FlowContext, { data, fields }: Press): Turn {
  const id = data.indicator ?? INDICATOR_FORM.read(fields).finalWhich;
  const one = positions(view, context).find(({ row }) => row.indicator.id === id);
  return saying(session, one ? finalCard(view, one, context) : overview(view, context));
}

/** The leader's last word on an indicator, with why; then comes the next. */
export function keepFinal(session: Session, view: TeamReview, context: FlowContext, press: Press): Turn {
  const w = JUDGING[context.language];
  const one = positions(view, context).find(({ row }) => row.indicator.id === press.address?.indicator);
  if (!one) return saying(session, line(SHARED[context.language].noIndicator, [], 'warning'));
  const { finalJudgement: judgement, finalRationale } = FINAL_FORM.read(press.fields);
  const rationale = cleaned(finalRationale ?? '').trim();
  refuseLonger('finalRationale', rationale, LONGEST_RATIONALE);
  if (!judgement) return saying(session, wrongAt('finalJudgement', w.noJudgement, line(w.noJudgement, [], 'warning')));
  if (rationale === '')
    return saying(session, wrongAt('finalRationale', w.noRationale, line(w.noRationale, [], 'warning')));
  if (one.final?.judgement === judgement && one.final.rationale === rationale) return saying(session, line(w.same));
  const effect = keeping(view, context, one, judgement, rationale);
  const { id, title } = one.row.indicator;
  const change = { id: 'final-show', label: w.change, data: { indicator: id } };
  const said = w.kept(finalInWords(judgement, context), say(title, context.language));
  const shown = { ...line(said, [change], 'good'), folded: true, address: { review: view.review.id, indicator: id } };
  const after = nextFinal(session, view, withKept(context, [effect]), { data: { after: id } });
  return { session, reply: [replacing(shown, press), ...after.reply], effects: [effect] };
}

/** All open ones keep the initial judgement on which nothing speaks against it, as they were shown. */
export function keepClear(session: Session, view: TeamReview, context: FlowContext, press: Press): Turn {
  const w = JUDGING[context.language];
  const clear = uncontested(positions(view, context));
  if (clear.length === 0 || press.data.of !== clearKey(clear))
    return saying(session, line(w.clearOthers, [], 'warning'), overview(view, context));
  const effects = clear.map((one) => keeping(view, context, one, one.initial, w.asBefore(one.findings.length)));
  const after = overview(view, withKept(context, effects));
  return {
    session,
    reply: [{ prompt: line(w.clearKept(clear.length), [], 'good') }, replacing(after, press)],
    effects,
  };
}

/** What is still open is not judged, and why. */
export function leaveRest(session: Session, view: TeamReview, context: FlowContext, press: Press): Turn {
  const w = JUDGING[context.language];
  const open = openPositions(positions(view, context));
  const why = cleaned(REST_FORM.read(press.fields).finalWhy ?? '').trim();
  refuseLonger('finalWhy', why, LONGEST_RATIONALE);
  if (open.length === 0) return saying(session, line(w.nothingOpen));
  if (why === '') return saying(session, wrongAt('finalWhy', w.noRationale, line(w.noRationale, [], 'warning')));
  const effects = open.map((one) => keeping(view, context, one, 'not_judged', why));
  const after = overview(view, withKept(context, effects));
  return { session, reply: [{ prompt: line(w.restKept(open.length), [], 'good') }, replacing(after, press)], effects };
}

function keeping(
  view: TeamReview,
  { kept, now, person }: FlowContext,
  { row, findings }: Position,
  judgement: FinalJudgement,
  rationale: string,
) {
  const indicator = row.indicator.id;
  const initial = decisionOn(view, indicator)?.judgement;
  return finalKept(
    view.review.id,
    {
      ...{ indicator, judgement, rationale, evidence: findings.length, at: now, by: person.id },
      ...(initial ? { initial } : {}),
    },
    finalsIn(kept).get(indicator),
  );
}

function withKept(context: FlowContext, effects: readonly ReturnType<typeof finalKept>[]): FlowContext {
  return {
    ...context,
    kept: keptWith(
      context.kept,
      effects.map(({ record }) => record),
    ),
  };
}

function replacing(prompt: Reply['prompt'], { message }: Press): Reply {
  return { prompt, ...(message ? { replaces: message } : {}) };
}
