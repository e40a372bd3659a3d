import type { InEach } from '../../src/method/language';

/** What the host city of the example answers, by an indicator of the recommendation, and what a peer says to it. */
interface Said {
  answers: Readonly<Record<string, { why: string; what: string; who: string }>>;
  offer: string;
}

const en: Said = {
  answers: {
    'GG-IMP-3': {
      why: 'The council asked for it, too.',
      what: 'A body of twelve, with a budget of EUR 60,000 a year, and a yearly answer to its advice.',
      who: 'Head of the integration unit',
    },
    'IE-IMP-2': {
      why: 'A right needs a decision of the council; we begin where we can.',
      what: 'The interpreters’ line without a signature, first at the health desks.',
      who: 'Director of services',
    },
  },
  offer: 'We opened our interpreters’ line to all staff three years ago, and kept what it cost. Ask us.',
};

export const EXAMPLE_WORDS: InEach<Said> = {
  en,
  fr: {
    answers: {
      'GG-IMP-3': {
        why: 'Le conseil l’a demandé aussi.',
        what: 'Une instance de douze membres, dotée de 60 000 EUR par an, et une réponse annuelle à ses avis.',
        who: 'Responsable de l’unité intégration',
      },
      'IE-IMP-2': {
        why: 'Un droit demande une décision du conseil ; nous commençons là où nous le pouvons.',
        what: 'La ligne d’interprètes sans signature, d’abord aux guichets de santé.',
        who: 'Directeur des services',
      },
    },
    offer:
      'Nous avons ouvert notre ligne d’interprètes à tout le personnel il y a trois ans, et noté ce qu’elle coûte. Demandez-nous.',
  },
};
