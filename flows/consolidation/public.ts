import type { CONSOLIDATION } from './declared';

type Name = keyof typeof CONSOLIDATION.commands | keyof typeof CONSOLIDATION.presses;

/** Buttons of this step that cards of others have. */
export const BUTTONS = {
  gather: 'gather',
  merge: 'merge',
  show: 'merge-show',
  discuss: 'discuss',
  openDiscussion: 'open-discussion',
} as const satisfies Record<string, Name>;
