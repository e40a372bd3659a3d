/** The type of what our messages carry unseen: their own key, by which one is found whose sending was cut off. */
const METADATA = 'critical_friend_message';

/** `rest`: how many messages go on with it in its thread; `part`: which of these it is, counted from 1. */
export interface Key {
  message: string;
  rest?: number;
  part?: number;
}

/** What a message carries so that it is known again: our id of it, and which part. */
export function metadataOf(message: string, more: Omit<Key, 'message'> = {}) {
  return { event_type: METADATA, event_payload: { message, ...more } };
}

/** The key that a message carries; undefined for one that is none of ours. */
export function keyIn(metadata: { event_type?: string; event_payload?: object } | undefined): Key | undefined {
  if (metadata?.event_type !== METADATA) return undefined;
  const { message, rest, part } = (metadata.event_payload ?? {}) as Partial<Record<keyof Key, unknown>>;
  if (typeof message !== 'string') return undefined;
  return {
    message,
    ...(typeof rest === 'number' ? { rest } : {}),
    ...(typeof part === 'number' ? { part } : {}),
  };
}
