import type { InEach } from '../../../src/method/language';

const en = {
  understood: (parts: string) => `Noted: ${parts}.`,
  one: {
    know: (text: string) => `we know “${text}”`,
    dontKnow: (text: string) => `we don’t know “${text}”`,
    suspect: (text: string) => `we suspect “${text}”`,
    toAsk: (text: string) => `to ask “${text}”`,
    toMeet: (name: string) => `to meet ${name}`,
    naReason: (text: string) => `because “${text}”`,
    evidence: (text: string) => `source “${text}”`,
    note: (text: string) => `a note “${text}”`,
  },
  many: {
    know: (n: number) => `${n === 1 ? 'one thing' : `${n} things`} we know`,
    dontKnow: (n: number) => `${n === 1 ? 'one thing' : `${n} things`} we don’t know`,
    suspect: (n: number) => (n === 1 ? 'one suspicion' : `${n} suspicions`),
    toAsk: (n: number) => (n === 1 ? 'one question' : `${n} questions`),
    toMeet: (n: number) => (n === 1 ? 'one to meet' : `${n} to meet`),
    naReason: () => 'why it does not apply',
    evidence: (n: number) => (n === 1 ? 'one source' : `${n} sources`),
    note: () => 'a note',
  },
  noneToAsk: 'nothing to ask',
  noneToMeet: 'nobody to meet',
};

/** The words in which an answer of several parts is said back: an entry in its own words, or so many. */
export const UNDERSTOOD: InEach<typeof en> = {
  en,
  fr: {
    understood: (parts) => `Noté : ${parts}.`,
    one: {
      know: (text) => `nous savons « ${text} »`,
      dontKnow: (text) => `nous ne savons pas « ${text} »`,
      suspect: (text) => `nous supposons « ${text} »`,
      toAsk: (text) => `à demander « ${text} »`,
      toMeet: (name) => `à rencontrer ${name}`,
      naReason: (text) => `car « ${text} »`,
      evidence: (text) => `source « ${text} »`,
      note: (text) => `une note « ${text} »`,
    },
    many: {
      know: (n) => `${n === 1 ? 'une chose' : `${n} choses`} que nous savons`,
      dontKnow: (n) => `${n === 1 ? 'une chose' : `${n} choses`} que nous ne savons pas`,
      suspect: (n) => (n === 1 ? 'une supposition' : `${n} suppositions`),
      toAsk: (n) => (n === 1 ? 'une question' : `${n} questions`),
      toMeet: (n) => (n === 1 ? 'une personne à rencontrer' : `${n} personnes à rencontrer`),
      naReason: () => 'pourquoi c’est sans objet',
      evidence: (n) => (n === 1 ? 'une source' : `${n} sources`),
      note: () => 'une note',
    },
    noneToAsk: 'rien à demander',
    noneToMeet: 'personne à rencontrer',
  },
};
