import { defineForm } from '../../src/steps/form';
import { WORDS } from './words';

/** The days of an absence. */
export const AWAY_FORM = defineForm({
  from: { kind: 'date', shown: (language) => ({ label: WORDS[language].from, needed: true }) },
  to: { kind: 'date', shown: (language) => ({ label: WORDS[language].to, needed: true }) },
  /** On no card: all of one's absences, when they are too many. */
  away: { kind: 'lines', shown: (language) => ({ label: WORDS[language].awayTitle }) },
});

/** Until when there is no reminder. */
export const SNOOZE_FORM = defineForm({
  until: { kind: 'date', shown: (language) => ({ label: WORDS[language].day }) },
});
