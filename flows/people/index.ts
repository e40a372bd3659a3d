import { refuseMore } from '../../src/method/limits';
import type { Prompt } from '../../src/ports/prompt';
import type { TeamChanging, TeamOutcome } from '../../src/steps/changing-team';
import { type FlowContext, inPlace, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { line } from '../../src/steps/prompts';
import { notAllowed } from '../../src/steps/refusing';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep, type Press } from '../../src/steps/step';
import { askToLeave, leaveCard, propose, proposeCard, stays } from './asking';
import { PEOPLE } from './declared';
import { formCard } from './form-card';
import { peopleCard } from './people-card';
import { addressCard, doneCard, leadingIn, previewCard } from './preview';
import { CHANGE_TEAM } from './rights';
import { telling } from './telling';
import { WORDS } from './words';

/** Who is on a review, and how that changes. */
export const people = defineStep({
  name: 'people',
  declared: PEOPLE,
  commands: {
    persons: (session, view, context) => saying(lookingAt(session, view.review.id), peopleCard(view, context)),
    leave: leaveCard,
    propose: proposeCard,
    'add-people': (session, view, context) =>
      withChanging(session, view, context, (changing) =>
        saying(
          session,
          changing.form.lines.length > 0 ? shown(changing, view, context) : asked(changing, view, context),
        ),
      ),
  },
  presses: {
    'leave-ask': askToLeave,
    'leave-not': stays,
    'propose-send': propose,
    'people-ask': (session, view, context, press) =>
      withChanging(session, view, context, (changing) =>
        inPlace(session, press, isWhole(changing) ? shown(changing, view, context) : asked(changing, view, context)),
      ),
    'people-preview': (session, view, context, press) =>
      withChanging(session, view, context, (changing) => inPlace(session, press, shown(changing, view, context))),
    'people-do': (session, view, context, press) =>
      withChanging(session, view, context, (changing) => change(session, view, context, press, changing)),
    'people-not': (session, _view, context, press) => inPlace(session, press, line(WORDS[context.language].left)),
  },
});

type Right = Extract<TeamOutcome, { kind: 'right' }>;

/** A turn about a change, for who may. Errors: `TooMuch`, of more lines than a list has. */
function withChanging(
  session: Session,
  { review }: ReviewView,
  context: FlowContext,
  turn: (changing: TeamChanging) => Turn,
): Turn {
  if (!context.teamChange) return notAllowed(session, context, [CHANGE_TEAM], review);
  refuseMore('lines', context.teamChange.form.lines.length);
  return turn(context.teamChange);
}

/** The form of what is to change; nobody is named wrongly before something was filled in. */
function asked(changing: TeamChanging, view: ReviewView, context: FlowContext): Prompt {
  return formCard(changing, [], view, context);
}

/** Whether who and what say all: it is shown at once. */
function isWhole({ form: { what, who } }: TeamChanging): boolean {
  return who !== '' && (what === 'lead' || what === 'deputy');
}

/** What a form comes to; the form itself, where something is wrong with it. */
function shown(changing: TeamChanging, view: ReviewView, context: FlowContext): Prompt {
  const { outcome } = changing;
  switch (outcome?.kind) {
    case 'right':
      return previewCard(changing, outcome, view, context);
    case 'address':
      return addressCard(changing, outcome, view, context);
    case 'made':
      return line(WORDS[context.language].done.already, [], 'good');
    case 'wrong':
      return formCard(changing, outcome.problems, view, context);
    case undefined:
      return formCard(changing, [], view, context);
  }
}

/** Does what was shown, once; what cannot be any more is shown with the reason. */
function change(session: Session, view: ReviewView, context: FlowContext, press: Press, changing: TeamChanging): Turn {
  const { outcome, draft } = changing;
  const invites = press.data.invite === 'true' && !view.review.stopped;
  if (outcome?.kind === 'address') {
    const { person, email } = outcome;
    const review = view.review.id;
    const { done } = WORDS[context.language];
    const invited: Effect[] = invites ? [{ kind: 'invite', review, people: [person.id], card: draft }] : [];
    const said = line(
      [
        done.address(person.name, email),
        invited.length > 0 ? done.invited : done.notInvited(view.review.hostCity),
      ].join(' '),
      [],
      'good',
    );
    return inPlace(session, press, said, [
      { kind: 'change-address', review, person: person.id, email, draft },
      ...invited,
    ]);
  }
  if (outcome?.kind !== 'right') return inPlace(session, press, shown(changing, view, context));
  const isOfLead = outcome.change.what === 'lead' || outcome.change.what === 'deputy';
  // Pressed again it would do the opposite of what was shown, or take the lead from somebody else.
  if (isOfLead && press.data.leading !== leadingIn(view))
    return inPlace(session, press, shown(changing, view, context));
  return inPlace(
    session,
    press,
    doneCard(outcome, invites, view, context),
    effectsOf(outcome, draft, invites, view, context),
  );
}

function effectsOf(right: Right, draft: string, invites: boolean, view: ReviewView, context: FlowContext): Effect[] {
  const review = view.review.id;
  const { change: wanted, newcomers } = right;
  const joining =
    wanted.what === 'add'
      ? wanted.people.map(({ person }) => person)
      : wanted.what === 'replace' || wanted.what === 'share'
        ? [wanted.by]
        : [];
  const invited = joining.filter((id) => id !== context.person.id);
  return [
    { kind: 'change-team', review, change: wanted, newcomers, draft },
    ...telling(right, view, context).map(({ person, prompt }) => ({
      kind: 'tell' as const,
      person,
      review,
      about: `${review}-${draft}`,
      prompt,
    })),
    ...(invites && invited.length > 0 ? [{ kind: 'invite' as const, review, people: invited, card: draft }] : []),
  ];
}
