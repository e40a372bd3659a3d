import type { InEach } from '../../../src/method/language';

const en = {
  title: 'Begin here',
  text: 'You become the first organiser of this installation: you create programmes and reviews, and invite everybody else. This address works once.',
  name: 'Your name',
  email: 'Your e-mail address',
  language: 'Language',
  button: 'Begin',
  unreadable: 'Write your name, and an e-mail address like anna@city.example. Nothing was kept yet.',
  spent:
    'Somebody has begun here already, or this is not the address that was printed. Ask whoever organises here for a link to sign in.',
  where: {
    title: 'Nobody is here yet',
    text: 'Critical Friend printed an address that ends in a token where it was started, in the terminal or its log. Whoever opens that whole address begins here, as the first organiser.',
    again: 'It is printed again by “npm run -s cli -- setup” on the same machine.',
  },
};

/** The words for whoever begins in an empty installation. */
export const BEGINNING: InEach<typeof en> = {
  en,
  fr: {
    title: 'Commencez ici',
    text: 'Vous serez la première personne à organiser ici : vous créez programmes et revues, et invitez toutes les autres. Cette adresse sert une seule fois.',
    name: 'Votre nom',
    email: 'Votre adresse électronique',
    language: 'Langue',
    button: 'Commencer',
    unreadable: 'Écrivez votre nom et une adresse électronique comme anna@ville.example. Rien n’est encore gardé.',
    spent:
      'Quelqu’un a déjà commencé ici, ou ce n’est pas l’adresse affichée. Demandez un lien de connexion à la personne qui organise.',
    where: {
      title: 'Il n’y a encore personne',
      text: 'Critical Friend a affiché une adresse qui se termine par un jeton là où il a été démarré, dans le terminal ou son journal. Qui ouvre cette adresse entière commence ici et organise.',
      again: 'Elle est affichée de nouveau par « npm run -s cli -- setup » sur la même machine.',
    },
  },
};
