import { type Digest, leaderDigest } from '../src/domain/digest';
import { may } from '../src/domain/permissions';
import type { Command } from './commands';
import type { FlowContext, Session, Turn } from './contract';
import { saying } from './contract';
import type { Intent } from './intent';
import { openDiscussion } from './leader/discussing';
import { askGather, gather } from './leader/gathering';
import { acceptAgreed, decideOne, discuss, merge, outcome, show, step } from './leader/merging';
import { briefCard } from './prompts/brief-card';
import { line } from './prompts/common';
import { digestCard } from './prompts/digest-card';
import { digestPicture } from './prompts/heat-map';
import { activeIds } from './prompts/status';
import { teamCard } from './prompts/team-card';
import { notAllowed } from './refusing';
import { lookingAt } from './session';
import { gathered, type TeamReview } from './team';

/** A leader's command on a review whose team's work was loaded. Undefined when it is not one of theirs. */
export function leaderCommand(
  session: Session,
  view: TeamReview,
  context: FlowContext,
  command: Command,
): Turn | undefined {
  const { person } = context;
  const here = lookingAt(session, view.review.id);
  switch (command) {
    case 'digest':
      return may(person, 'read-digest', view.review)
        ? saying(here, digestNow(view, context))
        : notAllowed(session, context, command, view.review);
    case 'brief':
      return may(person, 'read-digest', view.review)
        ? saying(here, briefCard(view, context))
        : notAllowed(session, context, command, view.review);
    case 'gather':
      return may(person, 'decide', view.review) ? askGather(here, view, context) : leaderOnly(session, context);
    case 'merge':
      return may(person, 'decide', view.review) ? merge(here, view, context) : leaderOnly(session, context);
    case 'team':
      return may(person, 'read-grid', view.review)
        ? saying(here, teamCard(view, context))
        : notAllowed(session, context, command, view.review);
    default:
      return undefined;
  }
}

function leaderOnly(session: Session, context: FlowContext): Turn {
  return saying(session, line(context.words.error.leaderOnly, [], 'warning'));
}

/** A press on one of the leader's cards. Undefined when it is not one of theirs. */
export function leaderPress(
  session: Session,
  view: TeamReview,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'press' }>,
  message: string | undefined,
): Turn | undefined {
  const mine = LEADER_PRESSES.has(intent.press);
  if (!mine) return undefined;
  if (!may(context.person, 'decide', view.review)) return leaderOnly(session, context);
  const { gather: words } = context.words.leader;
  switch (intent.press) {
    case 'gather-yes':
      return gather(session, view, context, message);
    case 'gather-no':
      return saying(session, line(gathered(view, context) ? words.already(view.review.hostCity) : words.not));
    case 'discuss':
      return discuss(session, view, context, indicatorIn(intent));
    case 'open-discussion':
      return openDiscussion(session, view, context, indicatorIn(intent));
    case 'outcome':
      return outcome(session, view, context, indicatorIn(intent), intent.fields.outcome);
    default:
      return merging(session, view, context, intent, message);
  }
}

function indicatorIn({ data, address, fields }: Extract<Intent, { kind: 'press' }>): string {
  return data.indicator ?? address?.indicator ?? String(fields.indicator ?? '');
}

/** Merging works on sheets that are open to the team. */
function merging(
  session: Session,
  view: TeamReview,
  context: FlowContext,
  intent: Extract<Intent, { kind: 'press' }>,
  message: string | undefined,
): Turn | undefined {
  if (view.review.gatheredAt === undefined || view.review.gatheredAt > context.now)
    return merge(session, view, context);
  switch (intent.press) {
    case 'merge-agreed':
      return acceptAgreed(session, view, context, message);
    case 'merge-step':
      return step(session, view, context, intent.data.after, message);
    case 'merge-show':
      return show(session, view, context, intent);
    case 'decide':
      return decideOne(session, view, context, intent, message);
    default:
      return undefined;
  }
}

const LEADER_PRESSES: ReadonlySet<string> = new Set([
  'gather-yes',
  'gather-no',
  'discuss',
  'open-discussion',
  'outcome',
  'merge-agreed',
  'merge-step',
  'merge-show',
  'decide',
]);

/** The full state now, whatever was told before: new is what came after the last digest. */
function digestNow(view: TeamReview, context: FlowContext) {
  const since = view.team.lastDigest ?? view.review.openedAt ?? context.now;
  const digest: Digest = leaderDigest({
    review: view.review,
    benchmark: view.benchmark,
    sheets: view.team.sheets,
    active: activeIds(view),
    decisions: view.team.decisions,
    register: view.register,
    reported: new Set([...view.report.values()].filter((l) => l.text !== '').map((l) => l.indicator)),
    calendars: view.team.calendars,
    reader: context.person,
    since,
    until: context.now,
  });
  return digestCard(
    { ...digest, nothingNew: false },
    {
      review: view.review,
      benchmark: view.benchmark,
      people: view.team.people,
      words: context.words,
      language: context.language,
      day: context.today,
      since,
      until: context.now,
      picture: digestPicture(view.review.id, 'leader', context.now),
      copy: 'leader',
      decides: may(context.person, 'decide', view.review),
    },
  );
}
