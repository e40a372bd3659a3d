import { whyNotReached } from '../../src/i18n/failure-reasons';
import { momentInWords } from '../../src/i18n/format';
import { neverCame, type Reach } from '../../src/method/reach';
import type { FlowContext } from '../../src/steps/contract';
import { REACH_WORDS } from './reach-words';

/** How far somebody has come towards a review, in a few words. */
export function reachInWords(reach: Reach, { language, words, person, today }: ReachReader): string {
  const w = REACH_WORDS[language].reach;
  switch (reach.state) {
    case 'answered':
    case 'came':
      return w[reach.state];
    case 'invited': {
      const when = momentInWords(reach.at, person.timeZone, language, false, today);
      return reach.noWay ? w.invitedHere(when) : w.invited(when);
    }
    case 'not-invited':
      return reach.noWay ? w.noWay : w.notInvited;
    case 'not-reached':
      return w.notReached(whyNotReached(reach.reason, words));
  }
}

/** Who reads it, and when. */
export type ReachReader = Pick<FlowContext, 'language' | 'words' | 'person' | 'today'>;

/** How many have come of all whom a review needs. */
export function comingInWords(reach: ReadonlyMap<string, Reach>, { language }: Pick<FlowContext, 'language'>): string {
  const all = [...reach.values()];
  return REACH_WORDS[language].come(all.filter((one) => !neverCame(one)).length, all.length);
}
