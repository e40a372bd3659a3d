import type { naming as english } from './en-naming';

/** French: who or what a text names whose name is not known. */
export const naming: typeof english = { person: 'quelqu’un', channel: 'un canal', group: 'un groupe' };
