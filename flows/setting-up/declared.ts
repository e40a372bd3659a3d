import { mayMakeProgrammes } from '../../src/method/permissions';
import { HANDED_OVER } from '../../src/steps/new-programme';
import type { StepDeclaration } from '../../src/steps/step';
import { PROGRAMME_FORM } from './form';

const DRAFTS = { needs: 'founding-draft' } as const;

/** How a programme begins: its name and its benchmark. */
export const SETTING_UP_STEP = {
  part: 'programme',
  commands: {
    'new-programme': {
      ...DRAFTS,
      label: { en: 'A new programme', fr: 'Un nouveau programme' },
      may: [],
      also: mayMakeProgrammes,
      words: { en: ['new programme', 'new program'], fr: ['nouveau programme'] },
      help: [
        {
          en: 'new programme — its name, and a benchmark that ships or a table of your own',
          fr: 'nouveau programme — son nom, et un référentiel fourni ou votre propre tableau',
        },
      ],
    },
  },
  presses: {
    'programme-file': DRAFTS,
    'programme-create': { needs: 'founding' },
    'programme-bring-in': { needs: 'founding' },
  },
  keeps: [HANDED_OVER],
  forms: [PROGRAMME_FORM],
} as const satisfies StepDeclaration;
