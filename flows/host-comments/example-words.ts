import type { InEach } from '../../src/method/language';

/** A comment of the example's host city, and what became of it. */
interface Commented {
  text: string;
  why: string;
  /** How the paragraph reads now, where it was corrected. */
  corrected?: string;
}

/** What the host city of the example says on the draft, by a number that the paragraph names, and its own statement. */
interface Said {
  comments: Readonly<Record<string, Commented>>;
  statement: string;
}

const en: Said = {
  comments: {
    '900': {
      text: 'Since February there is a second officer.',
      why: 'As you say. We have added it, with the month.',
      corrected:
        'One officer checked the clauses of 900 contracts; since February there are two. The list of checks has eleven lines for 2025.',
    },
    '140': {
      text: 'The yearly report does follow the programme.',
      why: 'Its chapters do. Its figures count what was done, and none of them says how far an aim is reached.',
    },
  },
  statement:
    'We thank the team for three days of good questions. Much of what it says we knew, and had not said to each other.',
};

export const EXAMPLE_WORDS: InEach<Said> = {
  en,
  fr: {
    comments: {
      '900': {
        text: 'Depuis février, ils sont deux.',
        why: 'En effet. Nous l’avons ajouté, avec le mois.',
        corrected:
          'Une seule personne vérifiait les clauses de 900 marchés ; depuis février, elles sont deux. La liste des contrôles compte onze lignes pour 2025.',
      },
      '140': {
        text: 'Le rapport annuel suit bien le programme.',
        why: 'Ses chapitres le suivent. Ses chiffres comptent ce qui a été fait, et aucun ne dit si un but est atteint.',
      },
    },
    statement:
      'Nous remercions l’équipe pour trois jours de bonnes questions. Beaucoup de ce qu’elle dit, nous le savions sans nous l’être dit.',
  },
};
