import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { WORDS } from './words';

const shown = (field: keyof (typeof WORDS)['en']['field']) => (language: Language) => WORDS[language].field[field];

/** Which section to open. */
export const SECTION_FORM = defineForm({ draftSection: { kind: 'choice', compact: true, shown: shown('section') } });

/** A paragraph: its words, and what it rests on. */
export const PARAGRAPH_FORM = defineForm({
  draftText: { kind: 'text', multiline: true, shown: shown('text') },
  draftRests: { kind: 'pick', shown: shown('rests') },
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
