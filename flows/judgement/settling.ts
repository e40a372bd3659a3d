import { refuseLonger } from '../../src/method/limits';
import { cleaned } from '../../src/method/plain-text';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, keptWith, keyOf, withKey } from '../../src/steps/documents';
import { line, shortened, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { LONGEST, pursued, statusCalled, withStatus } from '../hypotheses/public';
import { countingFindings, proposalOn } from './evidence';
import { SETTLE_FORM, WHICH_FORM } from './forms';
import { openOnes, settleCard, settleOverview } from './settle-cards';
import { SETTLING } from './words/settling';

/** The next that is open after one, or where all stands. */
export function next(session: Session, view: ReviewView, context: FlowContext, { data }: Pick<Press, 'data'>): Turn {
  const open = openOnes(view, context).map(({ one }) => one);
  const from = open.findIndex((one) => keyOf(one) === data.after) + 1;
  const [one] = [...open.slice(from), ...open.slice(0, from)].filter((each) => keyOf(each) !== data.after);
  return saying(session, one ? settleCard(view, one, context) : settleOverview(view, context));
}

/** The card of one hypothesis; all of them where none is named. */
export function show(session: Session, view: ReviewView, context: FlowContext, { data, fields }: Press): Turn {
  const key = data.hypothesis ?? WHICH_FORM.read(fields).settleWhich;
  const one = withKey(pursued(context.kept), key);
  return saying(session, one ? settleCard(view, one, context) : settleOverview(view, context));
}

/** What the leader says of one, with their reason; then comes the next. */
export function settle(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const { kept, now, person, language } = context;
  const w = SETTLING[language];
  const one = withKey(pursued(kept), press.data.hypothesis);
  if (!one) return saying(session, line(w.gone, [], 'warning'));
  const { settleStatus: status, settleReason } = SETTLE_FORM.read(press.fields);
  const reason = cleaned(settleReason ?? '').trim();
  refuseLonger('settleReason', reason, LONGEST);
  if (!status) return saying(session, wrongAt('settleStatus', w.noStatus, line(w.noStatus, [], 'warning')));
  if (reason === '') return saying(session, wrongAt('settleReason', w.noReason, line(w.noReason, [], 'warning')));
  const { proposed } = proposalOn(keyOf(one), countingFindings(kept, now), view);
  if (press.data.proposed !== proposed)
    return saying(session, line(w.heardSince, [], 'warning'), settleCard(view, one, context));
  if (one.value.status === status && one.value.reason === reason) return saying(session, line(w.same));
  const value = withStatus(one.value, { status, reason, by: person.id, at: now, proposed });
  const undo = { id: 'settle-undo', label: w.undo, data: { hypothesis: keyOf(one), set: now } };
  const shown = {
    ...line(w.kept(statusCalled(status, context.language), shortened(one.value.text)), [undo], 'good'),
    folded: true,
    address: { review: view.review.id },
  };
  const effect = changed(one, value);
  const after = next(
    session,
    view,
    { ...context, kept: keptWith(kept, [effect.record]) },
    { data: { after: keyOf(one) } },
  );
  return {
    session,
    reply: [{ prompt: shown, ...(press.message ? { replaces: press.message } : {}) }, ...after.reply],
    effects: [effect],
  };
}

/** It is again what it was before that press; that it was taken back is remembered, too. */
export function undo(session: Session, view: ReviewView, context: FlowContext, { data, message }: Press): Turn {
  const { kept, now, person, language } = context;
  const w = SETTLING[language];
  const one = withKey(pursued(kept), data.hypothesis);
  if (!one) return saying(session, line(w.gone, [], 'warning'));
  if (one.value.setAt === undefined || one.value.setAt !== data.set)
    return saying(session, line(w.notTaken, [], 'warning'));
  const { status, reason } = one.value.changes.at(-1) ?? { status: 'open' as const, reason: '' };
  const again = { id: 'settle-show', label: w.show, data: { hypothesis: keyOf(one) } };
  const shown = {
    ...line(w.undone(statusCalled(status, context.language)), [again]),
    address: { review: view.review.id },
  };
  return {
    session,
    reply: [{ prompt: shown, ...(message ? { replaces: message } : {}) }],
    effects: [changed(one, withStatus(one.value, { status, reason, by: person.id, at: now }))],
  };
}
