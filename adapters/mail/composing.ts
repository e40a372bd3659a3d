import MailComposer from 'nodemailer/lib/mail-composer';
import { onOneLine } from '../../src/method/plain-text';
import { type Correspondent, isAddress } from '../../src/ports/mailer';
import { shortKey } from '../../src/ports/short-key';
import { seen } from '../http/escaped';
import { page } from './drawing/page';
import { plainText } from './drawing/plain';
import type { Mailed } from './mailed';

/** A mail as it goes to a server: who sends it, to whom, and its bytes. */
export interface Composed {
  envelope: { from: string; to: [string] };
  bytes: Buffer;
}

/**
 * A mail with all its headers. Its `Message-ID` is made from the message's own id, always the same, so that a receiver may
 * drop what comes twice; what is about the same review belongs to one conversation.
 */
export async function compose(id: string, mailed: Mailed, from: Correspondent, at: Date): Promise<Composed> {
  const { to, language, replyTo, subject, pause, about } = mailed;
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const root = about === undefined ? {} : threadedUnder(`<review.${shortKey(about)}@${domain}>`);
  const mail = new MailComposer({
    from: header(from),
    to: header(to),
    ...(replyTo && isAddress(replyTo.address) ? { replyTo: header(replyTo) } : {}),
    subject: withoutStop(oneLine(subject)),
    date: at,
    messageId: `<message.${shortKey(id)}@${domain}>`,
    ...root,
    headers: {
      // Nobody's absence is answered, and no answer to it either.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': language,
      ...(pause ? { 'List-Unsubscribe': `<${pause.url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    text: plainText(mailed),
    html: page(mailed),
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await mail.compile().build();
  return { envelope: { from: from.address, to: [to.address] }, bytes };
}

function header({ name, address }: Correspondent): { name: string; address: string } {
  return { name: oneLine(name), address };
}

function threadedUnder(root: string) {
  return { inReplyTo: root, references: root };
}

/** A subject is no sentence, though it may be one elsewhere. */
function withoutStop(text: string): string {
  return /[^.…]\.$/.test(text) ? text.slice(0, -1) : text;
}

/** A text for a header: one line. */
function oneLine(text: string): string {
  return onOneLine(seen(text));
}
