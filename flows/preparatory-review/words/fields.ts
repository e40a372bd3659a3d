import type { InEach } from '../../../src/method/language';
import type { SheetField } from '../../../src/method/sheet';

const en: Readonly<Record<SheetField, string>> = {
  performance: 'Judgement',
  know: 'We know',
  dontKnow: 'We don’t know',
  suspect: 'We suspect',
  toAsk: 'To ask',
  noneToAsk: 'Nothing to ask',
  toMeet: 'To meet',
  noneToMeet: 'Nobody to meet',
  evidence: 'Evidence',
  leaning: 'If pressed, you would say',
  naReason: 'Why it does not apply',
  unclear: 'The indicator is unclear',
  worthCopying: 'Worth copying at home',
  note: 'Note',
};

/** What the fields of a sheet are called. A text that is missing in a language does not compile. */
export const FIELD: InEach<typeof en> = {
  en,
  fr: {
    performance: 'Appréciation',
    know: 'Nous savons',
    dontKnow: 'Nous ne savons pas',
    suspect: 'Nous supposons',
    toAsk: 'À demander',
    noneToAsk: 'Rien à demander',
    toMeet: 'À rencontrer',
    noneToMeet: 'Personne à rencontrer',
    evidence: 'Sources',
    leaning: 'S’il fallait choisir, vous diriez',
    naReason: 'Pourquoi c’est sans objet',
    unclear: 'L’indicateur n’est pas clair',
    worthCopying: 'À reprendre dans ma ville',
    note: 'Note',
  },
};
