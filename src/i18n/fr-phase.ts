import type { phase as english } from './en-phase';
import { au, plural } from './french';

/** French: what is true in one phase of a review only. */
export const phase: typeof english = {
  closedTitle: (city, visit) => `${city}, ${visit} : vous faites partie de l’équipe`,
  closed: (city, indicators, cells, deadline) =>
    `${city} a remis son rapport initial. L’équipe le compare à ${plural(indicators, 'indicateur', 'indicateurs')}, en ${plural(cells, 'petite case', 'petites cases')}. La revue préparatoire s’est terminée le ${deadline} : ce que vous envoyez compte encore.`,
  unchanged: (city, when) => `La visite ${au(city)} commence déjà le ${when}. Rien ne changerait.`,
  visitWas: (city, when) => `${city} : la visite est en cours (${when}).`,
  moved: {
    visit: (day) => `La visite comprendrait le ${day}, jour chômé dans la ville hôte.`,
    call: (day) => `La réunion d’équipe tomberait le ${day}, jour chômé dans la ville hôte.`,
    report: (day) => `Le rapport serait attendu le ${day}, jour chômé dans la ville hôte.`,
    gathering: (day) => `Les fiches seraient attendues, et mises en commun, le ${day}, jour chômé dans la ville hôte.`,
    past: {
      call: (day) => `réunion d’équipe : le ${day} est déjà passé.`,
      gathering: (day) => `ouverture des fiches à l’équipe : le ${day} est déjà passé.`,
    },
    person: (name, day) => `Le ${day} n’est pas un jour ouvré pour ${name}.`,
    people: (names, day) => `Le ${day} n’est pas un jour ouvré pour ${names}.`,
  },
};
