import type { Words } from '../../src/i18n';
import { channel } from '../../src/i18n/en-channel';
import { reach } from '../../src/i18n/en-reach';

/** Whether these constant words of a platform can be said in the reader's own. */
export function isKnownReason(reason: string): reason is keyof typeof channel.because {
  return Object.hasOwn(channel.because, reason);
}

/** Why a platform did not let us, in the reader's words; the constant words for operators are what it said. */
export function because(reason: string, { channel: { because: known, becauseOtherwise } }: Words): string {
  return isKnownReason(reason) ? known[reason] : becauseOtherwise;
}

/**
 * Why somebody was not reached, in the reader's words, with who can do something about it; `otherwise` for what there
 * are no words for.
 */
export function whyNotReached(
  reason: string,
  { organiser: { reach: words } }: Words,
  otherwise = words.otherwise,
): string {
  return isReasonForPerson(reason) ? words.because[reason] : otherwise;
}

function isReasonForPerson(reason: string): reason is keyof typeof reach.because {
  return Object.hasOwn(reach.because, reason);
}
