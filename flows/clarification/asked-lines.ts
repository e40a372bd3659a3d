import { say } from '../../src/i18n';
import { shortDay } from '../../src/i18n/format';
import { indicatorOf } from '../../src/method/benchmark';
import { dayIn } from '../../src/method/calendar';
import { wholeOf } from '../../src/method/in-scope';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import type { Kept } from '../../src/steps/documents';
import { text } from '../../src/steps/prompts';
import { linesOf } from '../../src/steps/typing/lines';
import { position } from '../prompts/common';
import type { Request } from './kept';
import { WORDS } from './words';

/** An indicator by its number and its title, by which it is typed. */
export function titleOf(view: ReviewView, id: string, { language }: FlowContext): string {
  const indicator = indicatorOf(wholeOf(view.benchmark), id);
  return indicator ? `${position(view, id).at} ${say(indicator.title, language)}` : id;
}

/** What a question is about. */
export function aboutOf(view: ReviewView, { indicators }: Request, context: FlowContext): string {
  return indicators.map((id) => titleOf(view, id, context)).join(' · ');
}

/** A question that was released, and what the host answered. */
export function askedBlocks(view: ReviewView, { value }: Kept<Request>, context: FlowContext): Block[] {
  const { language, today } = context;
  const w = WORDS[language];
  const { hostCity, timeZone } = view.review;
  const { answer } = value;
  return [
    text(aboutOf(view, value, context), 'strong'),
    text(value.text),
    ...(answer
      ? [
          ...(answer.text === ''
            ? []
            : [
                {
                  kind: 'quote' as const,
                  text: answer.text,
                  source: w.answeredOn(hostCity, shortDay(dayIn(timeZone, answer.at), language, today)),
                },
              ]),
          ...(answer.documents === '' ? [] : [{ kind: 'list' as const, items: linesOf(answer.documents) }]),
        ]
      : [text(w.open(hostCity), 'subtle')]),
  ];
}

/**
 * By what each of several is told apart on its buttons, which say the same: the number of the indicator that it is about
 * first, and which of those on it.
 */
export function numbersOf(view: ReviewView, all: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>();
  return all.map(([first = '']) => {
    const n = (seen.get(first) ?? 0) + 1;
    seen.set(first, n);
    const { at } = position(view, first);
    return n === 1 ? String(at) : `${at} (${n})`;
  });
}
