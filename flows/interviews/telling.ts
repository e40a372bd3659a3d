import { addMinutes } from '../../src/method/calendar';
import { type InEach, inEach, type Language } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { prompt } from '../../src/steps/prompts';
import type { Interview } from './kept';
import { TEAM } from './words/team';

/** What changes so long before an interview is said at any hour, in minutes: whoever reads it the next morning stands there. */
const SOON = 36 * 60;

/** What somebody is told of a change: a title and what is below it. */
export interface News {
  title: string;
  body?: readonly Block[];
  actions?: readonly Action[];
}

/** Those whom a change concerns are told of it, each once; at any hour where the interview is near, before or after it. */
export function telling(
  review: Review,
  people: readonly string[],
  { about, near }: { about: string; near: readonly Pick<Interview, 'starts'>[] },
  { now }: Pick<FlowContext, 'now'>,
  news: (language: Language) => News,
): Effect[] {
  const told = [...new Set(people)];
  if (told.length === 0) return [];
  const isSoon = near.some(({ starts }) => starts > now && starts <= addMinutes(now, SOON));
  const prompts: InEach<Prompt> = inEach((language) => {
    const { title, body = [], actions = [] } = news(language);
    const all: Action = { id: 'interviews', label: TEAM[language].back, data: { review: review.id } };
    return prompt({ address: { review: review.id }, title, body, actions: [...actions, all], summary: title });
  });
  return [
    {
      kind: 'tell-people',
      review: review.id,
      people: told,
      about: `interview ${about}`,
      prompt: prompts,
      ...(isSoon ? { atOnce: true as const } : {}),
    },
  ];
}
