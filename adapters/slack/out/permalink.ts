import type { WebClient } from '@slack/web-api';
import { placeOf } from './place';

/** The address of a message of ours in Slack, by our reference; undefined where Slack does not tell: then it is not shown. */
export async function permalink(client: WebClient, reference: string): Promise<string | undefined> {
  const place = placeOf(reference);
  if (!place) return undefined;
  try {
    return (await client.chat.getPermalink({ channel: place.channel, message_ts: place.ts })).permalink;
  } catch {
    return undefined;
  }
}
