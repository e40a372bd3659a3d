import { instantIn } from '../../../src/method/calendar';
import { keyOf } from '../../../src/steps/documents';
import { tableWith } from '../../../src/steps/export-parts';
import type { DeclaredExport } from '../../../src/steps/exports';
import { filesAbout, ofAsked, VISIT_FILE } from '../files/kept';
import { READ_NOTES } from '../rights';
import { ASKED_DOCUMENT, askedAt, askedIn, standsNow } from './kept';

/** The log of documents asked for and received (method, section 5.3): the team's alone. */
export const ASKED_EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  'documents-asked': {
    label: { en: 'Documents asked for', fr: 'Documents demandés' },
    step: 'visit',
    holds: {
      en: 'documents asked for at the visit: of whom, when, and whether they came',
      fr: 'documents demandés pendant la visite : à qui, quand, et s’ils sont venus',
    },
    may: [READ_NOTES],
    reads: [ASKED_DOCUMENT, VISIT_FILE],
    as: 'table',
    make: ({ language, kept, people, review }) => {
      const when = (at: string) => instantIn(review.timeZone, at);
      return tableWith(
        language,
        [
          { name: { en: 'document', fr: 'document' }, of: ({ value }) => value.title },
          { name: { en: 'asked_of', fr: 'demande_a' }, of: ({ value }) => value.function },
          { name: { en: 'asked_at', fr: 'demande_le' }, of: ({ value }) => when(askedAt(value)) },
          {
            name: { en: 'fetched_by', fr: 'charge' },
            of: ({ value }) => people.get(standsNow(value).fetches)?.name ?? '',
          },
          {
            name: { en: 'received_at', fr: 'recu_le' },
            of: ({ value }) => {
              const { state, at } = standsNow(value);
              return state === 'received' ? when(at) : '';
            },
          },
          { name: { en: 'link', fr: 'lien' }, of: ({ value }) => standsNow(value).link ?? '' },
          {
            name: { en: 'files', fr: 'fichiers' },
            of: (one) =>
              filesAbout(ofAsked(keyOf(one)), { kept })
                .map(({ value }) => value.name)
                .join('; '),
          },
        ],
        askedIn(kept),
      );
    },
  },
};
