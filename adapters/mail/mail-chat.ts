import { randomUUID } from 'node:crypto';
import type { Chat, Delivery, Outgoing } from '../../src/ports/chat';
import { ChatBlocked, NotSent } from '../../src/ports/chat';
import { MAIL } from '../../src/ports/letter';
import type { Log } from '../../src/ports/log';
import { type Correspondent, isAddress, type Mailer } from '../../src/ports/mailer';
import { backoff } from '../pacing/backoff';
import type { Pacing } from '../pacing/pacing';
import { type Composed, compose } from './composing';
import type { Mailed } from './mailed';
import { meaningOf } from './meaning';

export interface MailParts {
  from: Correspondent;
  /** Hands a mail on, where it goes. Throws an `SmtpFailure`. */
  carry(mail: Composed, mailed: Mailed): Promise<void>;
  pacing: Pacing;
  log: Log;
  now(): Date;
}

/** Five mails in a second, and a few at once: a server of one's own takes more, a shared one no more. In milliseconds. */
const SERVER = { name: MAIL, everyMs: 200, atOnce: 10 };
/** How long what a server puts off waits at first, and at most: one that does not know us yet wants some minutes. */
const WAITS = { firstMs: 60_000, longestMs: 3_600_000 };
/** So long nothing goes at most to a server that takes nothing, before it is asked again. */
const PAUSE_MS = 300_000;

const NO_ADDRESS = 'mail cannot be sent to this address';

/** Mail as a way out: each message is a letter, which nothing draws anew. */
export function mailChat({ from, carry, pacing, log, now }: MailParts): Chat {
  const puttingOff = backoff(WAITS);

  const put = async (out: Outgoing): Promise<Delivery> => {
    const letter = await out.letter?.().catch((error: unknown) => {
      throw new NotSent(error);
    });
    if (!letter || !isAddress(letter.to.address)) return { kind: 'undeliverable', reason: NO_ADDRESS };
    const mail = await compose(out.id, letter, from, now()).catch((error: unknown) => {
      throw new NotSent(error);
    });
    try {
      await carry(mail, letter);
      puttingOff.done(out.id);
      return { kind: 'delivered', reference: out.id };
    } catch (error) {
      const meaning = meaningOf(error);
      log.warn({ message: out.id, err: error, meaning: meaning.kind }, 'a mail was not taken');
      switch (meaning.kind) {
        case 'wait': {
          const afterMs = puttingOff.after(out.id);
          if (meaning.all) await pacing.pause(SERVER.name, Math.min(afterMs, PAUSE_MS));
          return { kind: 'later', afterMs, lastsTooLong: meaning.lastsTooLong };
        }
        case 'never':
          return { kind: 'undeliverable', reason: meaning.reason };
        case 'locked-out':
          throw new ChatBlocked(meaning.code, meaning.reason);
        case 'not-sent':
          throw new NotSent(error);
        case 'unknown':
          throw error;
      }
    }
  };

  return {
    platform: MAIL,
    name: 'E-mail',
    deliver: async (out) => {
      // What is in a mailbox stays as it is.
      if (out.reference !== undefined) return { kind: 'delivered', reference: out.reference };
      const wait = await pacing.turn(out.id, [SERVER]);
      return wait > 0 ? { kind: 'later', afterMs: wait } : put(out);
    },
    // No server can be asked what it took.
    settle: async () => ({ kind: 'unknown' }),
    profile: async () => undefined,
    find: async () => undefined,
    tell: async () => undefined,
    audience: async () => ({ kind: 'unknown', reason: 'mail has no channels' }),
  };
}

/** The same way out for what is no message of a conversation: sent once, and now. */
export function mailerBy({ from, carry, now }: Pick<MailParts, 'from' | 'carry' | 'now'>): Mailer {
  return {
    send: async (mail) => {
      if (isAddress(mail.to.address)) await carry(await compose(randomUUID(), mail, from, now()), mail);
    },
  };
}
