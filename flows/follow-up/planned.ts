import { dayInWords } from '../../src/i18n/format';
import type { PlannedKind } from '../../src/steps/planned';
import { prompt, text } from '../../src/steps/prompts';
import { SENT_FINAL } from '../host-comments/public';
import { firstOf } from '../prompts/common';
import { askings, callDay, callMoments, openOf, ownIn } from './asked';
import { lineOf } from './cards';
import { ACTION, followedIn, GIVEN } from './kept';
import { ANSWER_FOLLOW_UP, FOLLOW } from './rights';
import { WORDS } from './words';

/** Said within so many minutes of its moment: whoever was away then is asked again a week later. */
const LATE_MINUTES = 3 * 24 * 60;

/** The host city is asked what becomes of recommendations, on its own channel; a year after there is a call (method, section 13). */
export const PLANNED = {
  'follow-up-asked': {
    as: 'timed',
    name: { en: WORDS.en.asked.name, fr: WORDS.fr.asked.name },
    needs: 'own',
    afterEnd: true,
    reads: [SENT_FINAL, ACTION, GIVEN],
    may: [ANSWER_FOLLOW_UP],
    lateMinutes: LATE_MINUTES,
    when: (review, kept) => {
      const given = kept.of(GIVEN).map(({ record }) => record.person);
      const people = [...new Set([...review.members.host, ...given])];
      return askings(review, kept).flatMap(({ why, at }) =>
        people.map((person) => ({ dueAt: at, to: { person }, why })),
      );
    },
    says: (view, context, { why }) => {
      const { review } = view;
      const asking = askings(review, context.kept).find((one) => one.why === why);
      const open = asking ? openOf(ownIn(view, context), asking, review.timeZone) : [];
      if (!asking || open.length === 0) return undefined;
      const w = WORDS[context.language];
      const said =
        asking.what === 'plan' ? w.asked.plan(review.hostCity, open.length) : w.asked.state(asking.months, open.length);
      return prompt({
        address: { review: review.id },
        body: [
          text(said),
          {
            kind: 'list',
            items: firstOf(
              open.map((one) => lineOf(one, context)),
              context.language,
            ),
          },
        ],
        actions: [{ id: 'follow-up', label: w.asked.look, style: 'primary', data: { review: review.id } }],
        summary: said,
      });
    },
  },
  'follow-up-call': {
    as: 'timed',
    name: { en: WORDS.en.asked.call, fr: WORDS.fr.asked.call },
    needs: 'own',
    afterEnd: true,
    reads: [SENT_FINAL, ACTION],
    may: [FOLLOW, ANSWER_FOLLOW_UP],
    lateMinutes: LATE_MINUTES,
    when: (review, kept) => {
      const people = [review.members.leader, ...review.members.host];
      return callMoments(review, kept).flatMap(({ why, at }) =>
        people.map((person) => ({ dueAt: at, to: { person }, why })),
      );
    },
    says: ({ review }, context, { why }) => {
      const { language, kept } = context;
      const day = callDay(review, kept);
      const followed = followedIn(kept, language);
      if (day === undefined || followed.length === 0) return undefined;
      const w = WORDS[language].asked;
      const said =
        why === 'call' ? w.callToday(review.hostCity) : w.callAhead(review.hostCity, dayInWords(day, language));
      return prompt({
        address: { review: review.id },
        body: [
          text(said),
          {
            kind: 'list',
            items: firstOf(
              followed.map((one) => lineOf(one, context)),
              language,
            ),
          },
        ],
        actions: [{ id: 'follow-up', label: w.look, style: 'primary', data: { review: review.id } }],
        summary: said,
      });
    },
  },
} as const satisfies Record<string, PlannedKind>;
