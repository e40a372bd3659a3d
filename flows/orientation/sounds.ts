import type { InEach } from '../../src/method/language';
import type { Sounds } from '../../src/steps/sounds';

const asked = (questions: readonly string[]) => questions.flatMap((one) => [one, `${one}?`]);

/** How people ask who leads and who is on the team, in words that mean nothing about a city: they are answered. */
export const WHO_LEADS: InEach<readonly string[]> = {
  en: asked([
    ...[
      'who is the leader',
      'who’s the leader',
      'who is our leader',
      'who is the team leader',
      'who is our team leader',
    ],
    ...['who leads', 'who leads the team', 'who leads us', 'who leads this review', 'who leads the review'],
    ...['who is leading', 'who is on the team', 'who is in the team', 'who is on our team', 'who else is on the team'],
  ]),
  fr: asked([
    ...['qui est le chef', 'qui est la cheffe', 'qui est le chef d’équipe', 'qui est la cheffe d’équipe', 'qui dirige'],
    ...['qui dirige l’équipe', 'qui dirige la revue', 'qui dirige cette revue', 'qui est dans l’équipe'],
    ...['qui fait partie de l’équipe', 'qui d’autre est dans l’équipe'],
  ]),
};

/** How people ask who has which part in a review, and what is due when. */
export const WHO_AND_WHEN = {
  says: {
    en: [
      ...['who are the peers', 'who is the host', 'who is the host city'],
      ...[
        'who organises',
        'who organizes',
        'who facilitates',

        'who is who',
        'who are my colleagues',
      ],
      ...['when is it due', 'when is this due', 'when is the visit', 'when is the call', 'what is the deadline'],
      ...['what s the deadline', 'deadline', 'until when', 'by when', 'what is due when', 'due when', 'due date'],
    ],
    fr: [
      ...['qui sont les pairs', 'qui organise', 'qui facilite'],
      ...[
        'qui est qui',
        'quelle est la ville hôte',
        'date limite',
        'quelle est la date',
        'quelle est l échéance',
        'échéance',
      ],
      ...['quand est la visite', 'quand a lieu la', 'quand est la réunion', 'c’est pour quand', 'quand est-ce dû'],
      ...['jusqu à quand', 'pour quand', 'avant quand', 'c est quand la', 'à rendre quand'],
    ],
  },
  asks: {
    en: [
      'leader leaders leading deadline due team peers peer host colleagues organiser organizer facilitator visit call',
      'when long much days meet meeting come comes coming arrive arrives',
    ],
    fr: [
      'chef cheffe chefs echeance delai limite equipe pairs pair hote collegues organisateur organisatrice',
      'facilitateur facilitatrice visite reunion appel quand temps jours rendre date dates vient viennent venez arrive arrivent',
    ],
  },
} as const satisfies Sounds;
