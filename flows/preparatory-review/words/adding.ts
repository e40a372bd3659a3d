import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `Add to my sheet · ${city}`,
  kept: (said: string) => `I kept “${said}”. Which indicator is it about? Nobody else sees that you did.`,
  indicator: 'Indicator',
  go: 'Go on',
  what: 'There are no words in it. Say “add to my sheet” and the words after it; or choose it at a message that has some.',
};

/** The words of adding to a sheet what was said elsewhere. A text that is missing in a language does not compile. */
export const ADDING: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Ajouter à ma fiche · ${city}`,
    kept: (said) =>
      `J’ai gardé «\u00a0${said}\u00a0». De quel indicateur s’agit-il\u202f? Personne d’autre ne voit que vous l’avez fait.`,
    indicator: 'Indicateur',
    go: 'Continuer',
    what: 'Il n’y a pas de mots dedans. Dites «\u00a0ajouter à ma fiche\u00a0» puis les mots\u202f; ou choisissez-le sur un message qui en a.',
  },
};
