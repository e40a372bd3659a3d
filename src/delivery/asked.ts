import type { Instant } from '../method/time';
import type { Message, MessageContent } from '../ports/chat';

/** What becomes of a message that is about to go out; `why` is in constant words for operators. */
export type Asked =
  | { kind: 'say'; content: MessageContent; ifCutOff?: Message['ifCutOff'] }
  | { kind: 'wait'; until: Instant }
  | { kind: 'drop'; why: string };
