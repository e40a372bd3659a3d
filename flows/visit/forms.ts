import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { CHECKS, USES } from './kept';
import { NOTE_WORDS } from './words/note-words';

type Texts = { [K in keyof (typeof NOTE_WORDS)['en']]: (typeof NOTE_WORDS)['en'][K] extends string ? K : never };
type TextName = Texts[keyof Texts];
const label = (name: TextName, hint?: TextName) => (language: Language) => ({
  label: NOTE_WORDS[language][name],
  ...(hint === undefined ? {} : { hint: NOTE_WORDS[language][hint] }),
});

/** What was heard in one conversation, or seen elsewhere. */
export const NOTE_FORM = defineForm({
  noteWhere: { kind: 'text', multiline: false, shown: label('where', 'whereHint') },
  noteSource: { kind: 'choice', compact: true, shown: label('source') },
  noteConcerns: { kind: 'lines', shown: label('concerns') },
  noteStrengths: { kind: 'lines', shown: label('strengths') },
  noteOpen: { kind: 'lines', shown: label('open') },
  noteDocuments: { kind: 'lines', shown: label('documents', 'documentsHint') },
  noteIndicators: { kind: 'pick', shown: label('indicators', 'indicatorsHint') },
  noteChecked: { kind: 'choice', compact: true, values: CHECKS, shown: label('checked') },
  noteUse: { kind: 'choice', compact: true, values: USES, shown: label('use') },
});

/** A whole note as it was typed, that waits for what it is about. */
export const TYPED_FORM = defineForm({
  noteText: { kind: 'text', multiline: true, shown: label('whichText') },
});

/** A finding in other words, and what else it is about. */
export const FINDING_FORM = defineForm({
  noteWording: { kind: 'text', multiline: true, shown: label('wording') },
  noteAbout: { kind: 'pick', shown: label('indicators') },
  noteHypothesis: {
    kind: 'text',
    multiline: true,
    shown: label('hypothesisText'),
  },
});
