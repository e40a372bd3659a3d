import { isOfHost } from '../../../src/method/permissions';
import {
  type FlowContext,
  inPlace,
  type ProgrammeView,
  type Session,
  saying,
  type Turn,
} from '../../../src/steps/contract';
import type { Effect } from '../../../src/steps/effects';
import { line } from '../../../src/steps/prompts';
import type { Press } from '../../../src/steps/step';
import { WORDS } from '../team-words';
import { changeCard, proposalCard } from './cards';
import { CHANGE_FORM, changed, planIn, TEAM_PLAN, type TeamPlan, type Wanted } from './plan';
import { changesIn, changing, type Proposal, proposalFor } from './standing';

/** The proposal, as it is now. */
export function showTeams(session: Session, view: ProgrammeView, context: FlowContext): Turn {
  return saying(session, proposalCard(proposalFor(view, context), context));
}

/** Back from what would change. */
export function showAgain(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  return inPlace(session, press, proposalCard(proposalFor(view, context), context));
}

/** What taking the proposal over would change. */
export function preview(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  return inPlace(session, press, changeCard(proposalFor(view, context), context));
}

/** Keeps what the organiser wants otherwise, and proposes again. */
export function change(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  const wanted: Wanted = CHANGE_FORM.read(press.fields);
  const { plan } = planIn(context);
  const wrong = wrongWith(wanted, view, context);
  if (wrong !== undefined)
    return inPlace(session, press, proposalCard(proposalFor(view, context), context, wrong, wanted));
  const after = changed(plan, wanted);
  return inPlace(session, press, proposalCard(proposalFor(view, context, after), context), [
    keep(after, view, context),
  ]);
}

/** Why that cannot be wanted; undefined where it can. */
function wrongWith(wanted: Wanted, view: ProgrammeView, context: FlowContext): string | undefined {
  const { what, who = '', review = '', instead = '' } = wanted;
  const w = WORDS[context.language].wrong;
  if (what === undefined && who === '') return undefined;
  if (what === undefined || !view.people.has(who)) return w.lacking;
  const of = view.reviews.find(({ id }) => id === review);
  if (!of) return what === 'none' || what === 'free' ? undefined : w.lacking;
  const seated = what === 'keep' || what === 'lead' ? who : instead;
  const person = view.people.get(seated);
  return person && isOfHost(person, of) ? w.host(person.name) : undefined;
}

function keep(plan: TeamPlan, view: ProgrammeView, context: FlowContext): Effect {
  const { kept } = planIn(context);
  const record = {
    id: `team-plan|${view.id}`,
    kind: TEAM_PLAN.name,
    review: '',
    programme: view.id,
    person: '',
    value: plan,
  };
  return { kind: 'keep', record, ...(kept ? { seen: kept.record } : {}) };
}

/** Takes over what was shown, once: who joins, then who leads, then who leaves. */
export function take(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  const proposal = proposalFor(view, context);
  const w = WORDS[context.language].change;
  const changes = changing(proposal);
  if (changes.length === 0) return inPlace(session, press, changeCard(proposal, context));
  if (press.data.changes !== changesIn(proposal))
    return inPlace(session, press, changeCard(proposal, context, w.stale));
  const invites = press.data.invite === 'true';
  const joins = changes.some((one) => one.joins.length > 0);
  const said = [w.done(changes.length), ...(joins ? [invites ? w.invited : w.notInvited] : [])].join(' ');
  return inPlace(session, press, line(said, [], 'good'), [
    keep({ ...proposal.plan, rev: proposal.plan.rev + 1 }, view, context),
    ...changes.flatMap((one) => effectsOf(one, invites, proposal, context)),
  ]);
}

function effectsOf(
  { of, joins, leaves, leader }: Proposal['teams'][number],
  invites: boolean,
  { view, plan }: Proposal,
  { person: by }: FlowContext,
): Effect[] {
  const review = of.id;
  const draft = `teams-${view.id}-${plan.rev}`;
  const change = (what: string, wanted: Extract<Effect, { kind: 'change-team' }>['change']): Effect => ({
    kind: 'change-team',
    review,
    change: wanted,
    newcomers: [],
    draft: `${draft}-${what}`,
  });
  const isLed = leader !== undefined && leader !== of.members.leader;
  const invited = invites ? joins.filter((id) => id !== by.id) : [];
  const tell = (id: string, say: 'leads' | 'leaves'): Effect[] => {
    const person = view.people.get(id);
    if (!person || id === by.id) return [];
    const prompt = { ...line(WORDS[person.language].tell[say](by.name, of.hostCity)), ofReader: true as const };
    return [{ kind: 'tell', person: id, review, about: `${review}-${draft}-${say}`, prompt }];
  };
  return [
    ...(joins.length > 0
      ? [change('add', { what: 'add', people: joins.map((id) => ({ person: id, role: 'peer' as const })) })]
      : []),
    ...(isLed ? [change('lead', { what: 'lead', person: leader })] : []),
    ...leaves.map((id) => change(`leave-${id}`, { what: 'leave', person: id, sheets: 'stay' })),
    ...(isLed ? tell(leader, 'leads') : []),
    ...leaves.flatMap((id) => tell(id, 'leaves')),
    ...(invited.length > 0 ? [{ kind: 'invite' as const, review, people: invited, card: draft }] : []),
  ];
}
