import type { StepDeclaration } from '../step';

/** Where things stand, and what one may say. */
export const ORIENTATION = {
  commands: {
    status: {
      words: { en: ['status'], fr: ['statut', 'état', 'où en suis-je'] },
      takes: 'review',
      needs: 'overview',
      help: ['status'],
    },
    help: { words: { en: ['help', '?'], fr: ['aide', '?'] } },
    how: { words: { en: ['how', 'how this works'], fr: ['comment', 'comment ça marche'] }, help: ['how'] },
    polite: {
      words: {
        en: ['hello', 'hi', 'thanks', 'thank you', 'ok', 'okay'],
        fr: ['bonjour', 'bonsoir', 'salut', 'merci', 'merci beaucoup', "d'accord", 'ok'],
      },
    },
  },
  presses: {},
} as const satisfies StepDeclaration;
