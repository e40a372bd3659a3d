import { de } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { Stop } from '../../src/method/review';

/** How a review rests, or goes on. */
export type Course = Stop | 'taken-up';

const button: Record<Course, string> = {
  postponed: 'Postpone it',
  cancelled: 'Cancel it',
  ended: 'End it',
  'taken-up': 'Take it up again',
};

const en = {
  title: (city: string) => `The review of ${city}`,
  goesOn: 'It goes on as planned. You see what each does before it is done.',
  newDate: (visit: string) => `Its visit is down for ${visit}. “visit” moves it; a new date takes it up again.`,
  button,
  ask: {
    postponed: (city: string) => `Postpone the review of ${city}?`,
    cancelled: (city: string) => `Cancel the review of ${city}?`,
    ended: (city: string) => `End the review of ${city}?`,
    'taken-up': (city: string) => `Take up the review of ${city} again?`,
  } satisfies Record<Course, (city: string) => string>,
  does: {
    postponed: [
      'Nothing is sent about it until it has a new date: no reminder, no digest, no invitation.',
      'Sheets stay open: whoever wants to may go on.',
    ],
    cancelled: [
      'Nothing is sent about it any more, and nothing can be filled in or decided.',
      'What was written is kept: you can read and export it as before, and take the review up again.',
    ],
    ended: [
      'Nothing can be filled in or decided any more, and nothing is sent about it but this: after a final report the city is asked what becomes of the recommendations, and you hear before anything is erased.',
      'What was written is kept for as long as its terms say; until then it is read and exported as before.',
    ],
    'taken-up': ['Everything is planned again from now on, for the dates it has.'],
  } as Record<Course, readonly string[]>,
  past: (visit: string) => `Its visit was ${visit}: move it first, with “visit”.`,
  told: (names: string) => `Told once: ${names}.`,
  notTold: (n: number) => `Not told, for nobody has asked them to come yet: ${n}.`,
  word: 'A word of yours to them',
  leave: 'Leave it',
  left: 'Nothing was changed.',
  changed: 'This review was changed meanwhile: look again before you confirm.',
  done: {
    postponed: (city: string) => `The review of ${city} is postponed.`,
    cancelled: (city: string) => `The review of ${city} is cancelled.`,
    ended: (city: string) => `The review of ${city} has ended.`,
    'taken-up': (city: string) => `The review of ${city} goes on.`,
  } satisfies Record<Course, (city: string) => string>,
  tell: {
    postponed: (city: string) =>
      `The review of ${city} is postponed. You will hear of a new date; until then nothing is asked of you, and what you wrote is kept.`,
    cancelled: (city: string) =>
      `The review of ${city} is cancelled. Nothing more is asked of you, and what you wrote is kept. Thank you for what you have done for it.`,
    ended: (city: string) =>
      `The review of ${city} has ended. Thank you for all you have done for it. Nothing more is asked, but of its city: after a final report, what becomes of the recommendations.`,
    'taken-up': (city: string, visit: string) =>
      `The review of ${city} goes on: its visit is ${visit}. What you wrote is as you left it.`,
  } satisfies Record<Course, (city: string, visit: string) => string>,
  says: (name: string, word: string) => `${name} writes: ${word}`,
};

/** Whether a review goes on. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `La revue ${de(city)}`,
    goesOn: 'Elle suit son cours. Vous voyez ce que fait chaque choix avant de confirmer.',
    newDate: (visit) =>
      `Sa visite est notée pour ${visit}. « visite » la déplace ; une nouvelle date la fait reprendre.`,
    button: { postponed: 'La reporter', cancelled: 'L’annuler', ended: 'La terminer', 'taken-up': 'La reprendre' },
    ask: {
      postponed: (city) => `Reporter la revue ${de(city)} ?`,
      cancelled: (city) => `Annuler la revue ${de(city)} ?`,
      ended: (city) => `Terminer la revue ${de(city)} ?`,
      'taken-up': (city) => `Reprendre la revue ${de(city)} ?`,
    },
    does: {
      postponed: [
        'Rien n’est envoyé à son sujet avant une nouvelle date : ni rappel, ni synthèse, ni invitation.',
        'Les fiches restent ouvertes : qui le veut peut continuer.',
      ],
      cancelled: [
        'Plus rien n’est envoyé à son sujet, et plus rien ne peut être rempli ni décidé.',
        'Ce qui a été écrit est conservé : vous pouvez le lire et l’exporter comme avant, et reprendre la revue.',
      ],
      ended: [
        'Plus rien ne peut être rempli ni décidé, et rien n’est plus envoyé, sauf ceci : après un rapport final, il est demandé à la ville ce que deviennent les recommandations, et vous êtes prévenu·e avant tout effacement.',
        'Ce qui a été écrit est conservé aussi longtemps que le dit son cadre ; d’ici là, cela se lit et s’exporte comme avant.',
      ],
      'taken-up': ['Tout est planifié de nouveau à partir de maintenant, pour les dates notées.'],
    },
    past: (visit) => `Sa visite était ${visit} : déplacez-la d’abord, avec « visite ».`,
    told: (names) => `Un seul message à : ${names}.`,
    notTold: (n) => `Sans message, car personne ne les a encore invités : ${n}.`,
    word: 'Un mot de vous pour ces personnes',
    leave: 'Laisser',
    left: 'Rien n’a changé.',
    changed: 'Cette revue a changé entre-temps : regardez de nouveau avant de confirmer.',
    done: {
      postponed: (city) => `La revue ${de(city)} est reportée.`,
      cancelled: (city) => `La revue ${de(city)} est annulée.`,
      ended: (city) => `La revue ${de(city)} est terminée.`,
      'taken-up': (city) => `La revue ${de(city)} reprend.`,
    },
    tell: {
      postponed: (city) =>
        `La revue ${de(city)} est reportée. Vous apprendrez la nouvelle date ; d’ici là, rien ne vous est demandé, et ce que vous avez écrit est conservé.`,
      cancelled: (city) =>
        `La revue ${de(city)} est annulée. Plus rien ne vous est demandé, et ce que vous avez écrit est conservé. Merci pour votre travail.`,
      ended: (city) =>
        `La revue ${de(city)} est terminée. Merci pour tout votre travail. Plus rien n’est demandé, sauf à la ville : après un rapport final, ce que deviennent les recommandations.`,
      'taken-up': (city, visit) =>
        `La revue ${de(city)} reprend : sa visite est prévue ${visit}. Ce que vous avez écrit est tel que vous l’avez laissé.`,
    },
    says: (name, word) => `${name} écrit : ${word}`,
  },
};
