import { serve } from '../../../src/app/serve';
import type { Message } from '../../../src/ports/chat';
import type { Deps } from '../../../src/turn/deps';

/**
 * The product, but for what somebody types: `kill` ends the process and `hang` stops its event loop, whenever and
 * wherever it is applied. It may stand still for less long than by itself, and sees sooner whether others live.
 */
serve({ standsStillMs: 2_000, beatMs: 600, around: dangerous });

function dangerous(deps: Deps): Deps {
  const { messages, inbox } = deps.store;
  const insert = async (message: Message): Promise<boolean> => {
    const entry = message.content.kind === 'said' ? await inbox.get(message.id.split('~')[0] ?? '') : undefined;
    if (entry?.status === 'received' && message.content.kind === 'said') await isFatal(message.content.text);
    return messages.insert(message);
  };
  return { ...deps, store: { ...deps.store, messages: { ...messages, insert } } };
}

async function isFatal(text: string): Promise<void> {
  if (text === 'kill') process.kill(process.pid, 'SIGKILL');
  while (text === 'hang');
}
