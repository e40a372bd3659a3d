import { LANGUAGES, type Language, nameOf } from '../../src/method/language';
import type { DeclaredCommand, StepDeclaration } from '../../src/steps/step';
import { forEachLanguage, inEachLanguage, namesToType } from './languages';
import { WORDS } from './words';

/** A language is asked for by its name in any of them. One line of help speaks of them all. */
function speaking(language: Language): DeclaredCommand {
  return {
    label: inEachLanguage((own) => WORDS[own].language.speak(nameOf(language, own))),
    words: inEachLanguage((own) => [nameOf(language, own)]),
    help: language === LANGUAGES[0] ? [inEachLanguage((own) => WORDS[own].language.help(namesToType()))] : [],
  };
}

/** What is kept about somebody, their accounts, and the language in which they are spoken to. */
export const ACCOUNT = {
  part: 'own',
  commands: {
    ...forEachLanguage(speaking),
    'my-data': {
      needs: 'sign-ins',
      label: { en: 'My data', fr: 'Mes données' },
      words: { en: ['my data'], fr: ['mes données'] },
      sounds: {
        says: {
          en: ['delete', 'erase', 'sign out', 'log out', 'my sign-ins', 'where am I signed in'],
          fr: ['supprimer', 'effacer', 'me déconnecter', 'déconnexion', 'mes connexions', 'où suis-je connecté'],
        },
        asks: {
          en: ['delete deleted erase erased data gdpr'],
          fr: ['supprimer supprime efface effacer donnees rgpd'],
        },
      },
      menu: {
        place: 60,
        does: { en: 'Export or erase what I keep about you', fr: 'Exporter ou effacer ce que je garde sur vous' },
      },
      help: [
        {
          en: 'my data — export or erase what I keep about you',
          fr: 'mes données — exporter ou effacer ce que je garde sur vous',
        },
      ],
    },
  },
  presses: {
    'account-refuse': {},
    'sign-in-end': { needs: 'sign-ins' },
    'erase-ask': {},
    'erase-yes': {},
    'erase-no': {},
  },
} as const satisfies StepDeclaration;
