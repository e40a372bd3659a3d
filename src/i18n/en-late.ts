/** What is said of answers that change after the leader's decision. */
export const late = {
  /** What changed: `from at to below`. */
  judged: (before: string, now: string) => `from ${before} to ${now}`,
  /** The reasons alone changed. */
  same: (now: string) => `new reasons, still ${now}`,
  /** An answer where there was none. */
  first: (now: string) => `now ${now}`,
  change: (title: string, who: string, what: string, decided: string) =>
    `Changed after your decision: ${title}. ${who}: ${what} (you decided: ${decided}).`,
};
