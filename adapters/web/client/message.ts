import type { Submission } from '../../adaptive-cards/parse';
import type { ShownMessage } from '../wire';
import { type AroundCard, type CardMessage, cardMessage, type Since } from './card-message';
import { h, ICONS, icon } from './dom';
import type { Page } from './page';
import { replies } from './replies';

/** A message on the page. */
export interface MessageView {
  id: string;
  at: string;
  version: number;
  from: ShownMessage['from'];
  element: HTMLElement;
  card?: CardMessage;
  /** It is a line now, and what it was goes on in this message. */
  leadsTo?: string;
}

/** Draws a message, with what its card asks of the conversation. */
export function messageView(
  message: ShownMessage,
  thread: string,
  page: Page,
  around: Omit<AroundCard, 'done'> & {
    done(pressed: Submission, view: MessageView, since: Since): Promise<boolean>;
  },
): MessageView {
  const { id, at, version, from } = message;
  const view: MessageView = {
    id,
    at,
    version,
    from,
    element: h('li', { class: `message from-${from}`, 'data-id': id }),
  };
  const body = h('div', { class: 'message-body' });
  if (message.prompt) {
    view.card = cardMessage(message, message.prompt, thread, page, {
      ...around,
      done: (pressed, since) => around.done(pressed, view, since),
    });
    view.element.classList.toggle('is-folded', message.prompt.folded ?? false);
    const leadsTo = message.prompt.folded && message.prompt.actions.find(({ shows }) => shows)?.shows;
    if (leadsTo) view.leadsTo = leadsTo;
    letIn(view.card, message.prompt.summary);
    body.append(view.card.element);
  } else {
    body.append(bubble(message.text ?? ''));
  }
  const main = h('div', { class: 'message-main' }, byline(message, page), body);
  if (message.replies) main.append(replies(message.id, message.replies, thread, page));
  view.element.append(avatar(from, page), main);
  return view;
}

/** A card is a stop of its own on one's way by keyboard: Enter leads into it. */
function letIn({ element, focusFirst }: CardMessage, summary: string): void {
  for (const [name, value] of Object.entries({ role: 'article', 'aria-label': summary, tabindex: '-1' }))
    element.setAttribute(name, value);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target !== element) return;
    event.preventDefault();
    if (!focusFirst()) element.querySelector<HTMLElement>('button, a[href]')?.focus();
  });
}

/** What somebody typed, before or after the server has it. */
export function bubble(text: string): HTMLElement {
  return h('p', { class: 'bubble', dir: 'auto' }, text);
}

function byline(message: Pick<ShownMessage, 'from' | 'at'>, page: Page): HTMLElement {
  const name = message.from === 'bot' ? 'Critical Friend' : page.words.chat.you;
  return h(
    'div',
    { class: 'byline' },
    h('span', { class: 'name' }, name),
    h('time', { datetime: message.at, title: page.times.moment(message.at) }, page.times.time(message.at)),
  );
}

/** The bot's mark, or the person's initials. */
export function avatar(from: ShownMessage['from'], page: Page): HTMLElement {
  return from === 'bot'
    ? h('span', { class: 'avatar bot', 'aria-hidden': 'true' }, icon(ICONS.bot) as unknown as Node)
    : personAvatar(page.me.person.name);
}

/** A person as a circle with their initials. */
export function personAvatar(name: string): HTMLElement {
  const parts = name.split(/\s+/).filter((p) => /^\p{L}/u.test(p));
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((p) => Array.from(p ?? '')[0] ?? '');
  return h('span', { class: 'avatar person', 'aria-hidden': 'true' }, letters.join('').toLocaleUpperCase());
}
