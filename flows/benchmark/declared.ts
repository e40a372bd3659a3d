import type { Person } from '../../src/method/person';
import type { StepDeclaration } from '../../src/steps/step';
import { COMPARED } from '../comparison/public';
import { DRAFT, OPINION } from './draft';
import { ASK_FORM, NEW_FORM, OPINION_FORM, PUBLISH_FORM, TABLE_FORM, WORDING_FORM } from './forms';
import { APPROVE, PUBLISH, READ, SAY } from './rights';

const OF = { about: 'programme', reads: [DRAFT, OPINION] } as const;
const TO_READ = { ...OF, may: [READ] } as const;
const TO_SAY = { ...OF, may: [SAY] } as const;
const TO_RUN = { ...OF, reads: [DRAFT, OPINION, ...COMPARED], may: [PUBLISH] } as const;

/** The benchmark's life: drafted, discussed, approved, published, and revised (method, section 10). */
export const BENCHMARK = {
  part: 'programme',
  commands: {
    benchmark: {
      ...TO_READ,
      words: {
        en: ['benchmark', 'the benchmark', 'indicators'],
        fr: ['référentiel', 'le référentiel', 'indicateurs'],
      },
      meanwhile: {},
      label: { en: 'The benchmark', fr: 'Le référentiel' },
      also: ({ organises = [] }: Person) => organises.length > 0,
      sounds: {
        says: {
          en: ['show the benchmark', 'where is the benchmark', 'discuss the benchmark', 'new version of the benchmark'],
          fr: [
            'montre le référentiel',
            'voir le référentiel',
            'discuter le référentiel',
            'nouvelle version du référentiel',
          ],
        },
      },
      help: [
        {
          en: 'benchmark — what cities are measured by, and what you say of a new version',
          fr: 'référentiel — à quoi les villes sont mesurées, et votre avis sur une nouvelle version',
        },
      ],
    },
  },
  presses: {
    'benchmark-part': TO_READ,
    'benchmark-parts': TO_READ,
    'benchmark-go-through': TO_SAY,
    'benchmark-agree': { ...OF, may: [APPROVE] },
    'benchmark-one': TO_SAY,
    'benchmark-say': TO_SAY,
    'benchmark-draft': { ...TO_RUN, needs: 'unclear' },
    'benchmark-edit': TO_RUN,
    'benchmark-reword': TO_RUN,
    'benchmark-keep': TO_RUN,
    'benchmark-drop': TO_RUN,
    'benchmark-add': TO_RUN,
    'benchmark-add-save': TO_RUN,
    'benchmark-table': TO_RUN,
    'benchmark-table-read': { ...TO_RUN, needs: 'table' },
    'benchmark-discard': TO_RUN,
    'benchmark-ask': TO_RUN,
    'benchmark-publish': TO_RUN,
    'benchmark-publish-now': TO_RUN,
  },
  keeps: [DRAFT, OPINION],
  forms: [OPINION_FORM, ASK_FORM, WORDING_FORM, NEW_FORM, TABLE_FORM, PUBLISH_FORM],
  rights: [READ, SAY, APPROVE, PUBLISH],
} as const satisfies StepDeclaration;
