import { ChatBlocked } from '../../src/ports/chat';
import { LOCKED_OUT, meaningOf } from './api/meaning';
import type { Bot } from './bot';

/** The login service gave us no token, and it is not that it does not know us. */
class NoToken extends Error {
  readonly code = 'no-token';
}

/** Whether Microsoft's login service takes our credentials. Throws a `ChatBlocked` where it refuses them. */
export async function signsIn({ signIn }: Pick<Bot, 'signIn'>): Promise<void> {
  try {
    await signIn();
  } catch (error) {
    if (meaningOf(error, 'person').kind === 'locked-out') throw new ChatBlocked('credentials-refused', LOCKED_OUT);
    throw new NoToken('Microsoft’s login service gives no token: it does not answer as it should', { cause: error });
  }
}
