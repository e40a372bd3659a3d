import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `${city}: what an earlier review recommended`,
  visit: (day: string) => `Visit of ${day}`,
  team: 'As it was sent then, with what the city says became of it. Judge by what you see now: what was right then may be done by now, or be something else.',
  host: 'As it was sent to your city, with what it said since. Your report may say what became of it.',
  teamReads: 'The team of now reads it here once its sheets are gathered, and what became of it in a word each.',
  teamDoesNot:
    'By the terms of then it is not for the team of now, who is not shown it here. If they are to read it, add it to the documents of your report.',
  waits: (city: string) =>
    `What ${city} was recommended before, if it was reviewed, is shown to the team once the sheets are gathered: so each judges for themselves first.`,
  nothing: (city: string) => `Of an earlier review of ${city} there is nothing here that you may read.`,
  told: (city: string, day: string) => `${city} was reviewed before, with a visit on ${day}`,
  look: 'What was recommended then',
};

/** The words of what an earlier review of the same city recommended. */
export const EARLIER_WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `${city} : ce qu’une revue précédente a recommandé`,
    visit: (day) => `Visite du ${day}`,
    team: 'Tel qu’envoyé alors, avec ce que la ville dit de la suite. Jugez d’après ce que vous voyez maintenant : ce qui était juste alors peut être fait depuis, ou avoir changé.',
    host: 'Tel qu’envoyé à votre ville, avec ce qu’elle a répondu depuis. Votre rapport peut dire ce qui en est advenu.',
    teamReads:
      'L’équipe d’aujourd’hui le lit ici une fois les fiches rassemblées, avec ce qui en est advenu, d’un mot chacune.',
    teamDoesNot:
      'D’après les conditions d’alors, ce n’est pas pour l’équipe d’aujourd’hui, qui ne le voit pas ici. Si elle doit le lire, ajoutez-le aux documents de votre rapport.',
    waits: (city) =>
      `Ce qui a été recommandé auparavant à ${city}, s’il y a eu une revue, est montré à l’équipe une fois les fiches rassemblées : ainsi chacun juge d’abord par soi-même.`,
    nothing: (city) => `Il n’y a ici rien d’une revue précédente ${french.de(city)} que vous puissiez lire.`,
    told: (city, day) => `${city} a déjà eu une revue, avec une visite le ${day}`,
    look: 'Ce qui a été recommandé alors',
  },
};
