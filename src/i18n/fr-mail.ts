import type { mail as english } from './en-mail';
import { de, plural } from './french';

/** French: what stands in letters, around what they say. */
export const mail: typeof english = {
  open: (city) => `Ouvrir la revue ${de(city)}`,
  openAll: 'Ouvrir Critical Friend',
  waiting: (city) => `${city} : quelque chose vous attend`,
  news: (city) => `${city} : du nouveau dans la revue`,
  waitingAll: 'Quelque chose vous attend',
  onPage: (label) => `« ${label} » est un bouton de la page, sous ce message.`,
  count: (complete, total) => `Indicateurs terminés : ${complete} sur ${total}.`,
  things: (n) => plural(n, 'point', 'points'),
  why: (city) => `Vous recevez ce message parce que vous participez à la revue par les pairs ${de(city)}.`,
  whyAll: 'Vous recevez ce message parce que vous participez à une revue par les pairs.',
  wasIn: 'Vous recevez ce message parce que vous avez participé à une revue par les pairs.',
  pause: 'Ne plus recevoir de courriels',
  pausing: {
    getting: 'Critical Friend vous écrit au sujet de vos revues. Faut-il arrêter ? Ce qu’il dirait reste sur la page.',
    pause: 'Ne plus recevoir de courriels',
    paused: 'Critical Friend ne vous envoie plus de courriels. Ce qu’il dirait est sur la page.',
    again: 'Recevoir de nouveau les courriels',
    nobody: 'Il n’y a rien à cette adresse. Vérifiez que le lien est entier, tel qu’il figure au bas du courriel.',
  },
  mailbox: { title: 'Courriels qui seraient envoyés', none: 'Rien pour le moment.' },
};
