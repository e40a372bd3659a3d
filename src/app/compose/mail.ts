import { box, knock, mailChat, mailerBy, smtp, whyNotIn } from '../../../adapters/mail';
import type { Pacing } from '../../../adapters/pacing/pacing';
import type { Log } from '../../ports/log';
import { askedSeldom, type Part, reasonOf } from '../health';
import type { MailConfig } from '../mail-config';

/** The server does not let us in; its words are for operators. */
class NotIn extends Error {
  readonly code = 'mail-server';
}

/** Mail through a server. */
export function mail({ from, server }: MailConfig, log: Log, { pacing }: { pacing: Pacing }) {
  const parts = { from, carry: smtp(server), pacing, log, now: () => new Date() };
  const place = `${server.host}:${server.port}`;
  const ping = askedSeldom(() =>
    knock(server).catch((error: unknown) => {
      throw new NotIn(whyNotIn(error));
    }),
  );
  // Nothing comes in by mail: who answers writes to whoever organises.
  const wayIn = () => ({
    mount: () => undefined,
    start: async () => {
      ping().catch((error: unknown) =>
        log.error(
          { place, reason: reasonOf(error) },
          'the mail server does not let us in: no mail goes out until it does',
        ),
      );
    },
    stop: async () => undefined,
  });
  const part: Part = { name: 'mail', place, ping };
  return { chat: mailChat(parts), mailer: mailerBy(parts), part, wayIn };
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
