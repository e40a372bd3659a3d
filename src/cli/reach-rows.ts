import { reachInWords } from '../../flows/prompts/reach';
import { nameIn } from '../../flows/team';
import { wordsIn } from '../i18n';
import { dayIn } from '../method/calendar';
import type { Reach } from '../method/reach';
import type { Instant } from '../method/time';
import type { TeamReview } from '../steps/contract';
import { OPERATOR } from './acting';
import { table } from './table';

/** How far one person of a review has come towards it; `since`: when they were asked last; `said`: the same in words. */
export interface ReachRow {
  person: string;
  name: string;
  state: Reach['state'];
  since?: Instant;
  reason?: string;
  said: string;
}

/** Everybody who is still with a review. */
export function reachRows(view: TeamReview, now: Instant): ReachRow[] {
  const { language, timeZone } = OPERATOR;
  const reader = { language, words: wordsIn(language), person: OPERATOR, today: dayIn(timeZone, now) };
  return [...view.team.reach].map(([id, reach]) => ({
    person: view.team.people.get(id)?.email ?? '',
    name: nameIn(view, id),
    state: reach.state,
    ...(reach.state === 'invited' ? { since: reach.at } : {}),
    ...(reach.state === 'not-reached' ? { reason: reach.reason } : {}),
    said: reachInWords(reach, reader),
  }));
}

/** The same as a table. */
export function reachLines(rows: readonly ReachRow[]): string {
  return table(
    ['PERSON', 'NAME', 'REACH'],
    rows.map(({ person, name, said }) => [person, name, said]),
  );
}
