import type { InEach } from '../../../src/method/language';
import type { PageBlock } from '../../http/page';

/** Who runs an installation, and where to write to. */
export interface House {
  /** The organisation, or person. */
  name: string;
  /** An e-mail address, or a page of theirs. */
  contact: string;
}

/** What a page says: paragraphs, and headings before them. */
interface Said {
  title: string;
  says(house: House): readonly PageBlock[];
}

const text = (said: string): PageBlock => ({ kind: 'text', text: said });
const heading = (said: string): PageBlock => ({ kind: 'heading', text: said });

const en: Record<'privacy' | 'terms' | 'support', Said> = {
  privacy: {
    title: 'Privacy',
    says: ({ name }) => [
      text(
        `Critical Friend runs peer reviews of cities. This installation is run by ${name}, who answers for your data.`,
      ),
      heading('What is kept'),
      text(
        'Your name, e-mail address, city or organisation, language, time zone, working days and absences; the accounts by which you are known in chats; when you signed in; what you write to Critical Friend, your answers and drafts; and a log of what you did and were reminded of.',
      ),
      text(
        'Of conversations of others in Slack or Teams: nothing, but what is said to Critical Friend by mentioning it.',
      ),
      heading('What it is for'),
      text(
        'To carry out the reviews in which you take part. Nothing is sold, there is no advertising, and nobody is followed.',
      ),
      heading('Who sees it'),
      text(
        'What you answer is for the team of your review, by the rules of its method: until its sheets are gathered, others see neither your judgements nor your words, and nobody of the city that is reviewed reads them here. Whoever runs the installation and its servers could read what is stored. Slack, Microsoft Teams or your mail carry what you write or read there, under terms of their own.',
      ),
      heading('How long, and what you can do'),
      text(
        'It is kept until you or the installation’s operator erase it. Say “my data” to Critical Friend: you get all that it keeps about you as a file, and can erase it. Answers that you submitted stay with their review as those of “a former peer”.',
      ),
      heading('Cookies'),
      text('The web page sets cookies for signing in, and no others.'),
    ],
  },
  terms: {
    title: 'Terms of use',
    says: ({ name }) => [
      text(`This installation of Critical Friend is run by ${name}.`),
      text('You may use it to take part in a review when its organiser has put you on its team, and for that alone.'),
      text(
        'What you read here about a city is for your review. Keep it among those who take part, as its organiser asks.',
      ),
      text(
        'A one-time link is yours alone: whoever opens it is taken for you. Tell your organiser when one went astray.',
      ),
      text(
        'Critical Friend is free software under the MIT licence. It is provided as it is, without warranty of any kind; the text of the licence comes with it.',
      ),
    ],
  },
  support: {
    title: 'Support',
    says: ({ name }) => [
      text(`This installation of Critical Friend is run by ${name}.`),
      text(
        'About a review, its dates or your part in it: ask its organiser. Say “help” to Critical Friend to see what it understands.',
      ),
      text('About this installation, or about your data:'),
    ],
  },
};

const fr: typeof en = {
  privacy: {
    title: 'Protection des données',
    says: ({ name }) => [
      text(
        `Critical Friend conduit des revues de villes par leurs pairs. Cette installation est exploitée par ${name}, responsable de vos données.`,
      ),
      heading('Ce qui est gardé'),
      text(
        'Votre nom, votre adresse électronique, votre ville ou organisation, votre langue, votre fuseau horaire, vos jours de travail et vos absences ; les comptes par lesquels vous êtes connu·e dans les messageries ; vos connexions ; ce que vous écrivez à Critical Friend, vos réponses et vos brouillons ; et un journal de ce que vous avez fait et des rappels reçus.',
      ),
      text(
        'Des conversations des autres dans Slack ou Teams : rien, sauf ce qui est dit à Critical Friend en le mentionnant.',
      ),
      heading('À quoi cela sert'),
      text(
        'À mener les revues auxquelles vous participez. Rien n’est vendu, il n’y a pas de publicité, et personne n’est suivi.',
      ),
      heading('Qui le voit'),
      text(
        'Vos réponses sont pour l’équipe de votre revue, selon les règles de sa méthode : avant la mise en commun, les autres ne voient ni vos avis ni vos mots, et personne de la ville examinée ne les lit ici. Qui exploite l’installation et ses serveurs pourrait lire ce qui est enregistré. Slack, Microsoft Teams ou votre courrier transportent ce que vous y écrivez ou lisez, selon leurs propres conditions.',
      ),
      heading('Combien de temps, et ce que vous pouvez faire'),
      text(
        'Tout est gardé jusqu’à ce que vous ou l’exploitant l’effaciez. Dites « mes données » à Critical Friend : vous recevez en fichier tout ce qu’il garde sur vous, et vous pouvez l’effacer. Les réponses que vous avez remises restent dans leur revue comme celles d’« un ancien pair ».',
      ),
      heading('Cookies'),
      text('La page web dépose des cookies pour la connexion, et aucun autre.'),
    ],
  },
  terms: {
    title: 'Conditions d’utilisation',
    says: ({ name }) => [
      text(`Cette installation de Critical Friend est exploitée par ${name}.`),
      text(
        'Vous pouvez l’utiliser pour participer à une revue dès que son organisation vous a mis dans son équipe, et pour cela seulement.',
      ),
      text(
        'Ce que vous lisez ici sur une ville est pour votre revue. Gardez-le parmi celles et ceux qui y participent, comme le demande son organisation.',
      ),
      text(
        'Un lien à usage unique n’est qu’à vous : qui l’ouvre est pris pour vous. Prévenez votre organisateur si un lien s’égare.',
      ),
      text(
        'Critical Friend est un logiciel libre sous licence MIT. Il est fourni tel quel, sans garantie d’aucune sorte ; le texte de la licence l’accompagne.',
      ),
    ],
  },
  support: {
    title: 'Aide',
    says: ({ name }) => [
      text(`Cette installation de Critical Friend est exploitée par ${name}.`),
      text(
        'Sur une revue, ses dates ou votre rôle : demandez à son organisateur. Dites « aide » à Critical Friend pour voir ce qu’il comprend.',
      ),
      text('Sur cette installation, ou sur vos données :'),
    ],
  },
};

/** The words of the pages about the house. */
export const HOUSE_WORDS: InEach<typeof en> = { en, fr };
