import type { ShownReply } from '../wire';
import { newEventId, RequestError } from './api';
import { composer } from './composer';
import { button, h } from './dom';
import { readDraft } from './drafts';
import type { Delivery } from './outbox';
import type { Page } from './page';
import { progressLine, troubleInWords } from './trouble';

/** What the team said under a message of its channel, and where one answers. */
export function replies(message: string, said: readonly ShownReply[], thread: string, page: Page): HTMLElement {
  const { words } = page;
  const key = `reply ${message}`;
  const list = h('ol', { class: 'replies', 'aria-label': words.chat.replies }, ...said.map((one) => reply(one, page)));
  const box = composer(key, words, send, words.chat.replyTo);
  const open = button(words.chat.reply, 'link reply', () => {
    show(true);
    box.focus();
  });

  function show(isOpen: boolean) {
    box.element.hidden = !isOpen;
    open.hidden = isOpen;
  }

  function send(text: string) {
    const what = { kind: 'text', text } as const;
    follow(text, page.outbox.send({ id: newEventId(), thread, message, what }));
  }

  /** Shown at once; the server's own takes its place when the message is drawn anew. */
  function follow(text: string, delivery: Delivery) {
    const status = h('div', { class: 'sending', 'aria-live': 'polite' });
    const waiting = h('li', {}, h('p', { class: 'reply-text', dir: 'auto' }, text), status);
    list.append(waiting);
    delivery.follow((progress) => {
      status.replaceChildren(progressLine(progress, delivery, words));
      if (progress.kind !== 'stopped' || !isTooMuch(progress.error)) return;
      delivery.giveUp();
      waiting.remove();
      box.handBack(text, troubleInWords(progress.error, words, words.notSent));
    });
    void delivery.saved.then(() => status.remove());
  }

  show(readDraft(`text ${key}`) !== undefined || isWritingUnder(message));
  for (const delivery of page.outbox.unsent()) {
    const { id, message: under, what } = delivery.event;
    const isHere = said.some((one) => one.id.includes(id));
    if (under === message && what.kind === 'text' && !isHere) follow(what.text, delivery);
  }
  return h('div', { class: 'thread-under' }, list, open, box.element);
}

/** The message is drawn anew while they write, or have just sent: where they write stays open. */
function isWritingUnder(message: string): boolean {
  const under = document.activeElement?.closest('.thread-under .composer');
  return under?.closest<HTMLElement>('[data-id]')?.dataset.id === message;
}

function reply({ at, from, by, text }: ShownReply, page: Page): HTMLElement {
  return h(
    'li',
    {},
    h(
      'div',
      { class: 'byline' },
      h('span', { class: 'name' }, from === 'you' ? page.words.chat.you : by),
      h('time', { datetime: at, title: page.times.moment(at) }, page.times.time(at)),
    ),
    h('p', { class: 'reply-text', dir: 'auto' }, text),
  );
}

function isTooMuch(error: unknown): boolean {
  return error instanceof RequestError && error.isTooMuch;
}
