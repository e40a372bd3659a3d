import type { teamsCard as english } from './en-teams-card';

/** French: what a card says by itself in Teams. */
export const teamsCard: typeof english = {
  addTo: (label) => `Ajouter : ${label}`,
  shortened: 'Abrégé ici.',
  wrongDate: 'Choisissez un jour plus tardif.',
  continued: 'La suite est dans les réponses.',
};
