import type { Localized } from '../../src/method/language';

/** What those are told who would decide in the leader's place. */
export const LEADER_ONLY: Localized = {
  en: 'Decisions are the team leader’s alone. Nothing was changed.',
  fr: 'Seule la personne qui dirige l’équipe peut décider. Rien n’a changé.',
};
