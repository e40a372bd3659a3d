import { LANGUAGES, type Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { TRANSLATION_WORDS } from './translation-words';
import { WORDS } from './words';

const shown = (field: keyof (typeof WORDS)['en']['field']) => (language: Language) => WORDS[language].field[field];

/** Which section to open. */
export const SECTION_FORM = defineForm({ draftSection: { kind: 'choice', compact: true, shown: shown('section') } });

/** A paragraph: its words, and what it rests on. */
export const PARAGRAPH_FORM = defineForm({
  draftText: { kind: 'text', multiline: true, shown: shown('text') },
  draftLanguage: {
    kind: 'choice',
    compact: true,
    values: LANGUAGES,
    shown: (language) => TRANSLATION_WORDS[language].inLanguage,
  },
  draftRests: { kind: 'pick', shown: shown('rests') },
});

const translated = (field: keyof (typeof TRANSLATION_WORDS)['en']['field']) => (language: Language) =>
  TRANSLATION_WORDS[language].field[field];

/** A text in another language; title and addressee are those of advice. */
export const TRANSLATION_FORM = defineForm({
  draftInTitle: { kind: 'text', multiline: false, shown: translated('title') },
  draftInText: { kind: 'text', multiline: true, shown: translated('text') },
  draftInFor: { kind: 'text', multiline: false, shown: translated('addressee') },
});

/** A new one. */
export const NEW_FORM = defineForm({
  draftPart: { kind: 'choice', compact: true, shown: shown('part') },
  draftNew: { kind: 'text', multiline: true, shown: shown('new') },
});

/** Who writes what. */
export const AUTHOR_FORM = defineForm({
  draftWhat: { kind: 'choice', compact: true, shown: shown('what') },
  draftWho: { kind: 'choice', compact: true, shown: shown('who') },
});
