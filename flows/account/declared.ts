import type { StepDeclaration } from '../step';

/** What is kept about somebody, their accounts, and the language in which they are spoken to. */
export const ACCOUNT = {
  commands: {
    english: { words: { en: ['english'], fr: ['anglais'] }, help: ['language'] },
    french: { words: { en: ['french'], fr: ['français'] } },
    'my-data': { words: { en: ['my data'], fr: ['mes données'] }, help: ['data'] },
  },
  presses: { 'account-refuse': {}, 'erase-ask': {}, 'erase-yes': {}, 'erase-no': {} },
} as const satisfies StepDeclaration;
