import { CHOSEN } from '../../../src/ports/prompt';
import type { EventBody } from '../wire';
import { RequestError, sendEvent } from './api';
import { cardDraft, keepDraft, readDrafts } from './drafts';

/** How far something the person did is on its way to the server. */
export type Progress =
  | { kind: 'saving' }
  /** The server or its store is away: it is tried again by itself. */
  | { kind: 'waiting' }
  /** The server does not take it; what comes after it goes on. Trying again is up to the person. */
  | { kind: 'stopped'; error: unknown };

/** Something the person did that the server does not have yet, as far as this page knows. */
export interface Delivery {
  readonly event: EventBody;
  /** It is kept on this device, so that it outlives the page. */
  readonly isKept: boolean;
  /** Tells how far it is: now, and whenever that changes. */
  follow(show: (progress: Progress) => void): void;
  /** Resolves once the server has it and applied it. Never rejects: what is not saved stays. */
  readonly saved: Promise<void>;
  /** Tries at once, also when it has stopped. */
  tryNow(): void;
  /** Forgets it when it has stopped: something else takes its place. */
  giveUp(): void;
}

/** What the person did, on its way to the server in the order in which they did it. */
export interface Outbox {
  send(event: EventBody): Delivery;
  /** What is not saved yet; some of it may be from before the page was reloaded. */
  unsent(): readonly Delivery[];
  /** The server seems to be there, and the person is signed in: tries at once. */
  tryNow(): void;
  /** Sends nothing any more. */
  stop(): void;
}

/** Waits between attempts while the server is away, in milliseconds; the last one again and again. */
const PAUSES = [700, 2_500, 5_000, 10_000, 20_000, 30_000] as const;
const LONGEST_PAUSE = PAUSES[PAUSES.length - 1];
/** A fault may have to do with the event itself: so often it is tried before it no longer holds up the others. */
const FAULTS = 3;

/** Each is kept under its own key: several tabs may have something under way. */
const KEY = 'event ';

interface Item extends Delivery {
  isKept: boolean;
  progress: Progress;
  faults: number;
  tell(progress: Progress): void;
  /** Resolves `saved`. */
  done(): void;
}

/**
 * Keeps what a person did until the server has it: over failures, and over a reload of the page. An event keeps its id,
 * so that the server applies it once however often it is sent, by which tab ever. Nothing is sent as
 * somebody else: where somebody else is signed in by now, it stops for good, and `onSomebodyElse` hears of it.
 */
export function outbox(person: string, onSomebodyElse: () => void): Outbox {
  let failures = 0;
  let isRunning = false;
  let isStopped = false;
  let endPause: (() => void) | undefined;
  const items = (readDrafts(KEY) as EventBody[]).map(itemOf);

  const isUnderWay = ({ progress }: Item) => progress.kind !== 'stopped';
  const keep = (item: Item) => {
    item.isKept = keepDraft(KEY + item.event.id, item.event);
  };
  const forget = (item: Item) => keepDraft(KEY + item.event.id, undefined);
  const remove = (item: Item) => {
    items.splice(items.indexOf(item), 1);
    forget(item);
  };

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    for (let next = items.find(isUnderWay); next && !isStopped; next = items.find(isUnderWay)) await attempt(next);
    isRunning = false;
  }

  async function attempt(item: Item): Promise<void> {
    try {
      await sendEvent(item.event, person);
    } catch (error) {
      if (isStopped) return;
      if (error instanceof RequestError && error.code === 'somebody-else') {
        stop();
        return onSomebodyElse();
      }
      if (canWait(item, error)) return wait();
      failures = 0;
      item.tell({ kind: 'stopped', error });
      if (!hasMissedSignIn(item.progress)) forget(item);
      return;
    }
    if (isStopped) return;
    failures = 0;
    forgetTyped(item.event);
    remove(item);
    item.done();
  }

  async function wait(): Promise<void> {
    for (const item of items.filter(isUnderWay)) item.tell({ kind: 'waiting' });
    const pause = PAUSES[failures] ?? LONGEST_PAUSE;
    failures += 1;
    await new Promise<void>((resolve) => {
      endPause = resolve;
      setTimeout(resolve, pause);
    });
  }

  function tryNow(also?: Item): void {
    for (const item of items.filter((i) => i === also || hasMissedSignIn(i.progress))) {
      item.faults = 0;
      item.tell({ kind: 'saving' });
      keep(item);
    }
    endPause?.();
    void run();
  }

  function stop(): void {
    isStopped = true;
    endPause?.();
  }

  function itemOf(event: EventBody): Item {
    const followers: ((progress: Progress) => void)[] = [];
    const { promise: saved, resolve: done } = promised();
    const item: Item = {
      event,
      // Those that are there when the page opens were kept.
      isKept: true,
      saved,
      done,
      progress: { kind: failures > 0 ? 'waiting' : 'saving' },
      faults: 0,
      tell: (progress) => {
        if (progress.kind === item.progress.kind) return;
        item.progress = progress;
        for (const show of followers) show(progress);
      },
      follow: (show) => {
        followers.push(show);
        show(item.progress);
      },
      tryNow: () => tryNow(item),
      giveUp: () => {
        if (!isUnderWay(item) && items.includes(item)) remove(item);
      },
    };
    return item;
  }

  void run();
  return {
    send: (event) => {
      const item = itemOf(event);
      items.push(item);
      // Before it is sent: a reload in between must not lose it.
      keep(item);
      void run();
      return item;
    },
    unsent: () => [...items],
    tryNow: () => tryNow(),
    stop,
  };
}

function canWait(item: Item, error: unknown): boolean {
  if (!(error instanceof RequestError)) throw error;
  if (error.isAway) return true;
  item.faults += error.code === 'fault' ? 1 : FAULTS;
  return item.faults < FAULTS;
}

/** It stopped because the person is signed out: once they are back it goes on. */
function hasMissedSignIn(progress: Progress): boolean {
  if (progress.kind !== 'stopped') return false;
  return progress.error instanceof RequestError && progress.error.code === 'unauthenticated';
}

/** What a press brought is no longer unsent, also when its card is not on the page. Of a choice kept at once the card's own save is still to come. */
function forgetTyped({ message, what }: EventBody): void {
  if (message === undefined || what.kind !== 'press' || what.action === CHOSEN) return;
  if (Object.keys(what.fields).length > 0) keepDraft(cardDraft(message), undefined);
}

function promised(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
