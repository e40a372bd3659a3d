import type { InEach } from '../method/language';

const en = {
  what: 'I run peer reviews of cities: people of other cities read what a city says about itself, judge it indicator by indicator, here in this chat, and visit it well prepared.',
  unknown: 'I do not know yet who you are.',
  invited:
    'Were you invited to a review? Ask whoever invited you, its organiser, for a one-time link, and send it to me in a message. From then on I know you here, and show you what to do first.',
  organising:
    'Do you want to organise reviews yourself? Ask whoever runs this installation of Critical Friend to enter you as an organiser, and to send you such a link. Then say “new”, and we prepare the first one together.',
  place: (chat: string, place: string) =>
    `For whoever runs the installation: in ${chat}, this is “${place}”. People of a place that a programme trusts are known without a link.`,
  sendAgain: 'I did nothing with what you wrote: please send it again after that.',
  spent:
    'That link does not work any more: each works once, within 30 minutes. Ask the organiser of your review for a new one, and send it to me here.',
};

/** What whoever is in no programme is told. It says nothing of programmes, people or reviews: anybody may read it. */
export const NEWCOMER_WORDS: InEach<typeof en> = {
  en,
  fr: {
    what: 'Je conduis des revues de villes par leurs pairs : des personnes d’autres villes lisent ce qu’une ville dit d’elle-même, l’évaluent indicateur par indicateur, ici dans cette conversation, et la visitent bien préparées.',
    unknown: 'Je ne sais pas encore qui vous êtes.',
    invited:
      'On vous a invité·e à une revue ? Demandez un lien à usage unique à qui vous a invité·e, son organisateur, et envoyez-le-moi dans un message. Dès lors je vous reconnais ici, et je vous montre par quoi commencer.',
    organising:
      'Vous voulez organiser vous-même des revues ? Demandez à qui exploite cette installation de Critical Friend de vous inscrire comme organisateur et de vous envoyer un tel lien. Dites ensuite « nouvelle », et nous préparons la première ensemble.',
    place: (chat, place) =>
      `Pour qui exploite l’installation : dans ${chat}, ceci est « ${place} ». Les membres d’un lieu auquel un programme fait confiance sont reconnus sans lien.`,
    sendAgain: 'Je n’ai rien fait de ce que vous avez écrit : renvoyez-le ensuite.',
    spent:
      'Ce lien ne fonctionne plus : chacun sert une seule fois, dans les 30 minutes. Demandez-en un nouveau à l’organisateur de votre revue, et envoyez-le-moi ici.',
  },
};
