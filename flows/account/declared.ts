import type { StepDeclaration } from '../../src/steps/step';

/** What is kept about somebody, their accounts, and the language in which they are spoken to. */
export const ACCOUNT = {
  commands: {
    english: {
      label: { en: 'Speak English', fr: 'Parler anglais' },
      words: { en: ['english'], fr: ['anglais'] },
      help: ['language'],
    },
    french: { label: { en: 'Speak French', fr: 'Parler français' }, words: { en: ['french'], fr: ['français'] } },
    'my-data': {
      label: { en: 'My data', fr: 'Mes données' },
      words: { en: ['my data'], fr: ['mes données'] },
      help: ['data'],
    },
  },
  presses: { 'account-refuse': {}, 'erase-ask': {}, 'erase-yes': {}, 'erase-no': {} },
} as const satisfies StepDeclaration;
