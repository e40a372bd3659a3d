import type { consolidating as english } from './en-consolidating';
import { plural } from './french';

/** French: what the rules make of a team's views. */
export const consolidating: typeof english = {
  unsettled: 'non tranché',
  apart: (first, then) => `${first} ; ${then}`,
  unreasoned: (split) => `sans raisons données : ${split}`,
  proposed: (value) => `D’après les règles : ${value} (jamais une moyenne).`,
  beside: (split) => `À côté : ${split}.`,
  noneFew: 'D’après les règles : pas de proposition, trop peu de réponses.',
  noneContested: 'D’après les règles : pas de proposition. Il faut d’abord décider s’il y a lieu d’apprécier.',
  byKind: 'Ce que l’équipe sait, ne sait pas et suppose',
  flagged: (n) => `Avis communs où tout le monde n’a pas jugé (${n})`,
  noProposal: 'pas de proposition',
  rulesChanged: (n) =>
    `Les règles ont changé depuis le début de cette consolidation : sur ${plural(n, 'indicateur', 'indicateurs')}, elles proposent maintenant autre chose. Ce que vous avez décidé reste.`,
  changedList: 'Où les règles proposent autre chose',
  ruleChanged: 'Les règles ont changé.',
  before: 'Avant',
  now: 'maintenant',
  decided: 'décidé',
};
