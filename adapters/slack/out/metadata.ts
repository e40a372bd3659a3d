/** The type of what our messages carry unseen: their own key, by which one is found whose sending was cut off. */
export const METADATA = 'critical_friend_message';

export function metadataOf(message: string) {
  return { event_type: METADATA, event_payload: { message } };
}
