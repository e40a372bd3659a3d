import { shortDay } from '../../src/i18n/format';
import { hasBegun, isOver, tDay } from '../../src/method/calendar';
import { rolesOf } from '../../src/method/permissions';
import { back, beginningOfVisit } from '../../src/method/wishes';
import type { PlannedKind } from '../../src/steps/planned';
import { text } from '../../src/steps/prompts';
import { waits } from './host-cards';
import { hostInterviews } from './host-view';
import { INTERVIEW, STANDING } from './kept';
import { isUnsent, standing } from './team-cards';
import { isOnVisit } from './times';
import { HOST } from './words/host';
import { TEAM } from './words/team';

/** What the host and the leader are reminded of before a visit (method, sections 3 and 5.3). */
export const PLANNED = {
  /** From T−4w the host holds hours, so that nobody is booked in two days; again a week later, and while some wait for its word. */
  'interview-hours': {
    as: 'reminder',
    to: 'host',
    name: { en: 'hours for interviews', fr: 'heures pour les entretiens' },
    rank: 67,
    when: (person, review) => {
      if (!rolesOf(person.id, review).includes('host')) return [];
      const day = tDay(review, -4);
      const from = { how: 'forward' as const, from: dayBegin(day), notAfter: beginningOfVisit(review) };
      return [{ why: 'T-4w', day, moves: from }, ...[-3, -1].map((weeks) => back(review, tDay(review, weeks)))];
    },
    reads: [INTERVIEW],
    says: ({ review }, context) => {
      const { language, now } = context;
      if (hasBegun(review, now)) return undefined;
      const w = HOST[language].reminder;
      const all = hostInterviews(context);
      const isHeld = STANDING.every((which) => all.some((one) => one.standing === which));
      const waiting = all.filter((one) => waits(one, { review })).length;
      if (isHeld && waiting === 0) return undefined;
      const said = waiting > 0 ? w.confirm(waiting) : w.hold(review.hostCity, shortDay(review.visit.start, language));
      const action = {
        id: 'interviews',
        label: HOST[language].back,
        style: 'primary' as const,
        data: { review: review.id },
      };
      return { blocks: [text(said), { kind: 'presses', actions: [action] }] };
    },
  },
  /** A week before the visit the programme should be confirmed: its leader hears what of it is not. */
  'interview-programme': {
    as: 'reminder',
    to: 'team',
    needs: 'review',
    onceOpen: true,
    name: { en: 'interview programme', fr: 'programme des entretiens' },
    rank: 45,
    when: (person, review, opening) =>
      review.members.leader === person.id ? [back(review, tDay(review, -1), opening)] : [],
    reads: [INTERVIEW],
    says: ({ review }, context) => {
      if (isOver(review, context.now)) return undefined;
      const w = TEAM[context.language];
      const all = standing(context);
      const unsent = all.filter(({ value }) => isUnsent(value)).length;
      const open = all.filter(({ value }) => value.state !== 'confirmed' || !isOnVisit(value, review)).length - unsent;
      if (all.length > 0 && unsent + open === 0) return undefined;
      const said = all.length === 0 ? w.reminder.none(review.hostCity) : w.reminder.open(review.hostCity, unsent, open);
      const action = { id: 'interviews', label: w.back, style: 'primary' as const, data: { review: review.id } };
      return { blocks: [text(said), { kind: 'presses', actions: [action] }] };
    },
  },
} as const satisfies Record<string, PlannedKind>;

/** Midnight of a day; whoever is reminded then is so in their hours. */
function dayBegin(day: string): string {
  return `${day}T00:00:00.000Z`;
}
