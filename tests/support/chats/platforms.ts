import type { Chatting, Somebody } from './chatting';
import { onSlack } from './on-slack';
import { onTeams } from './on-teams';
import { onWeb } from './on-web';

/** For `describe.each`: the same story on every platform. */
export const PLATFORMS: readonly [name: string, on: () => Promise<Chatting>][] = [
  ['Slack', onSlack],
  ['Teams', onTeams],
  ['the web chat', onWeb],
];

/** A story is over: the platform would have refused nothing of it. */
export async function endsWell(chat: Pick<Chatting, 'problems' | 'close'>): Promise<void> {
  expect(chat.problems()).toEqual([]);
  await chat.close();
}

/** What somebody reads of the product now: all of it, and the last of it. */
export function reading(chat: () => Chatting) {
  return {
    all: async (who: Somebody) => (await chat().read(who)).join('\n'),
    last: async (who: Somebody) => (await chat().read(who)).at(-1) ?? '',
  };
}
