import { say } from '../../src/i18n';
import { indicatorOf } from '../../src/method/benchmark';
import { isCallAhead } from '../../src/method/calendar';
import { contestOf, type TeamJudgement } from '../../src/method/consolidation';
import type { Decision, QuestionGroup } from '../../src/method/decision';
import { sharedLines } from '../../src/method/findings';
import type { GridRow } from '../../src/method/grid';
import { refuseLarger } from '../../src/method/limits';
import type { FlowContext, Reply, Session, TeamReview, Turn } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import type { DecisionUpdate, Effect } from '../../src/steps/effects';
import { line, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { rewordedInMerge } from '../hypotheses/public';
import { STANDS } from '../prompts/marks';
import { SHARED } from '../prompts/words';
import { decisionOn, gathered, gridOf } from '../team';
import { chosenLines } from './chosen-lines';
import { DECISION_FORM, SHOW_FORM } from './forms';
import { acceptable, agreementKey, mergeCard, mergeOverview } from './merge-card';
import { overrules } from './overruling';
import { DISCUSSING } from './words/discussing';
import { GATHERING } from './words/gathering';
import { MERGING } from './words/merging';

/** *Merge*: where it stands and what there is to press. Only on sheets that are open to the team. */
export function merge(session: Session, view: TeamReview, context: FlowContext): Turn {
  if (!gathered(view, context)) {
    const w = GATHERING[context.language];
    return saying(
      session,
      line(MERGING[context.language].title(view.review.hostCity)),
      line(w.first, [{ id: 'gather', label: w.button, data: { review: view.review.id } }]),
    );
  }
  return saying(session, mergeOverview(view, context));
}

/** Accepts all agreed judgements with one press. */
export function acceptAgreed(session: Session, view: TeamReview, context: FlowContext, press?: Press): Turn {
  const message = press?.message;
  const rows = acceptable(view, context);
  if (rows.length === 0)
    return saying(session, line(MERGING[context.language].noneAgreed), mergeOverview(view, context));
  if (press?.data.of !== undefined && press.data.of !== agreementKey(rows))
    return saying(session, line(MERGING[context.language].othersAgreed, [], 'warning'), mergeOverview(view, context));
  const judgements = Object.fromEntries(
    rows.flatMap((r) => (r.consolidated.proposed ? [[r.indicator.id, r.consolidated.proposed]] : [])),
  );
  const update: DecisionUpdate = { judgements, how: 'agreed', proposed: judgements };
  const after = withDecisions(view, update, context);
  const said = line(MERGING[context.language].accepted(rows.length), [], 'good');
  return {
    session,
    reply: [{ prompt: said }, { prompt: mergeOverview(after, context), ...(message ? { replaces: message } : {}) }],
    effects: [decide(view, Object.keys(judgements), update)],
  };
}

/** The next indicator without a decision, after one, the most contested first; the agreed ones, which one press accepts, come last. */
export function step(session: Session, view: TeamReview, context: FlowContext, after?: string, message?: string): Turn {
  const contest = (row: GridRow) => contestOf(row.consolidated.agreement);
  const rows = gridOf(view, context).sort((a, b) => contest(a) - contest(b));
  const from = rows.findIndex((r) => r.indicator.id === after) + 1;
  const open = [...rows.slice(from), ...rows.slice(0, from)].filter(
    (r) => r.indicator.id !== after && decisionOn(view, r.indicator.id)?.judgement === undefined,
  );
  const agreed = new Set(acceptable(view, context).map((r) => r.indicator.id));
  const next = open.find((r) => !agreed.has(r.indicator.id)) ?? open[0];
  const folded: Reply[] = message && after ? foldedRow(view, rows, after, context, message) : [];
  const prompt = next ? mergeCard(view, next, context) : mergeOverview(view, context);
  return { session, reply: [...folded, { prompt }], effects: [] };
}

/** One indicator's card, to look at or to change what was decided. */
export function show(session: Session, view: TeamReview, context: FlowContext, press: Press): Turn {
  const id = SHOW_FORM.read(press.fields).indicator ?? press.data.indicator ?? press.address?.indicator ?? '';
  const row = gridOf(view, context).find((r) => r.indicator.id === id);
  return saying(session, row ? mergeCard(view, row, context) : mergeOverview(view, context));
}

/** The leader decides on one indicator, then sees the next. */
export function decideOne(session: Session, view: TeamReview, context: FlowContext, press: Press): Turn {
  const w = MERGING[context.language];
  const { message } = press;
  const row = gridOf(view, context).find((r) => r.indicator.id === press.address?.indicator);
  if (!row) return saying(session, line(SHARED[context.language].noIndicator));
  const { judgement, reason } = DECISION_FORM.read(press.fields);
  if (!judgement) return saying(session, wrongAt('judgement', w.needJudgement, line(w.needJudgement, [], 'warning')));
  if (needsReason(view, row, judgement) && !reason?.trim()) {
    const { ask } = w.overruling;
    const wrong = wrongAt('reason', ask, line(ask, [], 'warning'));
    // A card from before reasons were asked for has no place for one.
    return reason === undefined ? saying(session, wrong, mergeCard(view, row, context)) : saying(session, wrong);
  }
  const id = row.indicator.id;
  const update = readUpdate(view, row, press, judgement);
  if (!update) {
    const changed = line(w.changedSince, [], 'warning');
    return saying(session, wrongAt('judgement', w.changedSince, changed), mergeCard(view, row, context));
  }
  const after = withDecisions(view, update, context);
  const next = step(session, after, context, id, message);
  const followed = rewordedInMerge(view, context, id, update.hypothesis);
  return {
    ...next,
    reply: [...followed.said.map((prompt) => ({ prompt })), ...next.reply],
    effects: [decide(view, [id], update), ...followed.effects],
  };
}

/** Puts an indicator on the agenda of the team call. */
export function discuss(session: Session, view: TeamReview, context: FlowContext, indicator: string): Turn {
  const w = DISCUSSING[context.language].agenda;
  const found = indicatorOf(view.benchmark, indicator);
  if (!found) return saying(session, line(SHARED[context.language].noIndicator));
  const title = say(found.title, context.language);
  if (!isCallAhead(view.review, context.now)) return saying(session, line(w.over, [], 'warning'));
  if (decisionOn(view, indicator)?.discuss) return saying(session, line(w.already(title)));
  const said = line(MERGING[context.language].discussed(title), [], 'good');
  return { session, reply: [{ prompt: said }], effects: [decide(view, [indicator], { discuss: true })] };
}

/** Records what the call concluded on an indicator. */
export function outcome(session: Session, view: TeamReview, context: FlowContext, indicator: string, said = ''): Turn {
  const w = DISCUSSING[context.language].brief;
  const found = indicatorOf(view.benchmark, indicator);
  const concluded = said.trim();
  if (indicator === '') return saying(session, wrongAt('indicator', w.choose, line(w.choose, [], 'warning')));
  if (!found) return saying(session, line(SHARED[context.language].noIndicator));
  if (concluded === '') return saying(session, wrongAt('outcome', w.nothing, line(w.nothing, [], 'warning')));
  const title = say(found.title, context.language);
  if (concluded === decisionOn(view, found.id)?.outcome)
    return saying(session, line(MERGING[context.language].sameOutcome(title)));
  const recorded = line(w.recorded(title), [], 'good');
  return { session, reply: [{ prompt: recorded }], effects: [decide(view, [found.id], { outcome: concluded })] };
}

/** What was decided before reasons were asked for stays without one. */
function needsReason(view: TeamReview, { indicator, consolidated }: GridRow, judgement: TeamJudgement): boolean {
  const before = decisionOn(view, indicator.id);
  const stands = before?.judgement === judgement && before.reason === undefined;
  return overrules(judgement, consolidated.proposed) && !stands;
}

/** Undefined: a line that was chosen is not there any more. */
function readUpdate(
  view: TeamReview,
  row: GridRow,
  press: Press,
  judgement: TeamJudgement,
): DecisionUpdate | undefined {
  const { pick, hypothesis: typed = '', group: grouped, reason = '' } = DECISION_FORM.read(press.fields);
  const hypotheses = sharedLines([row], 'suspect').map((l) => l.text);
  const groups = decisionOn(view, row.indicator.id)?.questionGroups ?? [];
  const questions = sharedLines([row], 'toAsk', groups).map((l) => l.text);
  // An empty choice is none, and not the first.
  const picked = pick ? chosenLines(hypotheses, [pick]) : [];
  const members = chosenLines(questions, grouped?.chosen ?? [], groups);
  if ([...picked, ...members].includes(undefined)) return undefined;
  const own = typed.trim();
  const before = decisionOn(view, row.indicator.id)?.hypothesis ?? '';
  const hypothesis = own !== '' && own !== before ? own : (picked[0] ?? own);
  const group = groupOf(
    groups,
    members.flatMap((line) => line ?? []),
    grouped?.typed ?? [],
  );
  return {
    judgements: { [row.indicator.id]: judgement },
    how: 'leader',
    proposed: { [row.indicator.id]: row.consolidated.proposed ?? 'none' },
    ...(reason.trim() !== '' && overrules(judgement, row.consolidated.proposed) ? { reason: reason.trim() } : {}),
    ...(hypothesis === '' ? {} : { hypothesis }),
    ...(group ? { addGroup: group } : {}),
  };
}

function groupOf(
  groups: readonly QuestionGroup[],
  members: readonly string[],
  typed: readonly string[],
): QuestionGroup | undefined {
  const [first] = members;
  if (members.length < 2 || first === undefined) return undefined;
  const wording = typed.join(' ').trim();
  const group = { wording: wording === '' ? first : wording, members: [...members] };
  refuseLarger([...groups, group].flatMap((each) => [each.wording, ...each.members]));
  return group;
}

function foldedRow(
  view: TeamReview,
  rows: readonly GridRow[],
  id: string,
  context: FlowContext,
  message: string,
): Reply[] {
  const w = MERGING[context.language];
  const row = rows.find((r) => r.indicator.id === id);
  const judged = decisionOn(view, id)?.judgement;
  if (!row) return [];
  const title = say(row.indicator.title, context.language);
  const said = judged ? w.saved(title, context.words.teamJudgement[judged]) : `${STANDS.open} ${title}`;
  const action = { id: 'merge-show', label: w.change, data: { review: view.review.id, indicator: id } };
  const prompt = {
    ...line(said, [action], judged ? 'good' : 'normal'),
    folded: true,
    address: { review: view.review.id, indicator: id },
  };
  return [{ prompt, replaces: message }];
}

function decide(view: TeamReview, indicators: readonly string[], change: DecisionUpdate): Effect {
  return { kind: 'decide', review: view.review.id, indicators, change };
}

/** The view as it will be once these judgements are stored. */
function withDecisions(
  view: TeamReview,
  { judgements = {}, proposed }: DecisionUpdate,
  context: FlowContext,
): TeamReview {
  const fresh: Decision[] = Object.entries(judgements).map(([indicator, judgement]) => ({
    ...(decisionOn(view, indicator) ?? {
      id: `${view.review.id}|${indicator}`,
      review: view.review.id,
      indicator,
      questionGroups: [],
      discuss: false,
      changes: [],
    }),
    judgement,
    ...(proposed?.[indicator] ? { proposed: proposed[indicator] } : {}),
    judgedAt: context.now,
  }));
  const rest = view.team.decisions.filter((d) => !(d.indicator in judgements));
  return { ...view, team: { ...view.team, decisions: [...rest, ...fresh] } };
}
