import { neverCame, type Reach } from '../../src/method/reach';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import { type FlowContext, type Session, saying, type TeamReview, type Turn } from '../../src/steps/contract';
import { line, prompt, text } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep, type Press } from '../../src/steps/step';
import { comingInWords, reachInWords } from '../prompts/reach';
import { nameIn } from '../team';
import { INVITING } from './declared';
import { DRAWS } from './invitation';
import { WORDS } from './words';

/** So many people have a button of their own; the others are invited together. */
const MOST_BUTTONS = 8;

/** Who is asked to come to a review, and who has come. */
export const inviting = defineStep({
  name: 'inviting',
  declared: INVITING,
  draws: DRAWS,
  commands: {
    invite: (session, view, context) => saying(lookingAt(session, view.review.id), inviteCard(view, context)),
  },
  presses: { 'invite-send': send },
});

interface Missing {
  id: string;
  reach: Reach;
}

/** Who has never come, but the one who asks. */
function missingIn({ team }: TeamReview, { person }: FlowContext): Missing[] {
  return [...team.reach].flatMap(([id, reach]) => (neverCame(reach) && id !== person.id ? [{ id, reach }] : []));
}

/** Whether a message goes anywhere but to the page. */
function isReachable({ reach }: Missing): boolean {
  return !('noWay' in reach && reach.noWay);
}

function inviteCard(view: TeamReview, context: FlowContext): Prompt {
  const w = WORDS[context.language];
  const { review, team } = view;
  const missing = missingIn(view, context);
  const title = w.title(review.hostCity);
  if (missing.length === 0) return line(w.all, [], 'good');
  const lines = missing.map(({ id, reach }) => context.words.labelled(nameIn(view, id), reachInWords(reach, context)));
  return prompt({
    address: { review: review.id },
    title,
    body: [
      text(comingInWords(team.reach, context)),
      { kind: 'list', items: lines },
      ...(missing.every(isReachable) ? [] : [text(w.handOver(review.id), 'warning')]),
      ...oneByOne(view, missing, context),
    ],
    actions: actionsFor(missing.filter(isReachable), context),
    summary: title,
  });
}

/** Those whom nobody has asked yet, and all who never came, each with one press. */
function actionsFor(missing: readonly Missing[], { language }: FlowContext): Action[] {
  const w = WORDS[language];
  const fresh = missing.filter(({ reach }) => reach.state === 'not-invited');
  const to = (people: readonly Missing[]) => ({ to: people.map(({ id }) => id).join(',') });
  return [
    ...(fresh.length > 0
      ? [{ id: 'invite-send', label: w.send(fresh.length), style: 'primary' as const, data: to(fresh) }]
      : []),
    ...(missing.length > fresh.length
      ? [{ id: 'invite-send', label: w.again(missing.length), data: to(missing) }]
      : []),
  ];
}

function oneByOne(view: TeamReview, missing: readonly Missing[], { language }: FlowContext): Block[] {
  const asked = missing.filter((one) => one.reach.state !== 'not-invited' && isReachable(one));
  if (asked.length < 2) return [];
  const actions = asked.slice(0, MOST_BUTTONS).map(({ id }) => ({
    id: 'invite-send',
    label: WORDS[language].one(view.team.people.get(id)?.name ?? id),
    data: { to: id },
  }));
  return [{ kind: 'presses', actions }];
}

/** Whoever has come meanwhile is not asked again. */
function send(session: Session, view: TeamReview, context: FlowContext, { data, message }: Press): Turn {
  const w = WORDS[context.language];
  const named = data.to?.split(',') ?? [];
  const people = missingIn(view, context).flatMap(({ id }) => (named.includes(id) ? [id] : []));
  const said = people.length > 0 ? line(w.sent(people.length), [], 'good') : line(w.nobody);
  return {
    session,
    reply: [{ prompt: said, ...(message ? { replaces: message } : {}) }],
    effects: people.length > 0 ? [{ kind: 'invite', review: view.review.id, people, card: message }] : [],
  };
}
