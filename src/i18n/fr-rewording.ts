import type { rewording as english } from './en-rewording';

/** French: what is said about messages that people changed or deleted after they sent them. */
export const rewording: typeof english = {
  changed: 'C’est modifié, comme votre message.',
  changedSince: (title) =>
    `Vous avez modifié votre message, mais votre réponse sur « ${title} » a changé depuis. Elle reste telle quelle.`,
  unread: (title) =>
    `Vous avez modifié votre message, mais je ne sais que faire des nouveaux mots. Votre réponse sur « ${title} » reste telle quelle.`,
  unreadHere: 'Vous avez modifié votre message. Ce que j’en avais fait reste tel quel.',
  command: (text) =>
    `Vous avez modifié votre message. Pour que je fasse « ${text} », envoyez-le dans un nouveau message.`,
  done: 'Vous avez modifié votre message, mais j’ai fait ce qu’il disait quand vous l’avez envoyé. Si vous voulez autre chose, envoyez-le dans un nouveau message.',
  kept: (text) => `J’ai gardé « ${text} » à la place.`,
  unknown: 'Je ne sais plus ce que j’avais fait de ce message. Vos réponses restent telles quelles.',
  takenBack: 'C’est retiré, comme votre message.',
  doneStays: 'Vous avez supprimé votre message ; ce qu’il disait était déjà fait, et le reste.',
  stays: 'Vous avez supprimé votre message ; ce que j’en avais fait reste tel quel.',
  staysChanged: (title) =>
    `Vous avez supprimé votre message, mais votre réponse sur « ${title} » a changé depuis. Elle reste telle quelle.`,
  staysNeeded: (title) =>
    `Vous avez supprimé votre message, mais vos raisons sur « ${title} » reposent sur lui. Votre réponse reste telle quelle.`,
  staysRead: (title) =>
    `Vous avez supprimé votre message, mais d’autres ont pu lire votre réponse sur « ${title} ». Elle reste telle quelle.`,
  /** In the place of a message that somebody deleted. */
  deletedHere: '(supprimé)',
};
