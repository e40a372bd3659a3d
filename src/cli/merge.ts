import { changeInWords } from '../../flows/consolidation/changed-rules';
import { acceptAgreed } from '../../flows/consolidation/merging';
import { MERGING } from '../../flows/consolidation/words/merging';
import { splitInWords } from '../../flows/prompts/findings';
import { decisionOn, gathered, gridOf } from '../../flows/team';
import { say } from '../i18n';
import { changedProposals } from '../method/earlier-rules';
import { isOfHost } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import { NEW_SESSION } from '../steps/contract';
import type { Deps } from '../turn/deps';
import { decide } from '../turn/effects';
import { type CommandContext, OPERATOR, permit, reviewFor, sceneFor } from './acting';
import { type CommandOf, CommandRefused, type CommandResult } from './request';
import { asJson, table } from './table';

/** Accepts all agreed judgements, which is the leader's right alone, and shows what is left to decide one by one. */
export async function merge(
  { deps }: CommandContext,
  actor: Person,
  command: CommandOf<'merge'>,
  json: boolean,
): Promise<CommandResult> {
  const review = await reviewFor(deps, actor, command.review);
  if (actor.id === OPERATOR.id) throw new CommandRefused([await whoLeads(deps, review)]);
  permit(actor, 'decide', review);
  const before = await sceneFor(deps, actor, review);
  if (!gathered(before.view, before.context))
    throw new CommandRefused([`The sheets of ${review.hostCity} are not open to the team yet: gather first.`]);
  let accepted = 0;
  for (const effect of acceptAgreed(NEW_SESSION, before.view, before.context).effects) {
    if (effect.kind !== 'decide') continue;
    await decide(deps, effect.review, effect.indicators, effect.change, actor.id);
    accepted += effect.indicators.length;
  }
  const { undecided, changed } = await left(deps, actor, review);
  if (json) return { exit: 0, out: asJson({ accepted, undecided, changed }), err: '' };
  const w = MERGING[OPERATOR.language];
  const head = [
    w.accepted(accepted),
    w.undecidedLeft(undecided.length),
    ...(changed.length > 0 ? [w.rules.rulesChanged(changed.length)] : []),
    ...changed.map(({ indicator, said }) => `  ${indicator}: ${said}`),
    '',
  ].join('\n');
  const rows = undecided.map((u) => [u.indicator, u.title, u.agreement, u.split, u.proposed]);
  const listed = table(['INDICATOR', 'TITLE', 'VIEWS', 'SPLIT', 'PROPOSED'], rows);
  return { exit: 0, out: listed === '' ? head : `${head}\n${listed}`, err: '' };
}

async function left(deps: Deps, actor: Person, review: Review) {
  const { view, context } = await sceneFor(deps, actor, review);
  const rows = gridOf(view, context);
  const changed = changedProposals(rows, view.team.decisions).map((each) => ({
    indicator: each.indicator.id,
    said: changeInWords(each, context.language),
  }));
  const undecided = rows
    .filter((row) => decisionOn(view, row.indicator.id)?.judgement === undefined)
    .map((row) => ({
      indicator: row.indicator.id,
      title: say(row.indicator.title, OPERATOR.language),
      agreement: context.words.agreement[row.consolidated.agreement],
      split: splitInWords(row.consolidated, context.language),
      proposed: row.consolidated.proposed ? context.words.teamJudgement[row.consolidated.proposed] : '',
    }));
  return { undecided, changed };
}

async function whoLeads(deps: Deps, review: Review): Promise<string> {
  const leader = await deps.store.people.get(review.members.leader);
  const as = leader?.active && !isOfHost(leader, review) ? ` Say: --as ${leader.email}` : '';
  return `Judgements are the leader’s alone.${as}`;
}
