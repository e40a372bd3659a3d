import type { StepDeclaration } from '../../src/steps/step';
import { WHO_AND_WHEN, WHO_LEADS } from './sounds';

/** Where things stand, and what one may say. */
export const ORIENTATION = {
  part: 'review',
  commands: {
    status: {
      upFront: true,
      label: { en: 'Where I am', fr: 'Où j’en suis' },
      words: { en: ['status'], fr: ['statut', 'état', 'où en suis-je'] },
      takes: 'review',
      needs: 'overview',
      openly: true,
      sounds: { asks: true },
      home: { place: 10 },
      menu: {
        place: 20,
        does: { en: 'How far you are, and the pace needed', fr: 'Où vous en êtes, et le rythme qu’il faut' },
        where: ['alone', 'among'],
      },
      wordless: 'mentioned',
      help: [
        {
          en: 'status — where things stand, and what comes next',
          fr: 'statut — où en sont les choses, et ce qui vient ensuite',
        },
      ],
    },
    dates: {
      upFront: true,
      label: { en: 'When and who', fr: 'Quand et qui' },
      words: {
        en: ['dates', 'calendar', 'when', 'who', ...WHO_LEADS.en],
        fr: ['dates', 'calendrier', 'quand', 'qui', 'échéances', ...WHO_LEADS.fr],
      },
      about: 'review',
      meanwhile: {},
      needs: 'members',
      takes: 'review',
      sounds: WHO_AND_WHEN,
      help: [
        {
          en: 'dates — what is due when, in your time, and who has which part',
          fr: 'dates — ce qui est dû et quand, à votre heure, et qui fait quoi',
        },
      ],
    },
    help: {
      label: { en: 'Help', fr: 'Aide' },
      words: { en: ['help', '?'], fr: ['aide', '?'] },
      sounds: { says: { en: ['menu'], fr: ['menu'] } },
      home: { place: 60 },
      menu: { place: 50, does: { en: 'What I understand', fr: 'Ce que je comprends' } },
    },
    how: {
      label: { en: 'How this works', fr: 'Comment ça marche' },
      words: { en: ['how', 'how this works'], fr: ['comment', 'comment ça marche'] },
      help: [{ en: 'how — how the desk review works', fr: 'comment — le déroulement de la revue préparatoire' }],
    },
    polite: {
      label: { en: 'Thanks', fr: 'Merci' },
      isTalk: true,
      words: {
        en: ['hello', 'hi', 'thanks', 'thank you', 'ok', 'okay'],
        fr: ['bonjour', 'bonsoir', 'salut', 'merci', 'merci beaucoup', "d'accord", 'ok'],
      },
    },
  },
  presses: {},
} as const satisfies StepDeclaration;
