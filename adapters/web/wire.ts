import type { Language } from '../../src/method/language';
import type { Address, FieldValues } from '../../src/ports/prompt';
import type { Beginner, Candidate, LinkRequest, ShownMessage, ShownReply, SignInTerms, Thread } from './web-host';

/** What the page and the server say to each other. */
export interface Me {
  now: string;
  /** One may pick a person. */
  local: boolean;
  /** One may, once one has opened the address that was printed at the start. */
  toOpen?: boolean;
  /** Nobody is here yet: whoever opens the printed address begins. */
  toBegin?: boolean;
  /** The clock can be moved and the others can be made to answer. */
  demo: boolean;
  signIn: SignInTerms;
  person?: { id: string; name: string; affiliation: string; language: Language; timeZone: string; files?: true };
}

export interface PressBody {
  action: string;
  address?: Address;
  data: Readonly<Record<string, string>>;
  fields: FieldValues;
}

export interface EventBody {
  /** Made by the page; the same id sent again counts once. The message of a text has it in its own id. */
  id: string;
  thread: string;
  message?: string;
  /** Who did it; refused when somebody else is signed in by now. */
  as?: string;
  what: { kind: 'hello' } | { kind: 'text'; text: string } | ({ kind: 'press' } & PressBody);
}

export interface ErrorBody {
  /** `ask`: who can help, by name. */
  error: { code: string; message: string; ask?: readonly string[] };
}

export type { Beginner, Candidate, LinkRequest, ShownMessage, ShownReply, SignInTerms, Thread };
