import type { Block } from '../../src/ports/prompt';
import type { Drawn } from '../../src/steps/planned';
import { commandButton, prompt, text } from '../../src/steps/prompts';
import { BUTTONS } from '../preparatory-review/public';
import { WORDS } from './words';

/**
 * One message from several parts: all that is to be said, then the first card, or the way to it where it is open already;
 * with ways to be left alone.
 */
export const reminder: Drawn['reminder'] = (parts, context) => {
  const w = WORDS[context.language];
  const first = parts.find((part) => part.card);
  const card = first?.card;
  const blocks = parts.flatMap((part) => part.blocks).filter(isFirst);
  const told = new Set(parts.map(({ review }) => review.id));
  const cities = context.reviews.flatMap(({ review }) => (told.has(review.id) ? [review.hostCity] : []));
  const summary = w.reminder([...new Set(cities)].join(', '));
  const snooze = [
    { id: 'snooze-until', label: w.tomorrow, data: { until: 'tomorrow' } },
    { id: 'snooze-until', label: w.monday, data: { until: 'monday' } },
    { id: 'away', label: w.away },
  ];
  if (!card) return prompt({ body: blocks, summary });
  if (first.open !== undefined) {
    const goOn = commandButton(
      BUTTONS.goOn,
      context.commands.labelOf(BUTTONS.goOn, context.language),
      first.review.id,
      'primary',
    );
    return prompt({ title: summary, body: blocks, actions: [{ ...goOn, shows: first.open }, ...snooze], summary });
  }
  if (blocks.length === 0) return card;
  const { progress, title, ...rest } = card;
  const head = [...(progress ? [text(progress, 'subtle')] : []), ...(title ? [text(title, 'strong')] : [])];
  return {
    ...rest,
    title: summary,
    body: [...blocks, ...head, ...card.body],
    actions: parts.every(({ welcomes }) => welcomes) ? card.actions : [...card.actions, ...snooze],
    summary,
  };
};

/** Two who remind of the same say it once. */
function isFirst(block: Block, n: number, all: readonly Block[]): boolean {
  return all.findIndex((other) => JSON.stringify(other) === JSON.stringify(block)) === n;
}
