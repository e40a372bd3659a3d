import type { Call } from './connector';

/** “Per bot per thread”: how many messages in how many milliseconds. */
const LIMITS = [
  { most: 7, inMs: 1_000 },
  { most: 8, inMs: 2_000 },
  { most: 60, inMs: 30_000 },
];

/** Tells whether a message comes too fast after the others in its conversation. */
export function paceOfConversations(now: () => number = Date.now): (call: Pick<Call, 'method' | 'path'>) => boolean {
  const sent = new Map<string, number[]>();
  return ({ method, path }) => {
    const [, conversation] = /^v3\/conversations\/([^/;]+).*\/activities/.exec(path) ?? [];
    if (method !== 'POST' || conversation === undefined) return false;
    const times = sent.get(conversation) ?? [];
    const at = now();
    const isTooFast = LIMITS.some(({ most, inMs }) => times.filter((time) => at - time < inMs).length >= most);
    if (!isTooFast) sent.set(conversation, [...times, at]);
    return isTooFast;
  };
}
