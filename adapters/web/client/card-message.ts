import { CHOSEN, type FieldValue, type Prompt } from '../../../src/ports/prompt';
import { decodeChoice } from '../../adaptive-cards/inputs';
import type { Submission } from '../../adaptive-cards/parse';
import type { ShownMessage } from '../wire';
import { newEventId } from './api';
import { type DrawnCard, drawCard } from './card';
import { choosesByDigit } from './digits';
import { h } from './dom';
import { cardDraft, keepDraft, readDraft } from './drafts';
import { focusNext } from './focus-next';
import { keysMeanwhile } from './keys-meanwhile';
import type { Delivery } from './outbox';
import type { Page } from './page';
import { goneSince } from './readers-focus';
import { progressLine } from './trouble';

/** A card in a conversation, with what is typed into it. */
export interface CardMessage {
  element: HTMLElement;
  /** It holds something typed that is not sent yet: nothing but its own press may redraw it. */
  holdsInput(): boolean;
  /** Where one writes or chooses next: what is still needed before all else. */
  focusFirst(): boolean;
  /** The last thing done on it was done with a mouse or a finger: the focus need not stay there. */
  wasTouched(): boolean;
}

/** The moment of a press: which messages were there, and whether the reader has gone elsewhere since. */
export interface Since {
  known: ReadonlySet<string>;
  isGone: () => boolean;
}

/** What a card asks of the conversation that it is in. */
export interface AroundCard {
  /** Which messages are there now. */
  known(): ReadonlySet<string>;
  /** A press has been carried out: since when. True where one goes on in another card. */
  done(pressed: Submission, since: Since): Promise<boolean>;
  /** What was chosen has been kept; whether the reader has gone elsewhere since. */
  kept(isGone?: () => boolean): Promise<unknown>;
  /** Brings an open card into view and the focus into it; false where it is not on the page, or folded by now. */
  show(message: string): boolean;
}

/** A message that is a card: drawn, kept up to date, its unsent texts kept as drafts. */
export function cardMessage(
  message: ShownMessage,
  prompt: Prompt,
  thread: string,
  page: Page,
  { known, done, kept, show }: AroundCard,
): CardMessage {
  const draftKey = cardDraft(message.id);
  const typed = new Map(Object.entries(readTyped(draftKey)));
  /** The press that is on its way, or that stopped there. */
  let underWay: Delivery | undefined;
  /** Choices of rows that are on their way. */
  let choosing = 0;
  /** A press that has begun on it would be lost if it were drawn anew before it ends; whether it was to be. */
  let pressing = { is: false, hasWaited: false };
  /** Files were kept here: it is drawn anew with them, and with what is typed, which is a draft. */
  let hasFiles = false;

  const status = h('div', { class: 'card-status', 'aria-live': 'polite' });
  const card: DrawnCard = drawCard(withTyped(prompt, typed), message.id, page.words, {
    onShow: show,
    onPress: (pressed) => void (card.rows.show(pressed) ? judge(send(pressed)) : press(send(pressed), pressed)),
    onKept: (pressed) => {
      hasFiles = true;
      void judge(send(pressed));
    },
    onInput: (field, value) => {
      giveUp();
      typed.set(field, value ?? '');
      keepDraft(draftKey, Object.fromEntries(typed));
      if (value && isAtOnce(field)) keepAtOnce(field, value);
    },
  });
  // It was folded while they typed in it, on a page that is closed by now: the text stays in sight, and for its card.
  const unsent = prompt.folded ? [...typed.values()].filter((text) => text.trim() !== '').join(' · ') : '';
  for (const field of typed.keys()) if (!card.inputs.has(field)) typed.delete(field);
  const element = h('div', { class: 'card-frame' }, card.element, status);

  element.addEventListener('pointerdown', () => {
    pressing.is = true;
    const ends = new AbortController();
    const over = () => {
      const { hasWaited } = pressing;
      pressing = { is: false, hasWaited: false };
      if (hasWaited) void kept();
    };
    // The click itself comes after its end.
    const end = () => {
      ends.abort();
      setTimeout(over);
    };
    for (const name of ['pointerup', 'pointercancel']) window.addEventListener(name, end, { signal: ends.signal });
  });

  function send(pressed: Submission): Delivery {
    giveUp();
    return page.outbox.send({
      id: newEventId(),
      thread,
      message: message.id,
      what: { kind: 'press', ...pressed },
    });
  }

  /** A press that stopped no longer holds once something else is typed or pressed. */
  function giveUp() {
    if (!underWay || card.element.inert) return;
    underWay.giveUp();
    underWay = undefined;
    tell();
  }

  if (unsent !== '') status.textContent = `${page.words.notSent} ${unsent}`;

  let isTouched = false;
  element.addEventListener('pointerdown', () => {
    isTouched = true;
  });
  element.addEventListener('keydown', (event) => {
    isTouched = false;
    choosesByDigit(event, element);
  });

  function isAtOnce(id: string): boolean {
    return prompt.fields.some((field) => field.id === id && field.kind === 'choice' && field.atOnce);
  }

  /** In the background, and without a word as long as it works. */
  function keepAtOnce(field: string, value: string) {
    const { address } = prompt;
    const choice = { data: {}, fields: { [field]: value }, ...(address ? { address } : {}) };
    void choose(send({ action: CHOSEN, ...choice }));
  }

  async function choose(delivery: Delivery) {
    const isGone = goneSince();
    let hasWaited = false;
    delivery.follow((progress) => {
      if (progress.kind === 'stopped') delivery.giveUp();
      if (underWay) return;
      hasWaited ||= progress.kind === 'waiting';
      if (hasWaited) tell(progress.kind === 'stopped' ? '' : progressLine(progress, delivery, page.words));
    });
    await delivery.saved;
    if (hasWaited && !underWay) tell(page.words.saved);
    // Drawn anew meanwhile: the card that took its place goes on with what is typed.
    if (!element.isConnected) return;
    const { what } = delivery.event;
    if (what.kind !== 'press') return;
    for (const [field, value] of Object.entries(what.fields)) if (typed.get(field) === value) typed.delete(field);
    keepDraft(draftKey, typed.size > 0 ? Object.fromEntries(typed) : undefined);
    await done(what, { known: known(), isGone });
  }

  /** A choice of a row: shown at once, kept in the background; once all are kept, the card is drawn as it is now. */
  async function judge(delivery: Delivery) {
    choosing += 1;
    const isGone = goneSince();
    let hasWaited = false;
    delivery.follow((progress) => {
      hasWaited ||= progress.kind !== 'saving';
      if (hasWaited) tell(progressLine(progress, delivery, page.words));
    });
    await delivery.saved;
    choosing -= 1;
    if (hasWaited) tell();
    if (choosing === 0) await kept(isGone);
  }

  async function press(delivery: Delivery, pressed: Submission) {
    underWay = delivery;
    const since = { known: known(), isGone: goneSince(element) };
    const keys = keysMeanwhile(element);
    delivery.follow((progress) => {
      if (progress.kind !== 'saving') keys.drop();
      if (underWay !== delivery) return;
      setBusy(progress.kind !== 'stopped');
      tell(progressLine(progress, delivery, page.words));
    });
    await delivery.saved;
    underWay = undefined;
    typed.clear();
    if (unsent === '') keepDraft(draftKey, undefined);
    setBusy(false);
    tell();
    if (await done(pressed, since)) keys.give();
    else keys.drop();
  }

  function setBusy(isBusy: boolean) {
    card.element.inert = isBusy;
    element.classList.toggle('busy', isBusy);
  }

  function tell(...what: (Node | string)[]) {
    status.replaceChildren(...what);
    status.scrollIntoView({ block: 'nearest' });
  }

  for (const delivery of page.outbox.unsent()) {
    const { message: of, what } = delivery.event;
    if (of !== message.id || what.kind !== 'press') continue;
    const { kind: _, ...pressed } = what;
    void resumed(delivery, pressed);
  }

  function resumed(delivery: Delivery, pressed: Submission) {
    if (pressed.action === CHOSEN) return choose(delivery);
    return card.rows.show(pressed) ? judge(delivery) : press(delivery, pressed);
  }

  return {
    element,
    holdsInput: () => {
      pressing.hasWaited ||= pressing.is;
      return (typed.size > 0 && !hasFiles) || choosing > 0 || pressing.is;
    },
    focusFirst: () => card.rows.focusOpen() || focusNext(card.element, prompt),
    wasTouched: () => isTouched,
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
