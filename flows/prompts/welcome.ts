import { visitInWords } from '../../src/i18n/format';
import { cellsOf } from '../../src/method/benchmark';
import { deadline } from '../../src/method/calendar';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { commandButton, prompt, text } from '../../src/steps/prompts';
import { BUTTONS as ON_REPORT } from '../initial-report/public';
import { BUTTONS as ON_HELP } from '../orientation/public';
import { BUTTONS as ON_TIME } from '../own-time/public';
import { lateness, BUTTONS as ON_SHEETS } from '../preparatory-review/public';
import { deadlineInWords } from './common';
import { whoReads } from './who-reads';

/** Five to eight minutes an indicator at first (method, section 4). */
const MINUTES_LOW = 5;
const MINUTES_HIGH = 8;

/** The first message of a review: who asks, how long it takes, when it is due, how to pause. One button starts. */
export function welcomeCard(view: ReviewView, context: FlowContext): Prompt {
  const { words, language } = context;
  const { review, benchmark, pace } = view;
  const city = review.hostCity;
  const total = benchmark.indicators.length;
  const left = total - pace.complete;
  const isClosed = context.now > deadline(review);
  const visit = visitInWords(review.visit.start, review.visit.days, language);
  const lead = isClosed ? words.phase.closed : words.welcome.lead;
  return prompt({
    title: (isClosed ? words.phase.closedTitle : words.welcome.title)(city, visit),
    body: [
      text(
        [
          lead(city, total, cellsOf(benchmark).length, deadlineInWords(view, context)),
          ...(isClosed ? lateness(view, context) : []),
        ].join(' '),
      ),
      ...(isClosed || left === 0 ? [] : [text([paceInWords(left, view, context), words.pace.pause].join(' '))]),
      text(whoReads(view, context), 'subtle'),
    ],
    actions: [
      pace.judged > 0
        ? commandButton(ON_SHEETS.goOn, words.welcome.goOn, review.id, 'primary')
        : commandButton(ON_SHEETS.judge, words.welcome.start, review.id, 'primary'),
      commandButton(ON_REPORT.report, context.commands.labelOf(ON_REPORT.report, language), review.id),
      commandButton(ON_TIME.snooze, words.pause.snoozeTitle, review.id),
      commandButton(ON_HELP.how, words.welcome.how, review.id),
    ],
    summary: words.welcome.summary(city),
  });
}

function paceInWords(left: number, { pace }: ReviewView, { words }: FlowContext): string {
  if (pace.workingDaysLeft === 0) return words.pace.noDay(left);
  const inAll = words.pace.hours(Math.round((left * MINUTES_LOW) / 60), Math.round((left * MINUTES_HIGH) / 60));
  return words.pace.perDay(pace.perDayNeeded, inAll);
}
