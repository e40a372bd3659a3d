import { instantIn } from '../../src/method/calendar';
import { tableWith } from '../../src/steps/export-parts';
import type { DeclaredExport } from '../../src/steps/exports';
import { READ_LOG } from './declared';

/** The whole log of a review, as a table. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  log: {
    label: { en: 'Who did what', fr: 'Qui a fait quoi' },
    step: 'whole-review',
    holds: {
      en: 'who decided, sent, took away and read what',
      fr: 'qui a décidé, envoyé, emporté et lu quoi',
    },
    called: { en: ['log'], fr: ['journal'] },
    may: [READ_LOG],
    ofLog: true,
    as: 'table',
    make: ({ language, review, log: lines }) =>
      tableWith(
        language,
        [
          { name: { en: 'at', fr: 'moment' }, of: ({ at }) => instantIn(review.timeZone, at) },
          { name: { en: 'by', fr: 'par' }, of: ({ by }) => by },
          { name: { en: 'what', fr: 'quoi' }, of: ({ what }) => what },
          { name: { en: 'on', fr: 'sur' }, of: ({ on }) => on },
        ],
        lines,
      ),
  },
};
