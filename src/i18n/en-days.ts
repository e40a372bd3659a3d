/** English: days that somebody typed. */
export const days = {
  /** What the form is filled in with. */
  readAs: (from: string, to: string) =>
    from === to ? `As I read it: ${from}.` : `As I read it: from ${from} to ${to}.`,
};
