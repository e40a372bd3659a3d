import type { pace as english } from './en-pace';
import { plural } from './french';

/** French: how much is left to do, in which time. */
export const pace: typeof english = {
  perDay: (n, inAll) => `Environ ${plural(n, 'indicateur', 'indicateurs')} par jour ouvré, ${inAll} en tout.`,
  noDay: (open) =>
    `${plural(open, 'indicateur reste ouvert', 'indicateurs restent ouverts')}, et vous n’avez aucun jour ouvré d’ici là.`,
  pause: 'Dites « pause » quand vous voulez : tout ce que vous avez écrit reste.',
  hours: (low, high) =>
    high < 1
      ? 'moins d’une heure'
      : low === high
        ? `environ ${plural(high, 'heure', 'heures')}`
        : low < 1
          ? `jusqu’à ${plural(high, 'heure', 'heures')}`
          : `${low} à ${high} heures`,
  late: 'Les fiches sont ouvertes à l’équipe : ce que vous envoyez maintenant sera marqué comme tardif.',
};
