import { box, mailChat, mailerBy, smtp } from '../../../adapters/mail';
import type { Pacing } from '../../../adapters/pacing/pacing';
import type { Log } from '../../ports/log';
import type { MailConfig } from '../mail-config';

/** Nothing comes in by mail: who answers writes to whoever organises. */
const NO_WAY_IN = { mount: () => undefined, start: async () => undefined, stop: async () => undefined };

/** Mail through a server. */
export function mail({ from, server }: MailConfig, log: Log, { pacing }: { pacing: Pacing }) {
  const parts = { from, carry: smtp(server), pacing, log, now: () => new Date() };
  return { chat: mailChat(parts), mailer: mailerBy(parts), wayIn: () => NO_WAY_IN };
}

const DEMONSTRATION = { name: 'Critical Friend', address: 'critical-friend@demonstration.example' };
/** There is no server to go easy on. */
const AT_ONCE: Pacing = { turn: async () => 0, pause: async () => undefined };

/** A programme of one's own has taken the example's place, and there is no server for its mail. */
class NoServer extends Error {
  readonly code = 'no-server';
}

/**
 * Mail of a demonstration: into a mailbox that one can look into, and to no server as long as the example is what `isShown`.
 * `now`: by its clock.
 */
export function demonstrationMail(
  own: MailConfig | undefined,
  log: Log,
  { now, isShown }: { now(): Date; isShown(): Promise<boolean> },
) {
  const kept = box(now);
  const carry: typeof kept.carry = async (composed, mailed) => {
    if (await isShown()) return kept.carry(composed, mailed);
    if (!own) throw new NoServer();
    await smtp(own.server)(composed);
  };
  const parts = { from: own?.from ?? DEMONSTRATION, carry, pacing: AT_ONCE, log, now };
  return { chat: mailChat(parts), mailer: mailerBy(parts), mails: kept.kept };
}
