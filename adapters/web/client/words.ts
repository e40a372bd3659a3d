import { plural as pluralEn } from '../../../src/i18n/english';
import { plural as pluralFr } from '../../../src/i18n/french';
import { DEFAULT_LANGUAGE, type InEach, type Language, languageOfLocale } from '../../../src/method/language';
import type { Role } from '../../../src/method/review';
import type { CardWords } from '../../adaptive-cards/card-json';
import { BEGINNING } from './beginning-words';

const ROLES: InEach<Readonly<Record<Role, string>>> = {
  en: {
    organiser: 'organiser',
    leader: 'team leader',
    peer: 'peer',
    facilitator: 'facilitator',
    host: 'host city',
    colleague: 'host city',
    observer: 'observer',
  },
  fr: {
    organiser: 'organisation',
    leader: 'chef d’équipe',
    peer: 'pair',
    facilitator: 'animation',
    host: 'ville hôte',
    colleague: 'ville hôte',
    observer: 'observation',
  },
};

const en = {
  tagline: 'Peer reviews of cities, in conversation',
  loading: 'One moment…',
  away: 'Critical Friend cannot reach its store just now. Nothing is lost. It tries again by itself.',
  offline: 'No connection just now. I keep trying; nothing you typed is lost.',
  failed: 'That did not work. Nothing was lost.',
  retry: 'Try again',
  tryNow: 'Try now',
  saved: 'Saved.',
  /** How far something is that one kept, said, or only asked for. */
  onItsWay: {
    kept: {
      now: 'Saving…',
      waits: 'Not saved yet: it is safe on this page. Trying again…',
      waitsKept: 'Not saved yet: it is kept on this device, and goes out when you are connected.',
      stopped: 'I couldn’t save that just now; your text is safe here.',
    },
    said: {
      now: 'Sending…',
      waits: 'Not sent yet: your text is safe on this page. Trying again…',
      waitsKept: 'Not sent yet: your text is kept on this device, and goes out when you are connected.',
      stopped: 'Not sent yet.',
    },
    asked: {
      now: 'One moment…',
      waits: 'That has not arrived yet. Trying again…',
      waitsKept: 'That has not arrived yet. It goes out when you are connected.',
      stopped: 'That did not work. Nothing was lost.',
    },
  },
  notSent: 'Not sent yet.',
  tooLong: 'That is more than one message can hold. Please send it in parts.',
  signedOut: 'You are not signed in any more. Ask Critical Friend for a new link; what you typed stays here.',
  somebodyElse: (now: string, before: string) =>
    `This browser is now signed in as ${now}. What ${before} had typed here was not sent, and is not kept.`,
  understood: 'Close',
  picker: {
    title: 'Who would you like to be?',
    text: 'This is a demonstration on your own machine. Take one person’s place; you can change at any time.',
    start: 'Start here',
    nobody: 'There is nobody here yet. Import a programme first.',
    hint: (city: string) => `A peer in the middle of the review of ${city}`,
    running: (city: string) => `${city}: the review under way`,
    others: 'Everybody else',
    more: (n: number) => `and ${n} more`,
    role: (role: Role, city: string) => `${ROLES.en[role]}, ${city}`,
  },
  toOpen: {
    title: 'Open the printed address',
    text: 'Each start prints an address that ends in a token, in the terminal where Critical Friend runs. Open that whole address in this browser. People with a one-time link sign in with it as everywhere.',
  },
  signIn: {
    title: 'Sign in',
    text: 'A link signs you in. Give the address at which you were invited, and one is sent there.',
    noMail:
      'A link signs you in. Ask whoever invited you for one: your organiser, or whoever runs Critical Friend for you.',
    address: 'Your e-mail address',
    send: 'Send me a link',
    sent: 'If this address is known here, a link is on its way to it. It works once, within 30 minutes.',
    notThere:
      'Nothing after a few minutes? Look among unwanted mail. Or you were invited at another address: ask your organiser.',
    noAddress: 'That is too long for an e-mail address. Nothing was sent; write the address alone.',
    tooOften: 'Links were asked for often from here. Please wait a quarter of an hour.',
    link: (days: number) =>
      `This link works once, for this device. You stay signed in until you have not been here for ${pluralEn(days, 'day', 'days')}.`,
    button: 'Sign in',
    not: {
      'link-used': 'This link was used already: each works once.',
      'link-replaced': 'A newer link was sent to you in place of this one. Look for the latest message.',
      'link-too-old': 'This link is too old.',
      forbidden: 'This link is not known here. Is it there whole?',
    },
    another: 'Send me a new link',
    anotherSent: 'A new link is on its way to the address at which you got this one. It works once, within 30 minutes.',
    ask: (names: string) => `${names} can send you a new one.`,
    askOrganiser: 'Ask whoever sent it to you for a new one.',
  },
  beginning: BEGINNING.en,
  handOver: {
    button: 'Hand over a file',
    reading: (name: string) => `Reading ${name}…`,
    tooLarge: 'A file may have 5 MB. Nothing was kept of this one.',
    failed: (name: string) => `${name} could not be handed over. Please try again.`,
  },
  documents: {
    sending: (name: string, percent: number) => `${name}: ${percent}%`,
    kept: (name: string) => `${name} is kept.`,
    failed: (name: string) => `${name} did not arrive whole, and nothing was kept of it. Please choose it again.`,
    someKept: (n: number) => (n === 1 ? 'The other file is kept.' : `The other ${n} files are kept.`),
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    list: [
      [['?'], 'this list'],
      [['/'], 'to the message box, where commands are typed'],
      [['↑'], 'from the empty message box to the last card'],
      [['↑', '↓', 'k', 'j'], 'the card above, the card below'],
      [['Enter'], 'into the card'],
      [['Esc'], 'out of it; once more: to the message box'],
      [['←', '→'], 'among choices in a row'],
      [['1', '…', '5'], 'choose in a row, and on to the next one'],
      [['Tab'], 'to the next field or button'],
    ] as readonly (readonly [keys: readonly string[], does: string])[],
  },
  nothingHere: {
    title: 'There is nothing at this address',
    text: 'The link is incomplete, or what it led to is gone. Nothing you wrote is lost.',
    go: 'Open your conversation',
  },
  sidebar: {
    conversations: 'Conversations',
    you: 'You',
    language: 'Language',
    change: 'Switch person',
    signOut: 'Sign out',
    unread: (n: number) => pluralEn(n, 'new message', 'new messages'),
  },
  demo: {
    title: 'Demonstration',
    clock: 'It is now',
    hour: '+1 hour',
    workday: 'Next working day',
    eve: 'Evening before the visit',
    others: 'Let the others answer',
    moving: 'Moving the clock…',
    answering: 'The others are answering…',
    answered: (n: number) => `${pluralEn(n, 'answer', 'answers')} came in.`,
    mailbox: 'Mail that would be sent',
  },
  chat: {
    log: (title: string) => `Messages: ${title}`,
    you: 'You',
    write: 'Write to Critical Friend',
    hintKeys: 'Enter sends · Shift + Enter for a new line',
    send: 'Send',
    channelNote:
      'Your whole team reads this. Reply under a message here; write to Critical Friend in your own conversation.',
    reply: 'Reply',
    replyTo: 'Reply: your whole team reads it',
    replies: 'Replies',
    empty: 'Nothing here yet.',
    earlier: 'Show earlier messages',
    newBelow: 'New messages',
    today: 'Today',
    yesterday: 'Yesterday',
    changed: 'This card has a newer version; it appears once you have saved or left yours.',
  },
  searching: {
    search: 'Search the list',
    searchOrAdd: 'Search, or type another',
    options: (label: string) => `${label}: suggestions`,
    add: (name: string) => `Add “${name}”`,
    remove: (name: string) => `Remove ${name}`,
    nothing: 'Nothing like that on the list.',
  },
  card: {
    addTo: (label: string) => `Add to “${label}”`,
    shortened: 'Shortened here.',
    wrongDate: 'This day cannot be chosen.',
  } satisfies CardWords,
};

const fr: typeof en = {
  tagline: 'La revue par les pairs des villes, en conversation',
  loading: 'Un instant…',
  away: 'Critical Friend n’accède pas à ses données pour le moment. Rien n’est perdu. La page réessaie d’elle-même.',
  offline: 'Pas de connexion pour le moment. Je réessaie ; rien de ce que vous avez écrit n’est perdu.',
  failed: 'Cela n’a pas marché. Rien n’est perdu.',
  retry: 'Réessayer',
  tryNow: 'Essayer maintenant',
  saved: 'Enregistré.',
  onItsWay: {
    kept: {
      now: 'Enregistrement…',
      waits: 'Pas encore enregistré : c’est en sécurité sur cette page. Nouvelle tentative…',
      waitsKept: 'Pas encore enregistré : c’est gardé sur cet appareil, et partira une fois connecté·e.',
      stopped: 'Je n’ai pas pu enregistrer pour le moment ; votre texte est gardé ici.',
    },
    said: {
      now: 'Envoi…',
      waits: 'Pas encore envoyé : votre texte est en sécurité sur cette page. Nouvelle tentative…',
      waitsKept: 'Pas encore envoyé : votre texte est gardé sur cet appareil, et partira une fois connecté·e.',
      stopped: 'Pas encore envoyé.',
    },
    asked: {
      now: 'Un instant…',
      waits: 'Cela n’est pas encore arrivé. Nouvelle tentative…',
      waitsKept: 'Cela n’est pas encore arrivé. L’envoi se fera une fois connecté·e.',
      stopped: 'Cela n’a pas marché. Rien n’est perdu.',
    },
  },
  notSent: 'Pas encore envoyé.',
  tooLong: 'C’est trop long pour un seul message. Envoyez-le en plusieurs parties.',
  signedOut:
    'Vous n’êtes plus connecté·e. Demandez un nouveau lien à Critical Friend ; ce que vous avez écrit reste ici.',
  somebodyElse: (now, before) =>
    `Ce navigateur est maintenant connecté au nom de ${now}. Ce que ${before} avait écrit ici n’a pas été envoyé et n’est pas gardé.`,
  understood: 'Fermer',
  picker: {
    title: 'Qui voulez-vous être ?',
    text: 'Ceci est une démonstration sur votre propre machine. Prenez la place de quelqu’un ; vous pourrez en changer à tout moment.',
    start: 'Commencez ici',
    nobody: 'Il n’y a encore personne. Importez d’abord un programme.',
    hint: (city) => `Un pair au milieu de la revue de ${city}`,
    running: (city) => `${city} : la revue en cours`,
    others: 'Toutes les autres personnes',
    more: (n) => `et ${n} de plus`,
    role: (role, city) => `${ROLES.fr[role]}, ${city}`,
  },
  toOpen: {
    title: 'Ouvrez l’adresse affichée',
    text: 'Chaque démarrage affiche une adresse qui se termine par un jeton, dans le terminal où tourne Critical Friend. Ouvrez cette adresse entière dans ce navigateur. Qui a un lien à usage unique se connecte avec lui, comme partout.',
  },
  signIn: {
    title: 'Se connecter',
    text: 'Un lien vous connecte. Donnez l’adresse à laquelle vous avez été invité·e, et il y est envoyé.',
    noMail:
      'Un lien vous connecte. Demandez-le à qui vous a invité·e : la personne qui organise la revue, ou qui fait fonctionner Critical Friend chez vous.',
    address: 'Votre adresse électronique',
    send: 'Envoyez-moi un lien',
    sent: 'Si cette adresse est connue ici, un lien est en route. Il sert une seule fois, dans les 30 minutes.',
    notThere:
      'Rien après quelques minutes ? Regardez parmi les courriers indésirables. Ou bien vous avez été invité·e à une autre adresse : demandez à la personne qui organise la revue.',
    noAddress: 'C’est trop long pour une adresse électronique. Rien n’a été envoyé ; écrivez l’adresse seule.',
    tooOften: 'Des liens ont été demandés souvent d’ici. Attendez un quart d’heure.',
    link: (days) =>
      `Ce lien sert une seule fois, pour cet appareil. Vous restez connecté·e tant que vous revenez au moins tous les ${pluralFr(days, 'jour', 'jours')}.`,
    button: 'Se connecter',
    not: {
      'link-used': 'Ce lien a déjà servi : chacun sert une seule fois.',
      'link-replaced': 'Un lien plus récent vous a été envoyé à sa place. Cherchez le dernier message.',
      'link-too-old': 'Ce lien est trop ancien.',
      forbidden: 'Ce lien n’est pas connu ici. Est-il entier ?',
    },
    another: 'Envoyez-moi un nouveau lien',
    anotherSent:
      'Un nouveau lien est en route vers l’adresse où vous avez reçu celui-ci. Il sert une seule fois, dans les 30 minutes.',
    ask: (names) => `${names} peut vous en envoyer un nouveau.`,
    askOrganiser: 'Demandez-en un nouveau à qui vous l’a envoyé.',
  },
  beginning: BEGINNING.fr,
  handOver: {
    button: 'Remettre un fichier',
    reading: (name) => `Lecture de ${name}…`,
    tooLarge: 'Un fichier peut avoir 5 Mo. Rien n’a été gardé de celui-ci.',
    failed: (name) => `${name} n’a pas pu être remis. Réessayez.`,
  },
  documents: {
    sending: (name, percent) => `${name} : ${percent} %`,
    kept: (name) => `${name} est gardé.`,
    failed: (name) => `${name} n’est pas arrivé en entier, et rien n’en a été gardé. Choisissez-le à nouveau.`,
    someKept: (n) => (n === 1 ? 'L’autre fichier est gardé.' : `Les ${n} autres fichiers sont gardés.`),
  },
  shortcuts: {
    title: 'Raccourcis clavier',
    close: 'Fermer',
    list: [
      [['?'], 'cette liste'],
      [['/'], 'aller où l’on écrit messages et commandes'],
      [['↑'], 'du message vide à la dernière carte'],
      [['↑', '↓', 'k', 'j'], 'la carte au-dessus, la carte en dessous'],
      [['Entrée'], 'entrer dans la carte'],
      [['Échap'], 'en sortir ; encore une fois : retour au message'],
      [['←', '→'], 'entre les choix d’une ligne'],
      [['1', '…', '5'], 'choisir sur une ligne et passer à la suivante'],
      [['Tab'], 'au champ ou au bouton suivant'],
    ],
  },
  nothingHere: {
    title: 'Il n’y a rien à cette adresse',
    text: 'Le lien est incomplet, ou ce à quoi il menait n’existe plus. Rien de ce que vous avez écrit n’est perdu.',
    go: 'Ouvrir votre conversation',
  },
  sidebar: {
    conversations: 'Conversations',
    you: 'Vous',
    language: 'Langue',
    change: 'Changer de personne',
    signOut: 'Se déconnecter',
    unread: (n) => pluralFr(n, 'nouveau message', 'nouveaux messages'),
  },
  demo: {
    title: 'Démonstration',
    clock: 'Il est',
    hour: '+1 heure',
    workday: 'Jour ouvré suivant',
    eve: 'Veille de la visite, le soir',
    others: 'Faire répondre les autres',
    moving: 'L’horloge avance…',
    answering: 'Les autres répondent…',
    answered: (n) => `${pluralFr(n, 'réponse reçue', 'réponses reçues')}.`,
    mailbox: 'Courriels qui seraient envoyés',
  },
  chat: {
    log: (title) => `Messages : ${title}`,
    you: 'Vous',
    write: 'Écrivez à Critical Friend',
    hintKeys: 'Entrée pour envoyer · Maj + Entrée pour aller à la ligne',
    send: 'Envoyer',
    channelNote:
      'Toute votre équipe lit ceci. Répondez sous un message ici ; écrivez à Critical Friend dans votre propre conversation.',
    reply: 'Répondre',
    replyTo: 'Répondre : toute votre équipe le lit',
    replies: 'Réponses',
    empty: 'Rien pour l’instant.',
    earlier: 'Afficher les messages précédents',
    newBelow: 'Nouveaux messages',
    today: 'Aujourd’hui',
    yesterday: 'Hier',
    changed: 'Cette carte a une version plus récente ; elle apparaîtra quand vous aurez enregistré ou quitté la vôtre.',
  },
  searching: {
    search: 'Chercher dans la liste',
    searchOrAdd: 'Chercher, ou écrire une autre entrée',
    options: (label) => `${label} : suggestions`,
    add: (name) => `Ajouter « ${name} »`,
    remove: (name) => `Retirer ${name}`,
    nothing: 'Rien de tel dans la liste.',
  },
  card: {
    addTo: (label) => `Ajouter à « ${label} »`,
    shortened: 'Abrégé ici.',
    wrongDate: 'Ce jour ne peut pas être choisi.',
  },
};

/** What the page itself says; everything else comes from the product, in the person's language. */
export type PageWords = typeof en;

export const PAGE_WORDS: InEach<PageWords> = { en, fr };

/** The page's language before anybody is known. */
export function browserLanguage(): Language {
  return languageOfLocale(navigator.language) ?? DEFAULT_LANGUAGE;
}
