import type { Performance, SheetContent } from './sheet';

/** What a sheet still lacks to count as an answer (method, section 4, *Complete*). */
export type Missing = 'performance' | 'suspect' | 'dontKnow' | 'toAsk' | 'toMeet' | 'naReason';

/** What a sheet with this judgement needs to count (method, section 4), in the order in which the bot asks for it. */
export function neededFor(performance: Performance | undefined): readonly Missing[] {
  switch (performance) {
    case undefined:
      return ['performance'];
    case 'below':
    case 'at':
    case 'above':
      return ['suspect', 'toAsk', 'toMeet'];
    case 'need_info':
      return ['dontKnow', 'toAsk', 'toMeet'];
    case 'not_applicable':
      return ['naReason'];
  }
}

/** What of that is missing; nothing when the sheet is complete. */
export function missing(content: SheetContent): Missing[] {
  return neededFor(content.performance).filter((what) => !isThere(what, content));
}

/** Whether the content counts as an answer. */
export function isComplete(content: SheetContent): boolean {
  return missing(content).length === 0;
}

function isThere(what: Missing, content: SheetContent): boolean {
  switch (what) {
    case 'performance':
      return content.performance !== undefined;
    case 'suspect':
    case 'dontKnow':
      return content[what].length > 0;
    case 'toAsk':
      return content.toAsk.length > 0 || content.noneToAsk;
    case 'toMeet':
      return content.toMeet.length > 0 || content.noneToMeet;
    case 'naReason':
      return content.naReason.trim() !== '';
  }
}
