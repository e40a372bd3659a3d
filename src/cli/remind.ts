import { randomUUID } from 'node:crypto';
import { personalLine, type RemindPlan, remindPlan, sentInWords, type Target } from '../../flows/organising/reminding';
import { REMINDING } from '../../flows/organising/words/reminding';
import { nameIn } from '../../flows/team';
import type { Person } from '../method/person';
import { remindNow } from '../plan/reminding';
import type { FlowContext, TeamReview } from '../steps/contract';
import { type CommandContext, OPERATOR, permit, reviewFor, sceneFor } from './acting';
import { type CommandOf, CommandRefused, type CommandResult } from './request';
import { asJson, table } from './table';

const words = REMINDING[OPERATOR.language];

interface Planned {
  view: TeamReview;
  plan: RemindPlan;
  context: FlowContext;
}

/** Who would get a reminder and who is left out, each with the reason; asks back unless only the preview was wanted. */
export async function previewReminder(
  context: CommandContext,
  actor: Person,
  command: CommandOf<'remind'>,
  json: boolean,
): Promise<CommandResult> {
  const planned = await planFor(context, actor, command.review);
  const { plan } = planned;
  const out = json ? asJson(asRows(planned)) : asText(planned);
  if (command.preview || plan.targets.length === 0) return { exit: 0, out, err: '' };
  const again = plan.recent.length > 0;
  const question = again ? words.recent(namesOf(planned, plan.recent)) : `${words.send(plan.targets.length)}?`;
  return { exit: 0, out, err: '', ask: { question, seen: plan.targets.map((t) => t.person), again } };
}

/** Sends it, to nobody whom the preview did not name. Who had one within twelve hours gets another only on `again`. */
export async function sendReminder(
  context: CommandContext,
  actor: Person,
  command: CommandOf<'remind-send'>,
  json: boolean,
): Promise<CommandResult> {
  const { deps } = context;
  const planned = await planFor(context, actor, command.review);
  const { view, plan } = planned;
  const ids = plan.targets.map((t) => t.person);
  if (command.seen && ids.some((id) => !command.seen?.includes(id)))
    throw new CommandRefused(['Others would get it by now. Nothing was sent; please look again.']);
  if (ids.length === 0) return { exit: 0, out: json ? asJson({ sent: [] }) : `${words.nobody}\n`, err: '' };
  if (plan.recent.length > 0 && !command.again)
    throw new CommandRefused([
      `Reminded within the last 12 hours: ${namesOf(planned, plan.recent)}.`,
      'Nothing was sent. To send again all the same: --yes --again',
    ]);
  await remindNow(deps, view.review.id, ids, personalLine(command.line), actor.id, randomUUID());
  if (json) return { exit: 0, out: asJson({ sent: asRows(planned).targets }), err: '' };
  return { exit: 0, out: `${sentInWords(view, plan, planned.context)}\n`, err: '' };
}

async function planFor({ deps }: CommandContext, actor: Person, id: string): Promise<Planned> {
  const review = await reviewFor(deps, actor, id);
  permit(actor, 'remind', review);
  const { view, context } = await sceneFor(deps, actor, review);
  return { view, plan: remindPlan(view, context), context };
}

function asRows({ view, plan }: Planned) {
  const rows = (items: readonly Target[]) =>
    items.map(({ person, why, later }) => ({
      person: view.team.people.get(person)?.email ?? person,
      name: nameIn(view, person),
      why,
      recent: plan.recent.includes(person),
      // Null: now.
      goesOut: later ?? null,
    }));
  return { targets: rows(plan.targets), left: rows(plan.left) };
}

function asText(planned: Planned): string {
  const { targets, left } = asRows(planned);
  const goingOut = table(
    ['PERSON', 'NAME', 'WHY', 'GOES OUT'],
    targets.map((r) => [r.person, r.name, r.why, r.goesOut ?? 'now']),
  );
  const leftOut = table(
    ['PERSON', 'NAME', 'WHY'],
    left.map((r) => [r.person, r.name, r.why]),
  );
  return [
    words.title(planned.view.review.hostCity),
    '',
    ...(targets.length > 0 ? [words.lead, goingOut] : [words.nobody]),
    ...(left.length > 0 ? [words.left, leftOut] : []),
    '',
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function namesOf({ view }: Planned, ids: readonly string[]): string {
  return ids.map((id) => view.team.people.get(id)?.name ?? id).join(', ');
}
