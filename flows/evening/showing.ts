import { dayIn } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { commandButton, prompt, text } from '../../src/steps/prompts';
import { BUTTONS as BASIS } from '../basis/public';
import type { Edition } from './editions';
import { type Evening, eveningOf } from './evening';
import { type EveningScene, eveningCard } from './evening-card';
import { morningOf } from './morning';
import { morningCard } from './morning-card';
import { WORDS } from './words';

type Seen = Pick<ReviewView, 'review' | 'benchmark' | 'members'>;

/** An evening as it is for who reads it; in the channel, for all of the team. */
export function eveningFor(view: Seen, context: FlowContext, edition: Edition, to?: 'channel'): Prompt {
  return eveningCard(toldOf(view, context, edition), sceneOf(view, context, to));
}

/** What an evening tells. */
export function toldOf(view: Seen, { kept }: FlowContext, edition: Edition): Evening {
  return eveningOf(view, kept, edition);
}

/** Where the wall is. */
export function wallLink({ review }: Seen, { language, page }: FlowContext): Prompt {
  const w = WORDS[language].wall;
  const title = w.title(review.hostCity);
  return prompt({
    address: { review: review.id },
    title,
    body: [
      text(w.invite(review.hostCity)),
      page === undefined
        ? text(w.unreachable, 'subtle')
        : { kind: 'site', label: w.open, url: `${page}/wall/${encodeURIComponent(review.id)}` },
    ],
    summary: title,
  });
}

/** A morning as it is for who reads it. */
export function morningFor(view: Seen, context: FlowContext, edition: Edition, to?: 'channel'): Prompt {
  const today = dayIn(view.review.timeZone, context.now);
  const morning = morningOf(view, context.kept, edition.day, edition.until);
  return morningCard(morning, sceneOf(view, context, to), edition, today);
}

function sceneOf(view: Seen, { language, person, commands }: FlowContext, to?: 'channel'): EveningScene {
  const { review, benchmark, members = new Map() } = view;
  const copy = to === undefined && may(person, 'decide', review) ? 'leader' : 'team';
  // In the channel everybody would be answered: there, nobody is asked.
  const basis = commandButton(BASIS.basis, commands.labelOf(BASIS.basis, language), review.id);
  return { review, benchmark, language, names: members, copy, ...(to === undefined ? { actions: [basis] } : {}) };
}
