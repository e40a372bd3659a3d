import { z } from 'zod';
import type { Announcement } from '../../src/ports/announcements';

/** What goes over the channel. A later version may add to it. */
const payloadSchema = z.object({ from: z.string().min(1), thread: z.string().min(1), id: z.string().min(1) });

/** An announcement as the instance `from` sends it. */
export function encode(from: string, { thread, id }: Announcement): string {
  return JSON.stringify({ from, thread, id });
}

/** The sender and what it announces; undefined for anything else that comes over the channel. */
export function decode(text: string): { from: string; message: Announcement } | undefined {
  const parsed = payloadSchema.safeParse(jsonOf(text));
  if (!parsed.success) return undefined;
  const { from, thread, id } = parsed.data;
  return { from, message: { thread, id } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
