import type { Block, Prompt } from '../../src/ports/prompt';
import type { CardWords } from './card-json';

/**
 * A prompt with ever less in it, for a card that is too large even with the least detail: at first what is folded goes,
 * then there is less to read, then fewer fields, then fewer buttons. A field that is left out keeps what it holds.
 */
export function* withLess(prompt: Prompt, words: CardWords): Generator<Prompt> {
  const note = { kind: 'text', text: words.shortened, tone: 'subtle' } as const;
  let { body, fields, actions } = prompt;
  if (body.some(isFolded)) {
    body = body.filter((block) => !isFolded(block));
    yield { ...prompt, body: [...body, note] };
  }
  while (body.length > 0) {
    body = half(body);
    yield { ...prompt, body: [...body, note] };
  }
  while (fields.length > 0) {
    fields = half(fields);
    yield { ...prompt, body: [note], fields };
  }
  while (actions.length > 0) {
    actions = half(actions);
    yield { ...prompt, body: [note], fields, actions };
  }
}

function isFolded({ kind }: Block): boolean {
  return kind === 'details';
}

function half<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, Math.floor(all.length / 2));
}
