import type { Language } from '../method/language';
import type { Prompt } from './prompt';

/** A mail that is no message of a conversation. */
export interface Mail {
  to: { name: string; address: string };
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
