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
        'Your name, e-mail address, city or organisation, language, time zone, working days and absences; the accounts by which you are known in chats; when you signed in; what you write and hand over to Critical Friend, your answers, drafts and notes, photos and files; and a log of what you did and were reminded of.',
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
        'What you answer is for the team of your review, by the rules of its method. Organisers and facilitators see it; until the sheets are gathered your leader does on what they answered too, and the other peers do not, unless their review lets them do the same. Nobody of the city that is reviewed reads it here.',
      ),
      text(
        'Whoever runs the installation and its servers could read what is stored. Slack, Microsoft Teams or your mail carry what you write or read there, under terms of their own.',
      ),
      heading('How long, and what you can do'),
      text(
        'What a team wrote is erased by itself once the retention of its review is over: six months after the visit, or later where its terms say so; its organisers hear of it four weeks before. Eighteen months after the visit, or later where the terms say so, people go who take part in no other review and made no programme. Reports that were sent, and what became of them, stay; backups keep what they hold.',
      ),
      text(
        'Say “my data” to Critical Friend: you get all that it keeps about you as a file, and can erase it before. Answers that you submitted and notes of interviews stay with their review as those of “a former peer”, as long as those of the others.',
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
        'Votre nom, votre adresse électronique, votre ville ou organisation, votre langue, votre fuseau horaire, vos jours de travail et vos absences ; les comptes par lesquels vous êtes connu·e dans les messageries ; vos connexions ; ce que vous écrivez et remettez à Critical Friend, vos réponses, brouillons et notes, photos et fichiers ; et un journal de ce que vous avez fait et des rappels reçus.',
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
        'Vos réponses sont pour l’équipe de votre revue, selon les règles de sa méthode. Organisation et facilitation les voient ; avant la mise en commun, la personne qui dirige l’équipe les voit là où elle a répondu aussi, et les autres pairs non, sauf si leur revue leur permet la même chose. Personne de la ville examinée ne les lit ici.',
      ),
      text(
        'Qui exploite l’installation et ses serveurs pourrait lire ce qui est enregistré. Slack, Microsoft Teams ou votre courrier transportent ce que vous y écrivez ou lisez, selon leurs propres conditions.',
      ),
      heading('Combien de temps, et ce que vous pouvez faire'),
      text(
        'Ce qu’une équipe a écrit est effacé de lui-même à la fin de la conservation de sa revue : six mois après la visite, ou plus tard si son cadre le dit ; l’organisation l’apprend quatre semaines avant. Dix-huit mois après la visite, ou plus tard si le cadre le dit, sont effacées les personnes qui ne participent à aucune autre revue et n’ont créé aucun programme. Les rapports envoyés, et ce qu’ils sont devenus, restent ; les sauvegardes gardent ce qu’elles contiennent.',
      ),
      text(
        'Dites « mes données » à Critical Friend : vous recevez en fichier tout ce qu’il garde sur vous, et vous pouvez l’effacer avant. Les réponses que vous avez remises et les notes d’entretien restent dans leur revue comme celles d’« un ancien pair », aussi longtemps que celles des autres.',
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
        'Un lien à usage unique n’est qu’à vous : qui l’ouvre est pris pour vous. Prévenez la personne qui organise votre revue si un lien s’égare.',
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
        'Sur une revue, ses dates ou votre rôle : demandez à la personne qui l’organise. Dites « aide » à Critical Friend pour voir ce qu’il comprend.',
      ),
      text('Sur cette installation, ou sur vos données :'),
    ],
  },
};

/** The words of the pages about the house. */
export const HOUSE_WORDS: InEach<typeof en> = { en, fr };
