import { CHOSEN } from '../../../src/ports/prompt';
import type { Submission } from '../../adaptive-cards/parse';
import type { ShownMessage, Thread } from '../wire';
import { getMessages, newEventId, RequestError, sendEvent } from './api';
import type { Since } from './card-message';
import { composer } from './composer';
import { button, h, ICONS, icon, placeChildren } from './dom';
import { handOverButton } from './hand-over';
import { focusAt, focusIn } from './keep-focus';
import { type MessageView, messageView } from './message';
import type { Delivery } from './outbox';
import { outgoingText } from './outgoing';
import type { Page } from './page';
import { forReader } from './readers-focus';
import { scroller } from './scroll';
import { arrange } from './timeline';
import { troubleInWords } from './trouble';
import { firstChange, isAnother } from './what-changed';

/** How many messages are fetched at once. */
const PORTION = 60;

/** A conversation on the page. */
export interface Pane {
  thread: Thread;
  element: HTMLElement;
  /** Fetches what is there now, or the one message that changed, and shows it. */
  refresh(id?: string): Promise<void>;
  /** Says something to the bot; resolves once it has answered. */
  say(text: string): Promise<void>;
}

/** What a conversation tells of itself. */
export interface PaneListener {
  /** A fetch failed; the next one shows what was missed. */
  onTrouble(error: unknown): void;
  /** So many messages of others came in since it was shown first. */
  onNews(count: number): void;
}

/** Draws a conversation; what it holds is fetched by `refresh`. */
export function pane(thread: Thread, page: Page, { onTrouble, onNews }: PaneListener): Pane {
  const views = new Map<string, MessageView>();
  /** Texts on their way, by the ids of their events. */
  const outgoing = new Map<string, HTMLElement>();
  const list = h('ol', { class: 'messages' });
  const scroll = scroller(list, page.words, page.words.chat.log(thread.title));
  const files = page.me.person.files && thread.kind === 'direct' ? handOverButton(page.words) : undefined;
  const box = composer(thread.id, page.words, (text) => void say(text), undefined, files);
  const earlier = button(page.words.chat.earlier, 'link earlier', () => void showEarlier());
  earlier.hidden = true;
  scroll.element.prepend(earlier);
  const element = h(
    'section',
    { class: `pane ${thread.kind}`, 'aria-label': thread.title },
    head(thread),
    scroll.element,
    scroll.pill,
    foot(),
  );
  let running: Promise<void> | undefined;
  let isLoaded = false;
  /** What there is to fetch. */
  let everything = false;
  const heard = new Set<string>();

  function foot(): HTMLElement {
    if (thread.kind === 'channel') return h('p', { class: 'channel-note' }, page.words.chat.channelNote);
    return box.element;
  }

  /** What can never be sent as it is, is where one writes again. */
  function handBack(text: string, delivery: Delivery, error: RequestError) {
    delivery.giveUp();
    outgoing.delete(delivery.event.id);
    place();
    box.handBack(text, troubleInWords(error, page.words, page.words.notSent));
  }

  const say = (text: string) =>
    showOutgoing(text, page.outbox.send({ id: newEventId(), thread: thread.id, what: { kind: 'text', text } }));

  async function showOutgoing(text: string, delivery: Delivery) {
    const waiting = outgoingText(text, delivery, page);
    outgoing.set(delivery.event.id, waiting);
    scroll.during(() => {
      place();
      return waiting;
    }, true);
    delivery.follow((progress) => {
      const error = progress.kind === 'stopped' ? progress.error : undefined;
      if (error instanceof RequestError && error.isTooMuch) handBack(text, delivery, error);
    });
    await delivery.saved;
    outgoing.delete(delivery.event.id);
    await refresh();
  }

  /** One fetch at a time; asked for during one, there is another after it. */
  async function refresh(id?: string): Promise<void> {
    if (id === undefined || views.size === 0) everything = true;
    else heard.add(id);
    return running ?? fetchWanted();
  }

  async function fetchWanted(): Promise<void> {
    running = fetchNext().finally(() => {
      running = undefined;
    });
    await running;
    if (everything || heard.size > 0) await fetchWanted();
  }

  async function fetchNext(): Promise<void> {
    const ids = [...heard];
    heard.clear();
    const isAll = everything || ids.length > PORTION;
    everything = false;
    try {
      if (isAll) await fetchAll();
      else take((await getMessages(thread.id, PORTION, { ids })).messages, false);
    } catch (error) {
      onTrouble(error);
    }
  }

  async function fetchAll(released?: string): Promise<void> {
    const { earlier: more, messages } = await getMessages(thread.id, PORTION);
    const isFirst = views.size === 0;
    if (isFirst) {
      earlier.hidden = !more;
      if (messages.length === 0 && thread.kind === 'direct') await greet();
    }
    take(messages, isFirst, released);
    isLoaded = true;
  }

  /** Opening the conversation for the first time is itself something the bot answers. */
  async function greet() {
    await sendEvent({ id: newEventId(), thread: thread.id, what: { kind: 'hello' } }, page.me.person.id);
    everything = true;
  }

  function take(messages: readonly ShownMessage[], always: boolean, released?: string) {
    let news = 0;
    scroll.during(() => {
      let latest: HTMLElement | undefined;
      let focused: (() => void) | undefined;
      for (const message of messages) {
        const old = views.get(message.id);
        if (old?.version === message.version) continue;
        if (old?.card?.holdsInput() && released !== message.id) continue;
        const view = drawn(message);
        const at = old && focusIn(old.element);
        if (at) focused = () => focusAt(view.element, at);
        views.set(message.id, view);
        if (!old && message.from === 'bot') news += 1;
        if (!old || message.prompt?.fields.length) latest = view.element;
      }
      place();
      focused?.();
      return latest;
    }, always);
    if (isLoaded && news > 0) onNews(news);
  }

  const drawn = (message: ShownMessage) =>
    messageView(message, thread.id, page, {
      known,
      done: afterPress,
      kept: (isGone) => afterKeeping(message.id, isGone),
      show,
    });

  /** What was pressed on a copy of a card that is open further down is seen there. */
  async function afterKeeping(id: string, isGone = () => false) {
    await refresh(id);
    const leadsTo = views.get(id)?.leadsTo;
    if (leadsTo !== undefined) await refresh(leadsTo);
    if (leadsTo !== undefined && !isGone()) show(leadsTo);
  }

  function show(id: string): boolean {
    const view = views.get(id);
    if (!view?.card || view.element.matches('.is-folded')) return false;
    scroll.bring(view.element);
    if (!view.card.focusFirst()) view.card.element.focus();
    return true;
  }

  async function showEarlier() {
    const [first] = ordered();
    const found = await getMessages(thread.id, PORTION, first ? { before: first.at } : {}).catch((error: unknown) => {
      onTrouble(error);
      return undefined;
    });
    if (!found) return;
    const { messages } = found;
    earlier.hidden = !found.earlier;
    const height = scroll.element.scrollHeight;
    for (const message of messages) if (!views.has(message.id)) views.set(message.id, drawn(message));
    place();
    scroll.element.scrollTop += scroll.element.scrollHeight - height;
  }

  const known = (): ReadonlySet<string> => new Set(views.keys());

  /** The focus goes to what the press brought: never to a card that one had not turned to, nor from where one went. */
  async function afterPress(pressed: Submission, pressedView: MessageView, since: Since) {
    await running;
    if (pressed.action === CHOSEN) {
      await afterChoice(pressedView, since.isGone);
      return false;
    }
    await fetchAll(pressedView.id).catch(onTrouble);
    const here = views.get(pressedView.id);
    const goesOn = here !== undefined && here !== pressedView && here.element.querySelector('textarea') !== null;
    const brought = ordered().filter(({ id, card }) => card !== undefined && !since.known.has(id));
    if (!goesOn && brought.length === 0) {
      if (here?.card && here !== pressedView) stayWith(pressedView, here, since.isGone);
      return false;
    }
    const last = goesOn ? here : ordered().at(-1);
    if (last) scroll.reveal(last.element);
    const next = goesOn ? here : (brought.findLast(asks) ?? brought[0]);
    const { card } = next ?? {};
    if (!card || since.isGone()) return false;
    forReader(() => {
      if (!card.focusFirst()) card.element.focus({ preventScroll: true });
    });
    return true;
  }

  /** What the press came to stands on its own card, drawn anew: that is seen, wherever the card stands. */
  function stayWith({ element: before }: MessageView, { element, card }: MessageView, isGone: () => boolean) {
    const another = isAnother(before, element);
    if (another) scroll.bring(element);
    else firstChange(before, element)?.scrollIntoView({ block: 'nearest' });
    if (isGone() || !card) return;
    forReader(() => {
      if (another && card.focusFirst()) return;
      if (another || !scroll.isInView(document.activeElement)) card.element.focus({ preventScroll: true });
    });
  }

  /** The card goes on with what that choice needs; what else is typed on it stays. */
  async function afterChoice({ id, version, card }: MessageView, isGone: () => boolean) {
    const found = await getMessages(thread.id, PORTION, { ids: [id] }).catch((error: unknown) => void onTrouble(error));
    if (found) take(found.messages, false, id);
    const here = views.get(id);
    if (card?.wasTouched() && here && here.version !== version && !isGone()) forReader(() => here.card?.focusFirst());
  }

  const asks = (view: MessageView) =>
    view.card !== undefined && view.element.querySelector('input, textarea, select, [role="radio"]') !== null;
  const ordered = () => [...views.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

  function place() {
    placeChildren(list, [...arrange(ordered(), page), ...stillOutgoing()]);
    letTabIn();
    list.classList.toggle('empty', views.size === 0 && outgoing.size === 0);
  }

  /** The Tab key comes to one card of the conversation: where one is, or else the last. */
  function letTabIn() {
    const frames = [...list.querySelectorAll<HTMLElement>('.card-frame')];
    const one = frames.find((frame) => frame.contains(document.activeElement)) ?? frames.at(-1);
    for (const frame of frames) frame.tabIndex = frame === one ? 0 : -1;
  }

  /** The server may have a text of which its answer was lost: its message then has the event's id in its own. */
  function stillOutgoing(): HTMLElement[] {
    const here = [...views.keys()];
    return [...outgoing].flatMap(([event, waiting]) => (here.some((id) => id.includes(event)) ? [] : [waiting]));
  }

  for (const delivery of page.outbox.unsent()) {
    const { thread: of, what } = delivery.event;
    if (of === thread.id && what.kind === 'text' && delivery.event.message === undefined)
      void showOutgoing(what.text, delivery);
  }
  return { thread, element, refresh, say };
}

function head(thread: Thread): HTMLElement {
  return h(
    'header',
    { class: 'pane-head' },
    h(
      'span',
      { class: 'pane-mark', 'aria-hidden': 'true' },
      icon(thread.kind === 'direct' ? ICONS.bot : ICONS.channel),
    ),
    h('h2', {}, thread.title),
  );
}
