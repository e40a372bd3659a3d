import type { InEach } from '../../../src/method/language';

/** What the app says about itself before anybody has installed it. */
export interface AppWords {
  short: string;
  full: string;
  /** The action at anybody's message. */
  add: { title: string; description: string };
}

const en: AppWords = {
  short: 'Runs peer reviews of cities where the reviewers already are',
  full: [
    'Critical Friend runs distributed peer reviews of cities.',
    'It walks each reviewer through the indicators of a benchmark, card by card, by pressing or by typing; reminds in their own working hours, and only of what is missing; tells the team’s leader each day how far the team is and where its views differ; and keeps what was written away from the city that is reviewed.',
    'You take part when the organiser of a review has put you on its team. Say “help” to see what it understands.',
  ].join('\n\n'),
  add: { title: 'Add to my sheet', description: 'Keeps the words of this message for an indicator of your review' },
};

const fr: AppWords = {
  short: 'Des revues de villes par leurs pairs, là où ils travaillent déjà',
  full: [
    'Critical Friend conduit des revues de villes par leurs pairs, à distance.',
    'Chaque pair avance d’un indicateur à l’autre, carte par carte, en appuyant ou en écrivant\u202f; les rappels viennent à ses heures de travail, et seulement pour ce qui manque\u202f; le chef d’équipe apprend chaque jour où en est l’équipe et où les avis divergent\u202f; et rien de ce qui est écrit ne parvient à la ville examinée.',
    'On participe dès que l’organisation d’une revue vous a mis dans son équipe. Dites «\u00a0aide\u00a0» pour voir ce que je comprends.',
  ].join('\n\n'),
  add: { title: 'Ajouter à ma fiche', description: 'Garde les mots de ce message pour un indicateur de votre revue' },
};

/** What the app says about itself in each language. */
export const APP_WORDS: InEach<AppWords> = { en, fr };
