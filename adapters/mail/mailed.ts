import type { Letter } from '../../src/ports/letter';
import type { Mail } from '../../src/ports/mailer';

/** A letter, or a mail that is no message. */
export type Mailed = Mail & Partial<Omit<Letter, keyof Mail>>;
