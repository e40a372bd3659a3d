import type { InEach } from '../../../src/method/language';

const en = {
  changed: 'Changed, as you changed your message.',
  changedSince: (title: string) =>
    `You changed your message, but your answer on “${title}” has been changed since. It stays as it is.`,
  unread: (title: string) =>
    `You changed your message, but I don’t know what to make of the new words. Your answer on “${title}” stays as it is.`,
  unreadHere: 'You changed your message. What I made of it stays as it is.',
  command: (text: string) => `You changed your message. To have “${text}” done, please send it as a new message.`,
  done: 'You changed your message, but I did what it said when you sent it. If you mean something else, please send that as a new message.',
  kept: (text: string) => `I kept “${text}” instead.`,
  unknown: 'I can’t tell any more what I made of that message. Your answers stay as they are.',
  takenBack: 'Taken back, as you deleted your message.',
  doneStays: 'You deleted your message; what it said was done already, and stays.',
  stays: 'You deleted your message; what I made of it stays as it is.',
  staysChanged: (title: string) =>
    `You deleted your message, but your answer on “${title}” has been changed since. It stays as it is.`,
  staysNeeded: (title: string) =>
    `You deleted your message, but what you gave as reasons on “${title}” rests on it. Your answer stays as it is.`,
  staysRead: (title: string) =>
    `You deleted your message, but others may have read your answer on “${title}” by now. It stays as it is.`,
};

/** What is said about messages that people changed or deleted after they sent them. A text that is missing in a language does not compile. */
export const REWORDING: InEach<typeof en> = {
  en,
  fr: {
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
  },
};
