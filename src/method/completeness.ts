import type { SheetContent } from './sheet';

/** What a sheet still lacks to count as an answer (method, section 4, *Complete*). */
export type Missing = 'performance' | 'suspect' | 'dontKnow' | 'toAsk' | 'toMeet' | 'naReason';

/** What is missing, in the order in which the bot asks for it; empty when the sheet is complete. */
export function missing(content: SheetContent): Missing[] {
  switch (content.performance) {
    case undefined:
      return ['performance'];
    case 'below':
    case 'at':
    case 'above':
      return [...lacks(content.suspect.length > 0, 'suspect'), ...askAndMeet(content)];
    case 'need_info':
      return [...lacks(content.dontKnow.length > 0, 'dontKnow'), ...askAndMeet(content)];
    case 'not_applicable':
      return lacks(content.naReason.trim() !== '', 'naReason');
  }
}

/** Whether the content counts as an answer. */
export function isComplete(content: SheetContent): boolean {
  return missing(content).length === 0;
}

function askAndMeet(content: SheetContent): Missing[] {
  return [
    ...lacks(content.toAsk.length > 0 || content.noneToAsk, 'toAsk'),
    ...lacks(content.toMeet.length > 0 || content.noneToMeet, 'toMeet'),
  ];
}

function lacks(there: boolean, what: Missing): Missing[] {
  return there ? [] : [what];
}
