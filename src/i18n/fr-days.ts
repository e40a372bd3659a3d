import type { days as english } from './en-days';

/** Français : les jours que quelqu’un a écrits. */
export const days: typeof english = {
  /** What the form is filled in with. */
  readAs: (from, to) => (from === to ? `Si j’ai bien lu : ${from}.` : `Si j’ai bien lu : du ${from} au ${to}.`),
};
