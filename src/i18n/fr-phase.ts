import type { phase as english } from './en-phase';
import { plural } from './french';

/** French: what is true in one phase of a review only. */
export const phase: typeof english = {
  closedTitle: (city, visit) => `${city}, ${visit} : vous faites partie de l’équipe`,
  closed: (city, indicators, cells, deadline) =>
    `${city} a remis son rapport initial. L’équipe le compare à ${plural(indicators, 'indicateur', 'indicateurs')}, en ${plural(cells, 'petite case', 'petites cases')}. La revue préparatoire s’est terminée le ${deadline} : ce que vous envoyez compte encore.`,
};
