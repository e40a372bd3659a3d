import { setTimeout as sleep } from 'node:timers/promises';
import type { SlackServer } from '../support/slack/start-slack';

/** How often it is looked, in milliseconds. */
const LOOK_EVERY_MS = 1;

/** Counts what is called of a Slack's Web API, by method and conversation. */
export interface SlackCalls {
  /** Calls of all methods so far. */
  total(): number;
  /** Resolves when each of the methods was called once more in this conversation than it was at this moment. */
  oneMore(channel: string, methods: readonly string[]): Promise<void>;
}

export function countCalls(slack: SlackServer): SlackCalls {
  const counts = new Map<string, number>();
  let counted = 0;
  const look = () => {
    const calls = slack.calls();
    for (const { method, args } of calls.slice(counted)) {
      const key = keyOf(method, String(args.channel));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    counted = calls.length;
  };
  const countOf = (method: string, channel: string) => counts.get(keyOf(method, channel)) ?? 0;
  return {
    total: () => slack.calls().length,
    oneMore: async (channel, methods) => {
      look();
      const wanted = methods.map((method) => ({ method, count: countOf(method, channel) + 1 }));
      while (wanted.some(({ method, count }) => countOf(method, channel) < count)) {
        await sleep(LOOK_EVERY_MS);
        look();
      }
    },
  };
}

function keyOf(method: string, channel: string): string {
  return `${method} ${channel}`;
}
