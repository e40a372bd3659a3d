import type { Language } from '../method/language';
import type { Prompt } from './prompt';

/** Somebody who writes mail or gets it. */
export interface Correspondent {
  name: string;
  address: string;
}

/** A mail; by itself, it is no message of a conversation. */
export interface Mail {
  to: Correspondent;
  language: Language;
  subject: string;
  prompt: Prompt;
  /** Its one button. Where it leads to is a secret of the reader's. */
  open: { label: string; url: string };
}

/** The way out for what is kept nowhere, as a link with which somebody signs in. */
export interface Mailer {
  /** Hands a mail over to be sent. Throws what passes, and what does not; what it throws may name the address. */
  send(mail: Mail): Promise<void>;
}

/** An address as servers take one, and no more than one; nothing in it ends a line. */
const ADDRESS = /^[^\s<>()[\]\\,;:"@]{1,64}@[^\s<>()[\]\\,;:"@]{1,255}$/u;

/** Whether mail can be sent there at all. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}
