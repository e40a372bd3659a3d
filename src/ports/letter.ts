import type { Account } from '../method/person';
import type { Correspondent, Mail } from './mailer';

/** What the platform is called that brings letters to mailboxes. */
export const MAIL = 'mail';

/** The account in whose conversation something is drawn; undefined on the page, where what went out by mail is. */
export function drawnFor({ account }: { account?: Account }): Account | undefined {
  return account?.platform === MAIL ? undefined : account;
}

/**
 * A message as it is read away from every conversation: in a mailbox, where it can be neither pressed nor drawn anew, and
 * where its sender does not know who else reads it. Of the message, `prompt` is what may stand there.
 */
export interface Letter extends Mail {
  /** Whom an answer reaches. */
  replyTo?: Correspondent;
  /**
   * Where its reader sees to it that they get none: a page, which a press or a mail program's own POST answers. Absent at an
   * address that was somebody's: nothing follows there.
   */
  pause?: Mail['open'];
  /** Why they get it, in a line. */
  why: string;
  /** What it is about: letters about the same belong together. */
  about?: string;
}
