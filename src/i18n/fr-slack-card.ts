import type { slackCard as english } from './en-slack-card';

/** French: what a card says by itself in Slack, where it differs from the other platforms. */
export const slackCard: typeof english = {
  addTo: (label) => `Ajouter : ${label}`,
  cell: (head, said) => `${head} : ${said}`,
  shortened: 'Abrégé ici.',
  yes: 'Oui',
  openForm: 'Ouvrir le formulaire',
  restInForm: 'Le reste de cette liste est dans le formulaire.',
  continued: 'La suite est dans le fil de discussion.',
  more: 'Lire la suite',
  save: 'Enregistrer',
  close: 'Fermer',
  /** Said when nothing could be stored. */
  notKept: 'Pas encore enregistré. Ce que vous avez rempli est toujours là : renvoyez-le dans une minute.',
  notDone: 'Ce n’est pas encore arrivé. Si rien ne suit dans une minute, essayez de nouveau.',
  notShown: 'Je ne peux pas l’afficher en ce moment. Essayez de nouveau dans une minute.',
  moment: 'Un instant…',
  inChat: 'C’est gardé. La suite est dans notre conversation.',
  noFiles: 'Je ne lis pas encore les fichiers ici. Collez ce qui compte sous forme de texte.',
};
