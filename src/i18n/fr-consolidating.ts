import type { consolidating as english } from './en-consolidating';
import { plural } from './french';

/** French: what the rules make of a team's views. */
export const consolidating: typeof english = {
  unsettled: 'non tranché',
  apart: (first, then) => `${first} ; ${then}`,
  unreasoned: (split) => `sans raisons données : ${split}`,
  rulesChanged: (n) =>
    `Les règles ont changé depuis le début de cette consolidation : sur ${plural(n, 'indicateur', 'indicateurs')}, elles proposent maintenant autre chose. Ce que vous avez décidé reste.`,
};
