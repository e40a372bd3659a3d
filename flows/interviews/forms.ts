import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { HOST } from './words/host';
import { TEAM } from './words/team';

type Field = keyof (typeof TEAM)['en']['field'];
const shown = (field: Field) => (language: Language) => TEAM[language].field[field];

type HostField = keyof (typeof HOST)['en']['field'];
const ofHost = (field: HostField) => (language: Language) => HOST[language].field[field];

/** In which hours the host can receive the team. */
export const HOURS_FORM = defineForm({ offeredHours: { kind: 'lines', shown: ofHost('hours') } });

/** An interview, as the host moves it or proposes somebody else. */
export const HOSTED_FORM = defineForm({
  hostedFunction: { kind: 'text', multiline: false, shown: ofHost('function') },
  hostedDay: { kind: 'choice', compact: true, shown: ofHost('day') },
  hostedTime: { kind: 'text', multiline: false, shown: ofHost('time') },
  hostedInterpreted: { kind: 'toggle', shown: ofHost('interpreted') },
  hostedPlace: { kind: 'text', multiline: false, shown: ofHost('place') },
  hostedLanguage: { kind: 'text', multiline: false, shown: ofHost('language') },
});

/** Why one cannot take place. */
export const DECLINED_FORM = defineForm({ declinedWhy: { kind: 'text', multiline: true, shown: ofHost('reason') } });

/** Of those the host knows of, which one is meant. */
export const TO_CHANGE_FORM = defineForm({
  interviewToChange: { kind: 'choice', compact: true, shown: ofHost('which') },
});

/** Which interview to change. */
export const WHICH_FORM = defineForm({ interviewWhich: { kind: 'choice', compact: true, shown: shown('which') } });

/** One interview, as its leader sets it. */
export const ONE_FORM = defineForm({
  interviewFunction: { kind: 'text', multiline: false, shown: shown('function') },
  interviewType: { kind: 'choice', compact: true, shown: shown('type') },
  interviewDay: { kind: 'choice', compact: true, shown: shown('day') },
  interviewTime: { kind: 'text', multiline: false, shown: shown('time') },
  interviewInterpreted: { kind: 'toggle', shown: shown('interpreted') },
  interviewPair: { kind: 'person', shown: shown('pair') },
  interviewWrites: { kind: 'choice', compact: true, shown: shown('writes') },
  interviewPlace: { kind: 'text', multiline: false, shown: shown('place') },
  interviewLanguage: { kind: 'text', multiline: false, shown: shown('language') },
  interviewAbout: { kind: 'pick', shown: shown('indicators') },
});

/** When the digest is made, the team meets and the feedback session begins; a line for each day, in order. */
export const TIMES_FORM = defineForm({
  visitFeedback: { kind: 'text', multiline: false, shown: shown('feedback') },
  visitDigests: { kind: 'lines', shown: shown('digest') },
  visitMeetings: { kind: 'lines', shown: shown('meeting') },
});
