/** Where a command line prints, and whom it can ask. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Where relative paths begin. */
  cwd: string;
  /** Asks a question that is answered with y or n; undefined when nobody is there to answer. */
  ask?: (question: string) => Promise<boolean>;
}
