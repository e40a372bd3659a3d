import { wordsIn } from '../../src/i18n';
import type { Language } from '../../src/method/language';
import { PERFORMANCES, type SheetField } from '../../src/method/sheet';
import { defineForm, namesOf } from '../../src/steps/form';
import { CARD } from './words/card';
import { FIELD } from './words/fields';

const label = (field: SheetField) => (language: Language) => ({ label: FIELD[language][field] });
const entries = (field: SheetField) => (language: Language) => {
  return { label: FIELD[language][field], placeholder: CARD[language].onePerLine };
};
/** A sheet as one fills it in, in the order of its card (method, section 4). */
export const SHEET_FORM = defineForm({
  performance: {
    kind: 'choice',
    values: PERFORMANCES,
    atOnce: true,
    shown: label('performance'),
    typed: { en: ['judgement', 'judgment'], fr: ['appréciation'] },
    column: {
      name: { en: 'performance', fr: 'performance' },
      called: (language) => wordsIn(language).shortPerformance,
    },
  },
  know: {
    kind: 'lines',
    shown: entries('know'),
    typed: { en: ['we know', 'know'], fr: ['nous savons'] },
    column: { name: { en: 'know', fr: 'nous_savons' } },
  },
  dontKnow: {
    kind: 'lines',
    shown: entries('dontKnow'),
    typed: {
      en: ['we don’t know', 'we do not know', 'don’t know'],
      fr: ['nous ne savons pas', 'nous ignorons'],
    },
    column: { name: { en: 'dont_know', fr: 'nous_ne_savons_pas' } },
  },
  suspect: {
    kind: 'lines',
    shown: (language) => ({ ...entries('suspect')(language), placeholder: CARD[language].suspectHint }),
    typed: { en: ['we suspect', 'suspect'], fr: ['nous supposons', 'nous soupçonnons'] },
    column: { name: { en: 'suspect', fr: 'nous_supposons' } },
  },
  toAsk: {
    kind: 'lines',
    shown: entries('toAsk'),
    typed: {
      en: ['to ask', 'ask', 'question', 'questions'],
      fr: ['à demander', 'demander', 'question', 'questions'],
    },
    column: { name: { en: 'to_ask', fr: 'a_demander' }, none: { by: 'noneToAsk', says: { en: 'none', fr: 'rien' } } },
  },
  noneToAsk: { kind: 'toggle', shown: label('noneToAsk') },
  toMeet: {
    kind: 'pick',
    shown: (language) => ({ ...label('toMeet')(language), newLabel: CARD[language].meetNew }),
    typed: { en: ['to meet', 'meet'], fr: ['à rencontrer', 'rencontrer'] },
    column: {
      name: { en: 'to_meet', fr: 'a_rencontrer' },
      none: { by: 'noneToMeet', says: { en: 'none', fr: 'personne' } },
    },
  },
  noneToMeet: { kind: 'toggle', shown: label('noneToMeet') },
  naReason: {
    kind: 'text',
    multiline: true,
    shown: label('naReason'),
    typed: { en: ['reason', 'why it does not apply'], fr: ['raison', 'pourquoi c’est sans objet'] },
  },
  evidence: {
    kind: 'lines',
    shown: entries('evidence'),
    typed: { en: ['evidence', 'source', 'sources'], fr: ['source', 'sources'] },
    column: { name: { en: 'evidence', fr: 'sources' } },
  },
  leaning: { kind: 'choice', values: ['below', 'at', 'above'], compact: true, shown: label('leaning') },
  unclear: { kind: 'toggle', shown: label('unclear') },
  worthCopying: { kind: 'toggle', shown: label('worthCopying') },
  note: {
    kind: 'text',
    multiline: true,
    shown: label('note'),
    typed: { en: ['note', 'notes'], fr: ['note', 'notes'] },
  },
});

/** A field into which a typed line can go. */
export type LineField = Exclude<SheetField, 'performance' | 'leaning' | Toggled>;

type Toggled = {
  [F in SheetField]: (typeof SHEET_FORM)['fields'][F] extends { kind: 'toggle' } ? F : never;
}[SheetField];

/** Which field a typed line names. */
export const NAMED_FIELDS = namesOf(SHEET_FORM);
