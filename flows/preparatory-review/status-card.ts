import { decimal, momentInWords, percent } from '../../src/i18n/format';
import { isGathered } from '../../src/method/blind-rule';
import { deadline, hasBegun } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { commandButton, prompt, text } from '../../src/steps/prompts';
import { closedBlocks } from '../prompts/closed-cells';
import { deadlineInWords } from '../prompts/common';
import { PACE } from '../prompts/pace-words';
import { teamProgress } from '../team';
import { CELLS } from './words/cells';
import { STATUS } from './words/status';

/** Where a peer is: the bar, the pace needed, what is due when. */
export function statusCard(view: ReviewView, context: FlowContext): Prompt {
  const { review, pace } = view;
  const w = STATUS[context.language];
  const label = w.bar(pace.complete, pace.judged, pace.total);
  return prompt({
    title: w.title(review.hostCity),
    body: [
      { kind: 'bar', done: pace.complete, partly: Math.max(0, pace.judged - pace.complete), total: pace.total, label },
      ...paceBlocks(view, context),
      ...closedBlocks(view, context),
      ...(view.team && may(context.person, 'see-percentage', review) ? [text(teamShare(view, context), 'subtle')] : []),
      ...(context.person.paused ? [text(w.paused, 'warning')] : []),
    ],
    actions: [
      // Once the visit has begun there is nothing to go on with in a desk review that is complete.
      ...(pace.complete >= pace.total && hasBegun(review, context.now)
        ? []
        : [commandButton('go-on', context.commands.labelOf('go-on', context.language), review.id, 'primary')]),
      commandButton('list', CELLS[context.language].title(review.hostCity), review.id),
    ],
    summary: context.words.labelled(w.title(review.hostCity), label),
  });
}

/** What share of the team's answers is in, to the team. */
function teamShare(view: ReviewView, context: FlowContext): string {
  return STATUS[context.language].team(shareInWords(view, context.language));
}

/** What share of the team's answers is in: `45 %`. */
export function shareInWords(view: ReviewView, language: FlowContext['language']): string {
  const { submitted, expected } = teamProgress(view);
  return percent(submitted, expected, language);
}

function paceBlocks(view: ReviewView, context: FlowContext): Block[] {
  const { language } = context;
  const w = STATUS[language];
  const { review, pace } = view;
  if (pace.complete >= pace.total)
    return [text((hasBegun(review, context.now) ? w.doneThen : w.done)(review.hostCity), 'good')];
  if (context.now > deadline(review)) return [text(overdueInWords(view, context), 'warning')];
  const short = Math.ceil(pace.expectedByNow) - pace.complete;
  const here = deadlineInWords(view, context);
  const there = momentInWords(deadline(review), review.timeZone, language);
  return [
    text(
      pace.workingDaysLeft === 0
        ? PACE[language].noDay(pace.total - pace.complete)
        : w.pace(decimal(pace.perDayNeeded, language), pace.workingDaysLeft, here),
    ),
    ...standing(pace, short, language),
    ...lateness(view, context).map((said) => text(said, 'warning')),
    ...(pace.minutesEach === undefined
      ? []
      : [text(w.minutes(Math.max(1, Math.round(pace.minutesEach)), toGoInWords(view, context)), 'subtle')]),
    ...(there === here ? [] : [text(w.deadline(there, review.hostCity, here), 'subtle')]),
  ];
}

/** Who has no working day left is on no pace, however little is expected of them by now. */
function standing(
  { behind, workingDaysLeft }: ReviewView['pace'],
  short: number,
  language: FlowContext['language'],
): Block[] {
  const status = STATUS[language];
  if (behind && short > 0) return [text(status.behind(short), 'warning')];
  return workingDaysLeft > 0 ? [text(status.onPace, 'good')] : [];
}

/** That the deadline has passed, and what becomes of what is sent now. */
export function overdueInWords(view: ReviewView, context: FlowContext): string {
  const { total, complete } = view.pace;
  return [STATUS[context.language].overdue(total - complete), ...lateness(view, context)].join(' ');
}

/** Only what comes after the gathering is marked, not what comes after the deadline. */
export function lateness({ review }: Pick<ReviewView, 'review'>, { language, now }: FlowContext): string[] {
  return isGathered(review, now) ? [STATUS[language].late] : [];
}

function toGoInWords({ pace: { minutesLeft = 0 } }: ReviewView, { language }: FlowContext): string {
  const hours = Math.round(minutesLeft / 60);
  return PACE[language].hours(hours, hours);
}
