import { cellsOf } from '../../src/domain/benchmark';
import { decimal, visitInWords } from '../../src/i18n/format';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../contract';
import { commandButton, deadlineInWords, prompt, text } from './common';
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
  return prompt({
    title: words.welcome.title(city, visitInWords(review.visit.start, review.visit.days, language)),
    body: [
      text(words.welcome.lead(city, total, cellsOf(benchmark).length, deadlineInWords(view, context))),
      text(
        words.welcome.pace(
          decimal(pace.perDayNeeded, language),
          Math.round((total * MINUTES_LOW) / 60),
          Math.round((total * MINUTES_HIGH) / 60),
        ),
      ),
      text(whoReads(view, context), 'subtle'),
    ],
    actions: [
      commandButton('next', pace.judged > 0 ? words.welcome.goOn : words.welcome.start, review.id, 'primary'),
      commandButton('snooze', words.pause.snoozeTitle, review.id),
      commandButton('how', words.welcome.how, review.id),
    ],
    summary: words.welcome.summary(city),
  });
}
