import type { RawCollection } from '../raw';

/** One step from a version of the data to the next. */
export interface Migration {
  /** The version that the data are of once it has run: one more than the step before. */
  version: number;
  /** For the log. */
  name: string;
  /**
   * Changes the data beneath the kinds, which are today's. It may be cut off anywhere and is run again from its start,
   * also over what it has changed already, and that more than once: what is in the new form, it leaves alone.
   */
  run(collection: (name: string) => RawCollection): Promise<void>;
}
