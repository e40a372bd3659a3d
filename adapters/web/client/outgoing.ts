import { newEventId, sendEvent } from './api';
import { h } from './dom';
import { avatar, bubble } from './message';
import type { Page } from './page';
import { troubleInWords, troubleLine } from './trouble';

/** Something typed that the server does not have yet. */
export interface Outgoing {
  element: HTMLElement;
  /** Resolves once the server has it and applied it; a failure stays visible with a way to try again. */
  sent: Promise<void>;
}

/** A text on its way, shown at once with how far it is. */
export function outgoingText(text: string, thread: string, page: Page): Outgoing {
  const id = newEventId();
  const status = h('div', { class: 'sending', 'aria-live': 'polite' }, page.words.saving);
  const element = h(
    'li',
    { class: 'message from-you outgoing' },
    avatar('you', page),
    h('div', { class: 'message-main' }, h('div', { class: 'message-body' }, bubble(text)), status),
  );
  const sent = new Promise<void>((resolve) => {
    const attempt = async () => {
      status.replaceChildren(page.words.saving);
      try {
        await sendEvent({ id, thread, what: { kind: 'text', text } });
        resolve();
      } catch (error) {
        const why = troubleInWords(error, page.words, page.words.notSent);
        status.replaceChildren(troubleLine(why, page.words, () => void attempt()));
      }
    };
    void attempt();
  });
  return { element, sent };
}
