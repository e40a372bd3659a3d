import { dayWithYear } from '../../src/i18n/format';
import { ASKED_DRAFT, afterVisit, REPORT_WEEKS } from '../../src/method/after-visit';
import { addDays, dayIn, instantAt, tDay, workingDaysBetween } from '../../src/method/calendar';
import { may, rolesOf } from '../../src/method/permissions';
import { back } from '../../src/method/wishes';
import type { FlowContext } from '../../src/steps/contract';
import type { PlannedKind } from '../../src/steps/planned';
import { text } from '../../src/steps/prompts';
import { COMMENT, DONE, SENT_REPORT } from './kept';
import { COMMENT_ON, readsSent, readsVersion } from './rights';
import { hasSaid, hostMoment, keyOfDraft, openDraft } from './standing';
import { WORDS } from './words';

/** What the leader and the host are reminded of after a visit (method, section 3). */
export const PLANNED = {
  /** T+2w and T+4w, while no draft has gone to the city. */
  'report-due': {
    as: 'reminder',
    to: 'team',
    needs: 'review',
    onceOpen: true,
    name: { en: 'draft report to the city', fr: 'projet de rapport à la ville' },
    rank: 46,
    when: (person, review, opening) =>
      review.members.leader === person.id
        ? REPORT_WEEKS.reminded.map((weeks) => back(review, tDay(review, weeks), laterOf(opening, endOfVisit(review))))
        : [],
    reads: [SENT_REPORT],
    says: ({ review }, context) => {
      const { kept, now, language } = context;
      if (kept.of(SENT_REPORT).length > 0) return undefined;
      const w = WORDS[language].reminder;
      const due = afterVisit(review).draft;
      const said =
        dayIn(review.timeZone, now) <= due
          ? w.draft(review.hostCity, dayWithYear(due, language))
          : w.late(review.hostCity);
      return { blocks: [text(said), { kind: 'presses', actions: [openButton(review.id, context)] }] };
    },
  },
  /** Every second working day of theirs from the day after the draft came until its last day, while they have said nothing. */
  'report-comments': {
    as: 'reminder',
    to: 'host',
    name: { en: 'comments on the draft report', fr: 'remarques sur le projet de rapport' },
    rank: 69,
    when: (person, review, _, calendar) => {
      const asked = review.asked?.[ASKED_DRAFT];
      if (!asked || !rolesOf(person.id, review).some((role) => COMMENT_ON.roles.includes(role))) return [];
      if (!readsSent(person, review, 'draft')) return [];
      const day = addDays(dayIn(person.timeZone, asked.since), 1);
      return workingDaysBetween(calendar, day, asked.until)
        .filter((_day, n) => n % 2 === 1)
        .map((one) => ({ why: 'comments', day: one, moves: { how: 'never' as const } }));
    },
    reads: [SENT_REPORT, COMMENT, DONE],
    says: ({ review }, context) => {
      const { kept, now, person, language } = context;
      const draft = openDraft(kept, now);
      if (!draft || hasSaid(kept, keyOfDraft(draft.value.version)) || !may(person, COMMENT_ON, review))
        return undefined;
      if (!readsVersion(person, review, draft.value)) return undefined;
      const until = hostMoment(draft.value.until ?? '', { review }, context);
      const said = text(WORDS[language].reminder.host(review.hostCity, until));
      return { blocks: [said, { kind: 'presses', actions: [openButton(review.id, context)] }] };
    },
  },
} as const satisfies Record<string, PlannedKind>;

function openButton(review: string, { language }: Pick<FlowContext, 'language'>) {
  return { id: 'sent-report', label: WORDS[language].open, style: 'primary' as const, data: { review } };
}

function endOfVisit({ visit, timeZone }: { visit: { start: string; days: number }; timeZone: string }): string {
  return instantAt(addDays(visit.start, visit.days), '00:00', timeZone);
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
