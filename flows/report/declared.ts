import { hasBegun } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { LEADER_ONLY } from '../prompts/leader-only';
import { AUTHOR_FORM, NEW_FORM, PARAGRAPH_FORM, SECTION_FORM, TRANSLATION_FORM } from './forms';
import { AUTHORSHIP, PARAGRAPH, REPORT_LANGUAGE, TRANSLATION } from './kept';
import { WRITE_REPORT } from './rights';
import { DRAWN_FROM } from './sources';

const READS = { about: 'review', needs: 'members', may: ['read-grid'], reads: DRAWN_FROM } as const;
const WRITES = { about: 'review', needs: 'members', may: [WRITE_REPORT], reads: DRAWN_FROM } as const;
const LEADS = { about: 'review', needs: 'members', may: ['decide'], refusal: LEADER_ONLY, reads: DRAWN_FROM } as const;

/** The report of a team, a living draft from the first evening on (method, sections 5.3 and 7). */
export const REPORT = {
  part: 'after-visit',
  commands: {
    'team-report': {
      ...READS,
      takes: 'review',
      onceOpen: true,
      when: hasBegun,
      label: { en: 'The team’s report', fr: 'Le rapport de l’équipe' },
      words: {
        en: ['team report', 'review report', 'draft report'],
        fr: ['rapport de l’équipe', 'le rapport de l’équipe', 'rapport de revue', 'rédiger le rapport de revue'],
      },
      sounds: {
        says: {
          en: ['who writes the report', 'how far is the report'],
          fr: ['qui écrit le rapport', 'comment avance le rapport'],
        },
      },
      help: [
        {
          en: 'team report — the report as it is being written: who writes what, what is to be checked',
          fr: 'rapport de l’équipe — le rapport tel qu’il s’écrit\u00a0: qui écrit quoi, ce qui est à vérifier',
        },
      ],
    },
    translate: {
      ...WRITES,
      takes: 'text',
      onceOpen: true,
      when: hasBegun,
      label: { en: 'Translate the report', fr: 'Traduire le rapport' },
      words: { en: ['translation', 'translate'], fr: ['traduction', 'traduire'] },
      sounds: {
        says: {
          en: ['translate the report', 'who translates the report'],
          fr: ['traduire le rapport', 'qui traduit le rapport'],
        },
      },
      help: [
        {
          en: 'translation 12: … — a text of the team’s report in another of its languages',
          fr: 'traduction 12\u00a0: … — un texte du rapport de l’équipe dans une autre de ses langues',
        },
      ],
    },
  },
  presses: {
    'draft-translate': WRITES,
    'draft-translated': WRITES,
    'draft-open': READS,
    'draft-why': READS,
    'draft-edit': WRITES,
    'draft-save': WRITES,
    'draft-take': WRITES,
    'draft-holds': WRITES,
    'draft-remove': WRITES,
    'draft-restore': WRITES,
    'draft-add': WRITES,
    'draft-propose': WRITES,
    'draft-authors': LEADS,
    'draft-author': LEADS,
    'draft-language': LEADS,
  },
  keeps: [PARAGRAPH, AUTHORSHIP, REPORT_LANGUAGE, TRANSLATION],
  forms: [SECTION_FORM, PARAGRAPH_FORM, TRANSLATION_FORM, NEW_FORM, AUTHOR_FORM],
  rights: [WRITE_REPORT],
} as const satisfies StepDeclaration;
