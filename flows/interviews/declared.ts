import type { StepDeclaration } from '../../src/steps/step';
import { HYPOTHESIS } from '../hypotheses/public';
import { LEADER_ONLY } from '../prompts/leader-only';
import { ADDRESS } from './calendar';
import { DECLINED_FORM, HOSTED_FORM, HOURS_FORM, ONE_FORM, TIMES_FORM, TO_CHANGE_FORM, WHICH_FORM } from './forms';
import { HOURS, INTERVIEW, PLAN } from './kept';
import { HOLD, READ_ADDRESSES, READ_HELD, READ_INTERVIEWS, READ_PROGRAMME } from './rights';
import { TABLE_IN } from './table';
import { isArranged } from './times';

const READS = [INTERVIEW, HOURS, PLAN, HYPOTHESIS] as const;
const LEADS = { may: ['decide'], refusal: LEADER_ONLY, reads: READS } as const;
const ONE = { ...LEADS, about: 'review', needs: 'members' } as const;
const WHOLE = { ...LEADS, about: 'team' } as const;
const HOSTS = { about: 'review', needs: 'members', may: [HOLD], reads: [INTERVIEW, HOURS, PLAN] } as const;
const TABLES = { ...HOSTS, reads: [INTERVIEW, HOURS, PLAN, TABLE_IN] } as const;
const CALENDARS = { about: 'review', may: [READ_PROGRAMME, READ_HELD], reads: [ADDRESS] } as const;

/** Whom the visit hears, when, and by whom (method, section 5.3). */
export const INTERVIEWS = {
  part: 'visit',
  commands: {
    interviews: {
      about: 'review',
      needs: 'members',
      may: [READ_PROGRAMME, HOLD],
      reads: READS,
      label: { en: 'Interviews', fr: 'Entretiens' },
      words: {
        en: ['interviews', 'programme', 'interview programme'],
        fr: ['entretiens', 'programme', 'programme des entretiens'],
      },
      takes: 'review',
      when: isArranged,
      sounds: { says: { en: ['show the interviews'], fr: ['montre les entretiens'] } },
      help: [
        {
          en: 'interviews — whom the visit hears, and when',
          fr: 'entretiens — qui la visite entend, et quand',
        },
      ],
    },
  },
  presses: {
    'interviews-propose': WHOLE,
    'interviews-open': WHOLE,
    'interviews-take': WHOLE,
    'interviews-which': ONE,
    'interviews-change': ONE,
    'interviews-keep': ONE,
    'interviews-cancel': ONE,
    'interviews-send': ONE,
    'interviews-follow': ONE,
    'interviews-ask-elsewhere': ONE,
    'interviews-times': ONE,
    'interviews-times-keep': ONE,
    'interviews-hours': HOSTS,
    'interviews-hours-keep': HOSTS,
    'interviews-hold': HOSTS,
    'interviews-move': HOSTS,
    'interviews-hosted': HOSTS,
    'interviews-confirm': HOSTS,
    'interviews-confirm-one': HOSTS,
    'interviews-decline': HOSTS,
    'interviews-declined': HOSTS,
    'interviews-table': HOSTS,
    'interviews-table-in': TABLES,
    'interviews-table-take': TABLES,
    'interviews-calendar': CALENDARS,
    'interviews-subscribe': CALENDARS,
    'interviews-unsubscribe': CALENDARS,
  },
  keeps: [INTERVIEW, HOURS, PLAN, ADDRESS, TABLE_IN],
  forms: [WHICH_FORM, TO_CHANGE_FORM, ONE_FORM, TIMES_FORM, HOURS_FORM, HOSTED_FORM, DECLINED_FORM],
  rights: [READ_PROGRAMME, READ_INTERVIEWS, READ_ADDRESSES, READ_HELD, HOLD],
} as const satisfies StepDeclaration;
