import { mailChat, smtp } from '../../../adapters/mail';
import { type MailConfig, mailConfig } from '../../../src/app/mail-config';
import type { Chat } from '../../../src/ports/chat';
import { UNPACED } from '../unpaced';

export const FROM = 'Critical Friend <reviews@cities.example>';

/** Mail as the product makes it from its environment, to a server of the test's. */
export function mailTo(url: string, warned: unknown[] = [], over: { isLocal?: boolean } = {}): Chat {
  const { from, server } = mailConfig({ SMTP_URL: url, MAIL_FROM: FROM }, []) as MailConfig;
  const keep = (fields: object, message: string) => void warned.push({ ...fields, message });
  const log = { info: keep, warn: keep, error: keep };
  return mailChat({ from, carry: smtp({ ...server, ...over }), pacing: UNPACED, log, now: () => new Date() });
}
