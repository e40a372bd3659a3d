import type { InEach } from '../../../../src/method/language';

const en = {
  loading: 'Opening…',
  signedOut: 'Sign in first; then open this page again.',
  notHere: 'There is nothing here for you. It may be another’s, or its address has changed.',
  home: 'To Critical Friend',
  away: 'The connection is gone. This page shows what it had, and goes on by itself.',
  notKept: 'That was not kept. Nothing was changed; please try again.',
  answered: 'What it rests on is in your own conversation, where only you read it.',
  toConversation: 'Open it',
  orders: 'In which order',
  picture: 'Coverage',
  keys: 'Keys',
  close: 'Close',
  number: (n: number) => `Key ${n}`,
  shortcuts: [
    ['↓ j', 'the next card'],
    ['↑ k', 'the card before'],
    ['→ ←', 'the next group, the group before'],
    ['1 … 5', 'what stands on the card with that number; again to take it back'],
    ['b', 'what the card rests on, in your own conversation'],
    ['o', 'another order'],
    ['?', 'these keys'],
  ],
};

/** What a page to project says itself. */
export const BOARD_WORDS: InEach<typeof en> = {
  en,
  fr: {
    loading: 'Ouverture…',
    signedOut: 'Connectez-vous d’abord, puis rouvrez cette page.',
    notHere: 'Il n’y a rien ici pour vous. C’est peut-être à quelqu’un d’autre, ou l’adresse a changé.',
    home: 'Vers Critical Friend',
    away: 'La connexion est coupée. Cette page montre ce qu’elle avait, et reprendra d’elle-même.',
    notKept: 'Ce n’est pas gardé. Rien n’a changé\u202f; réessayez, s’il vous plaît.',
    answered: 'Sur quoi cela repose est dans votre propre conversation, que vous seul·e lisez.',
    toConversation: 'L’ouvrir',
    orders: 'Dans quel ordre',
    picture: 'Couverture',
    keys: 'Touches',
    close: 'Fermer',
    number: (n) => `Touche ${n}`,
    shortcuts: [
      ['↓ j', 'la carte suivante'],
      ['↑ k', 'la carte précédente'],
      ['→ ←', 'le groupe suivant, le groupe précédent'],
      ['1 … 5', 'ce qui porte ce numéro sur la carte\u202f; une seconde fois pour l’annuler'],
      ['b', 'sur quoi repose la carte, dans votre propre conversation'],
      ['o', 'un autre ordre'],
      ['?', 'ces touches'],
    ],
  },
};
