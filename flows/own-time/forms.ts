import { wordsIn } from '../../src/i18n';
import { defineForm } from '../../src/steps/form';

/** The days of an absence. */
export const AWAY_FORM = defineForm({
  from: { kind: 'date', shown: (language) => ({ label: wordsIn(language).pause.from }) },
  to: { kind: 'date', shown: (language) => ({ label: wordsIn(language).pause.to }) },
  /** On no card: all of one's absences, when they are too many. */
  away: { kind: 'lines', shown: (language) => ({ label: wordsIn(language).pause.awayTitle }) },
});

/** Until when there is no reminder. */
export const SNOOZE_FORM = defineForm({
  until: { kind: 'date', shown: (language) => ({ label: wordsIn(language).pause.day }) },
});
