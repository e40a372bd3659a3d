import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, withKey } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { HYPOTHESIS, HYPOTHESIS_STATUSES, withStatus } from '../hypotheses/public';
import { FINDING_MARK, findingsAsOf, MARKS, markOf, marksAsOf } from '../visit/public';
import { borneOut } from './evidence';
import { WORDS } from './words';

/** So often may one finding be marked: each time is kept. */
const MOST_CHANGES = 100;

/** At the wall nothing is answered: whoever pressed sees it there. */
function done(session: Session, effect: Effect): Turn {
  return { session, reply: [], effects: [effect] };
}

/** A finding is for the report, or dropped; pressed again, it is neither. */
export function mark(session: Session, { review }: ReviewView, context: FlowContext, { data }: Press): Turn {
  const { kept, now, person } = context;
  const asked = MARKS.find((one) => one === data.mark);
  const finding = findingsAsOf(kept, now).find(({ key }) => key === data.finding);
  if (!asked || !finding) return gone(session, context);
  const holds = marksAsOf(kept, now).get(finding.key);
  const change = { at: now, by: person.id, mark: holds === asked ? ('none' as const) : asked };
  const before = kept.of(FINDING_MARK).find(({ value }) => value.finding === finding.key);
  if (!before) return done(session, markOf(review.id, { finding: finding.key, changes: [change] }));
  const changes = [...before.value.changes, change].slice(-MOST_CHANGES);
  return done(session, changed(before, { ...before.value, changes }));
}

/** A hypothesis gets its status, with what was heard as its reason, which can be worded otherwise later; pressed again, it is open. */
export function settle(session: Session, view: ReviewView, context: FlowContext, { data }: Press): Turn {
  const { kept, now, person, language } = context;
  const status = HYPOTHESIS_STATUSES.find((one) => one === data.status);
  const one = withKey(kept.of(HYPOTHESIS), data.hypothesis);
  if (!status || !one) return gone(session, context);
  const marks = marksAsOf(kept, now);
  const counted = findingsAsOf(kept, now).filter(({ key }) => marks.get(key) !== 'dropped');
  const { supports, contradicts } = borneOut(data.hypothesis ?? '', counted, view);
  const isUndone = one.value.status === status;
  const reason = isUndone ? '' : WORDS[language].wall.reason(supports, contradicts);
  const change = { at: now, by: person.id, status: isUndone ? ('open' as const) : status, reason };
  return done(session, changed(one, withStatus(one.value, change)));
}

function gone(session: Session, { language }: FlowContext): Turn {
  return saying(session, line(WORDS[language].wall.gone, [], 'warning'));
}
