import type { Words } from '../../src/i18n';
import { channel } from '../../src/i18n/en-channel';

/** Whether these constant words of a platform can be said in the reader's own. */
export function isKnownReason(reason: string): reason is keyof typeof channel.because {
  return Object.hasOwn(channel.because, reason);
}

/** Why a platform did not let us, in the reader's words; the constant words for operators are what it said. */
export function because(reason: string, { channel: { because: known, becauseOtherwise } }: Words): string {
  return isKnownReason(reason) ? known[reason] : becauseOtherwise;
}
