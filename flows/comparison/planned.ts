import { addDays, dayIn, instantAt } from '../../src/method/calendar';
import { termsOf } from '../../src/method/terms';
import type { PlannedKind } from '../../src/steps/planned';
import { text } from '../../src/steps/prompts';
import { finalSentSince } from '../host-comments/public';
import { begunWith } from './letting-in';
import { COMPARED } from './reads';
import { WORDS } from './words';

/** So long after it was sent it is still told. */
const LATE_DAYS = 14;

/** The organisers hear that there is something to compare: with the final report that makes it so, and with no other. */
export const PLANNED = {
  'comparison-begins': {
    as: 'reminder',
    to: 'team',
    needs: 'whole-programme',
    reads: COMPARED,
    name: { en: 'the comparison begins', fr: 'début de la comparaison' },
    rank: 97,
    when: (person, review) => {
      const since = finalSentSince(review);
      if (since === undefined || !review.members.organisers.includes(person.id)) return [];
      if (termsOf(review).comparison === 'none') return [];
      const day = dayIn(person.timeZone, since);
      const notAfter = instantAt(addDays(day, LATE_DAYS), '00:00', person.timeZone);
      return [{ why: 'comparison', day, moves: { how: 'forward', from: since, notAfter } }];
    },
    says: ({ review, programme }, { language }) => {
      if (begunWith(programme) !== review.id) return undefined;
      const w = WORDS[language];
      const action = { id: 'comparison', label: w.open, data: { argument: programme.id } };
      return { blocks: [text(w.begins(review.hostCity)), { kind: 'presses', actions: [action] }] };
    },
  },
} as const satisfies Record<string, PlannedKind>;
