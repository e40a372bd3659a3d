import type { FieldValue, Prompt } from '../../../src/ports/prompt';
import { decodeChoice } from '../../adaptive-cards/inputs';
import type { Submission } from '../../adaptive-cards/parse';
import type { ShownMessage } from '../wire';
import { newEventId, sendEvent } from './api';
import { type DrawnCard, drawCard } from './card';
import { h } from './dom';
import { keepDraft, readDraft } from './drafts';
import type { Page } from './page';
import { troubleInWords, troubleLine } from './trouble';

/** The field that is kept as soon as it is chosen. */
const KEPT_AT_ONCE = 'performance';

/** A card in a conversation, with what is typed into it. */
export interface CardMessage {
  element: HTMLElement;
  /** It holds something typed that is not sent yet: nothing but its own press may redraw it. */
  holdsInput(): boolean;
  /** The first thing one can fill in or choose. */
  focusFirst(): boolean;
}

/** Called when a press has been carried out. `hadFocus`: the person was in this card. */
type Pressed = (pressed: Submission) => Promise<void>;

/** A message that is a card: drawn, kept up to date, its unsent texts kept as drafts. */
export function cardMessage(
  message: ShownMessage,
  prompt: Prompt,
  thread: string,
  page: Page,
  done: Pressed,
): CardMessage {
  const draftKey = `card ${message.id}`;
  const typed = new Map(Object.entries(readTyped(draftKey)));
  let queue: Promise<unknown> = Promise.resolve();

  const status = h('div', { class: 'card-status', 'aria-live': 'polite' });
  const card: DrawnCard = drawCard(withTyped(prompt, typed), message.id, page.words, {
    onPress: (pressed) => void press(pressed, newEventId()),
    onInput: (field, value) => {
      typed.set(field, value ?? '');
      keepDraft(draftKey, Object.fromEntries(typed));
      if (field === KEPT_AT_ONCE && value) keepAtOnce(value);
    },
  });
  for (const field of typed.keys()) if (!card.inputs.has(field)) typed.delete(field);
  const element = h('div', { class: 'card-frame' }, card.element, status);

  function event(id: string, pressed: Submission) {
    return { id, thread, message: message.id, what: { kind: 'press' as const, ...pressed } };
  }

  /** In the background and without a word; the card's own save brings the value again, should this one fail. */
  function keepAtOnce(performance: string) {
    const { address } = prompt;
    const choice = {
      action: 'choose',
      data: {},
      fields: { [KEPT_AT_ONCE]: performance },
      ...(address ? { address } : {}),
    };
    queue = queue.then(() => sendEvent(event(newEventId(), choice))).catch(() => undefined);
  }

  function tell(...what: (Node | string)[]) {
    status.replaceChildren(...what);
    status.scrollIntoView({ block: 'nearest' });
  }

  async function press(pressed: Submission, id: string) {
    card.element.inert = true;
    element.classList.add('busy');
    tell(page.words.saving);
    try {
      await queue;
      await sendEvent(event(id, pressed));
      typed.clear();
      keepDraft(draftKey, undefined);
      tell();
    } catch (error) {
      const text = troubleInWords(error, page.words, page.words.notSaved);
      tell(troubleLine(text, page.words, () => void press(pressed, id)));
      return;
    } finally {
      card.element.inert = false;
      element.classList.remove('busy');
    }
    await done(pressed);
  }

  return {
    element,
    holdsInput: () => typed.size > 0,
    focusFirst: () => {
      const first = card.element.querySelector<HTMLElement>(
        'input:checked, input:not([type=hidden]), textarea, select',
      );
      first?.focus({ preventScroll: true });
      return first !== null;
    },
  };
}

function readTyped(key: string): Record<string, string> {
  const kept = readDraft(key);
  return typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {};
}

/** The prompt as the person left it before the page was reloaded. */
function withTyped(prompt: Prompt, typed: ReadonlyMap<string, string>): Prompt {
  if (typed.size === 0) return prompt;
  const fields = prompt.fields.map((field) => {
    const text = typed.get(field.id);
    return text === undefined ? field : { ...field, value: restored(field.kind, text) };
  });
  return { ...prompt, fields: fields as Prompt['fields'] };
}

function restored(kind: Prompt['fields'][number]['kind'], text: string): FieldValue {
  switch (kind) {
    case 'toggle':
      return text === 'true';
    case 'lines':
      return text.split('\n');
    case 'pick':
    case 'person':
      return text === '' ? [] : text.split(',').map(decodeChoice);
    case 'text':
    case 'choice':
    case 'date':
      return text;
  }
}
