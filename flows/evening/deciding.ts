import { indicatorOf } from '../../src/method/benchmark';
import { FINAL_JUDGEMENTS } from '../../src/method/final-judgement';
import {
  type FlowContext,
  type ReviewView,
  type Session,
  saying,
  type TeamReview,
  type Turn,
} from '../../src/steps/contract';
import { changed, withKey } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { HYPOTHESIS, HYPOTHESIS_STATUSES, withStatus } from '../hypotheses/public';
import { countingFindings, finalKept, finalsIn, proposalOn, reasonInWords } from '../judgement/public';
import { decisionOn } from '../team';
import { FINDING_MARK, findingsAsOf, MARKS, markOf, marksAsOf } from '../visit/public';
import { WORDS } from './words';

/** So often may one finding be marked: each time is kept. */
const MOST_CHANGES = 100;

/** At the wall nothing is answered: whoever pressed sees it there. */
function done(session: Session, effect: Effect): Turn {
  return { session, reply: [], effects: [effect] };
}

/** What a press comes to: drawn where it did not hold it sets, and never takes back; drawn where it held, the other way round. */
function meant(holds: boolean, set: string | undefined): 'set' | 'take-back' | 'nothing' {
  const takesBack = set === undefined ? holds : set === 'no';
  return takesBack !== holds ? 'nothing' : takesBack ? 'take-back' : 'set';
}

/** A finding is for the report, or dropped; pressed again, it is neither. */
export function mark(session: Session, { review }: ReviewView, context: FlowContext, { data }: Press): Turn {
  const { kept, now, person } = context;
  const asked = MARKS.find((one) => one === data.mark);
  const finding = findingsAsOf(kept, now).find(({ key }) => key === data.finding);
  if (!asked || !finding) return gone(session, context);
  const holds = marksAsOf(kept, now).get(finding.key);
  const way = meant(holds === asked, data.set);
  if (way === 'nothing') return nothing(session);
  const change = { at: now, by: person.id, mark: way === 'take-back' ? ('none' as const) : asked };
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
  const proposal = proposalOn(data.hypothesis ?? '', countingFindings(kept, now), view);
  const way = meant(one.value.status === status, data.set);
  if (way === 'nothing') return nothing(session);
  const isUndone = way === 'take-back';
  const reason = isUndone ? '' : reasonInWords(proposal, language);
  const { proposed } = proposal;
  const change = { at: now, by: person.id, status: isUndone ? ('open' as const) : status, reason, proposed };
  return done(session, changed(one, withStatus(one.value, change)));
}

/** The team's last word on an indicator, with what was found as its reason; pressed again, it is not judged. */
export function judge(session: Session, view: TeamReview, context: FlowContext, { data }: Press): Turn {
  const { kept, now, person, language } = context;
  const w = WORDS[language].wall;
  const asked = FINAL_JUDGEMENTS.find((one) => one === data.judgement);
  const indicator = indicatorOf(view.benchmark, data.indicator ?? '')?.id;
  if (!asked || indicator === undefined) return gone(session, context);
  const before = finalsIn(kept).get(indicator);
  const way = meant(before?.value.judgement === asked, data.set);
  if (way === 'nothing') return nothing(session);
  const isUndone = way === 'take-back';
  const found = countingFindings(kept, now).filter(({ indicators }) => indicators.includes(indicator));
  const count = (sort: string) => found.filter((one) => one.sort === sort).length;
  const rationale = isUndone ? w.notJudged : w.judged(count('concern'), count('strength'));
  const initial = decisionOn(view, indicator)?.judgement;
  const judgement = isUndone ? ('not_judged' as const) : asked;
  const value = { indicator, judgement, rationale, evidence: found.length, at: now, by: person.id };
  return done(session, finalKept(view.review.id, { ...value, ...(initial ? { initial } : {}) }, before));
}

function nothing(session: Session): Turn {
  return { session, reply: [], effects: [] };
}

function gone(session: Session, { language }: FlowContext): Turn {
  return saying(session, line(WORDS[language].wall.gone, [], 'warning'));
}
