import type { StepDeclaration } from '../../src/steps/step';

const READS = { about: 'review', may: ['read-report'] } as const;

/** What the host city reports of itself (method, section 12); for now, as it is read. */
export const INITIAL_REPORT = {
  commands: {
    report: {
      label: { en: 'The report', fr: 'Le rapport' },
      ...READS,
      onceOpen: true,
      words: {
        en: ['report', 'the report', 'read the report'],
        fr: ['rapport', 'le rapport', 'lire le rapport'],
      },
      takes: 'place',
      sounds: {
        says: {
          en: ['show the report', 'where is the report', 'initial report', 'host report', 'self assessment'],
          fr: ['montre le rapport', 'où est le rapport', 'rapport initial', 'auto évaluation', 'voir le rapport'],
        },
      },
      help: [
        {
          en: 'report — what the host city reported, cell by cell; “report 48” shows one indicator',
          fr: 'rapport — ce que la ville hôte a rapporté, case par case ; « rapport 48 » montre un indicateur',
        },
      ],
    },
  },
  presses: { 'report-cell': READS },
} as const satisfies StepDeclaration;
