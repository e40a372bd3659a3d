import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  how: {
    slack: (city: string) =>
      `A channel is linked from within: invite me there, and say “/peer-review link ${city}”, or mention me and say “link ${city}”. “unlink” ends it.`,
    teams: (city: string) =>
      `A channel or group chat is linked from within: add me there, mention me, and say “link ${city}”. “unlink” ends it.`,
    elsewhere: (city: string) =>
      `A channel or group chat of Slack or Teams is linked from within: bring me there, mention me, and say “link ${city}”. “unlink” ends it.`,
  },
  sayLink: (name: string) => `“link ${name}”`,
  sayUnlink: (name: string) => `“unlink ${name}”`,
  which: (examples: string) => `Which review do you mean? Say it again here with its name: ${examples}.`,
  unknown: (said: string, examples: string) =>
    `I know no review of yours called “${said}”. Nothing was changed. There is: ${examples}.`,
  title: (city: string) => `Linked to the review of ${city}`,
  lead: 'What is posted there from now on:',
  digest: 'On working days at 17:00, where the leader is: the digest, with its details.',
  next: (when: string) => `The next one: ${when}.`,
  noNext: 'None is planned at the moment.',
  gathering: 'A line when the sheets are opened to the team.',
  discussion: 'Discussions that the leader opens, with both reasons.',
  mention: 'An answer whenever somebody mentions me: how far the team is.',
  wall: 'Before the gathering it is said how many answers are in, and nothing of what they say. Nothing is posted while somebody of the host city, or a guest who is not on the team, reads along.',
  isPublic: 'This channel is public: everybody in the workspace can read it. A private one is safer.',
  already: (city: string) => `That is linked to the review of ${city} already. Nothing was changed.`,
  held: (city: string, why: string) =>
    `Not linked: ${why}. Ask for a channel or group chat of ${city}’s team alone, and link that one.`,
  unseen: (city: string, why: string) => `Not linked to ${city}: ${why}. Invite me there, and say it again.`,
  undone: (city: string) => `Done: nothing about ${city} is posted there any more.`,
  notLinked: 'None of your reviews is linked there. Nothing was changed.',
  later: (city: string, why: string) => `Not linked to ${city}: ${why}. Please say it again in a minute.`,
  administrator: (city: string, why: string) =>
    `Not linked to ${city}: ${why}. Ask whoever looks after that workspace or team to settle that, and say it again.`,
};

/** The words of linking a channel to a review. A text that is missing in a language does not compile. */
export const LINKING: InEach<typeof en> = {
  en,
  fr: {
    how: {
      slack: (city) =>
        `On relie un canal depuis le canal même : invitez-m’y et dites « /peer-review relier ${city} », ou mentionnez-moi et dites « relier ${city} ». « délier » y met fin.`,
      teams: (city) =>
        `On relie un canal ou une conversation de groupe sur place : ajoutez-m’y, mentionnez-moi et dites « relier ${city} ». « délier » y met fin.`,
      elsewhere: (city) =>
        `On relie un canal ou une conversation de groupe de Slack ou de Teams sur place : faites-m’y venir, mentionnez-moi et dites « relier ${city} ». « délier » y met fin.`,
    },
    sayLink: (name) => `« relier ${name} »`,
    sayUnlink: (name) => `« délier ${name} »`,
    which: (examples) => `De quelle revue parlez-vous ? Redites-le ici avec son nom : ${examples}.`,
    unknown: (said, examples) => `Je ne vous connais pas de revue « ${said} ». Rien n’a changé. Il y a : ${examples}.`,
    title: (city) => `Relié à la revue ${french.de(city)}`,
    lead: 'Ce qui y sera publié désormais :',
    digest: 'Les jours ouvrés à 17 h, là où se trouve le chef d’équipe : la synthèse, avec ses détails.',
    next: (when) => `Prochaine synthèse : ${when}.`,
    noNext: 'Aucune n’est prévue pour le moment.',
    gathering: 'Une ligne quand les fiches sont ouvertes à l’équipe.',
    discussion: 'Les discussions ouvertes par le chef d’équipe, avec les deux raisons.',
    mention: 'Une réponse chaque fois que quelqu’un me mentionne : où en est l’équipe.',
    wall: 'Avant la mise en commun, il est dit combien de réponses sont arrivées, et rien de ce qu’elles disent. Rien n’est publié tant que quelqu’un de la ville hôte, ou un invité hors de l’équipe, peut y lire.',
    isPublic: 'Ce canal est public : tout l’espace de travail peut y lire. Un canal privé est plus sûr.',
    already: (city) => `C’est déjà relié à la revue ${french.de(city)}. Rien n’a changé.`,
    held: (city, why) =>
      `Non relié : ${why}. Demandez un canal ou une conversation de groupe réservés à l’équipe ${french.de(city)}, et reliez-les.`,
    unseen: (city, why) => `Non relié à la revue ${french.de(city)} : ${why}. Invitez-m’y, puis redites-le.`,
    undone: (city) => `C’est fait : plus rien n’y est publié sur la revue ${french.de(city)}.`,
    notLinked: 'Aucune de vos revues n’y est reliée. Rien n’a changé.',
    later: (city, why) => `Pas relié à ${city} : ${why}. Redites-le dans une minute, s’il vous plaît.`,
    administrator: (city, why) =>
      `Pas relié à ${city} : ${why}. Demandez à qui s’occupe de cet espace ou de cette équipe de le régler, puis redites-le.`,
  },
};
