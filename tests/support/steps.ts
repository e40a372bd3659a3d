import { STEPS } from '../../flows';
import type { Localized } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import { keptDocuments } from '../../src/steps/documents';

/** The names of all commands and of all presses. */
export const COMMANDS: readonly string[] = [...STEPS.commands.keys()];
export const PRESSES: readonly string[] = [...STEPS.presses.keys()];

/** The command a text is, if any. */
export const commandOf = STEPS.words.in;

/** Whether a command is offered to those who may give it in a review, as far as its time goes. */
export function isInTime(command: string, review: Review, now: Instant): boolean {
  return STEPS.commands.get(command)?.offeredWhile?.(review, now) !== false;
}

/** Nothing of any kind was kept yet. */
export const NOTHING_KEPT = keptDocuments(new Map([...STEPS.documents.keys()].map((kind) => [kind, []])));

/** The lines of help of all steps, in each language. */
export const HELP_LINES: readonly Localized[] = [...STEPS.commands.values()].flatMap(({ help = [] }) => help);
