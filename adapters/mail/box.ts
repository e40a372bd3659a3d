import { randomUUID } from 'node:crypto';
import type { Composed } from './composing';
import { page } from './drawing/page';
import type { Mailed } from './mailed';

/** So many mails are kept, the newest. */
const MOST = 200;

/** A mail as somebody would read it. */
export interface KeptMail {
  id: string;
  at: Date;
  to: string;
  subject: string;
  html: string;
}

/** Takes mails and sends none: one looks at them. As long as the process is there. */
export interface Box {
  carry(mail: Composed, mailed: Mailed): Promise<void>;
  /** The newest first. */
  kept(): readonly KeptMail[];
}

/** A box that holds nothing yet. `now`: by which clock mails are stamped. */
export function box(now: () => Date): Box {
  const kept: KeptMail[] = [];
  return {
    carry: async (_, mailed) => {
      const { to, subject } = mailed;
      kept.unshift({ id: randomUUID(), at: now(), to: `${to.name} <${to.address}>`, subject, html: page(mailed) });
      kept.splice(MOST);
    },
    kept: () => kept,
  };
}
