import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import type { NewReviewForm } from '../../src/steps/new-review';
import { ACTING } from './words/acting';
import { CREATING } from './words/creating';
import { EXPORTING } from './words/exporting';
import { MOVING } from './words/moving';
import { REMINDING } from './words/reminding';

const creating = (language: Language) => CREATING[language];
const label = (field: Exclude<keyof NewReviewForm, 'zoneFor'>) => (language: Language) => ({
  label: creating(language).field[field],
});
/** What no review is without. */
const needed = (field: 'hostCity' | 'start') => (language: Language) => ({
  ...label(field)(language),
  needed: true as const,
});
/** Of the call: what has a default that is mostly right is folded away. */
const ofCall = (field: 'callDay' | 'callTime') => (language: Language) => ({
  ...label(field)(language),
  under: creating(language).field.call,
});

/** What a review is created from; what it brings is checked as a whole. */
export const NEW_REVIEW_FORM = defineForm({
  programme: { kind: 'choice', compact: true, shown: label('programme') },
  hostCity: { kind: 'text', multiline: false, shown: needed('hostCity') },
  start: { kind: 'date', shown: needed('start') },
  days: { kind: 'choice', compact: true, shown: label('days') },
  timeZone: {
    kind: 'choice',
    compact: true,
    shown: (language) => ({ ...label('timeZone')(language), hint: creating(language).timeZoneHint }),
  },
  otherZone: {
    kind: 'text',
    multiline: false,
    shown: (language) => ({ ...label('otherZone')(language), placeholder: creating(language).example.zone }),
  },
  leader: { kind: 'choice', compact: true, shown: label('leader') },
  peers: { kind: 'person', shown: label('peers') },
  facilitators: { kind: 'person', shown: label('facilitators') },
  host: { kind: 'person', shown: label('host') },
  newPeople: {
    kind: 'lines',
    shown: (language) => {
      const { example, newPeopleHint } = creating(language);
      return { ...label('newPeople')(language), placeholder: example.person, hint: newPeopleHint };
    },
  },
  // Two that take a line each: a menu on a phone would cut them.
  blind: { kind: 'choice', shown: label('blind') },
  callDay: { kind: 'date', shown: ofCall('callDay') },
  callTime: { kind: 'text', multiline: false, shown: ofCall('callTime') },
});

/** The new first day of a visit. */
export const VISIT_FORM = defineForm({
  start: { kind: 'date', shown: (language) => ({ label: MOVING[language].start, needed: true }) },
});

/** For whom an organiser stands in, and until when. */
export const ACTING_FORM = defineForm({
  other: { kind: 'choice', compact: true, shown: (language) => ({ label: ACTING[language].other, needed: true }) },
  lastDay: { kind: 'date', shown: (language) => ({ label: ACTING[language].until, needed: true }) },
});

/** Whom somebody leaves out of a reminder, and what they add to it. */
export const REMIND_FORM = defineForm({
  leave: { kind: 'person', shown: (language) => ({ label: REMINDING[language].leave }) },
  line: { kind: 'text', multiline: true, shown: (language) => ({ label: REMINDING[language].line }) },
});

/** Which file somebody takes away. */
export const FILE_FORM = defineForm({
  exportFile: { kind: 'choice', compact: true, shown: (language) => ({ label: EXPORTING[language].file }) },
});
