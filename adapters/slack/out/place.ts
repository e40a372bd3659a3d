import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import type { Outgoing } from '../../../src/ports/chat';

/** So many direct channels are remembered. */
const REMEMBERED = 5_000;

/** A message of ours in Slack, as our reference to it. */
export interface Place {
  /** The channel it is in, and its time there, which is its id. */
  channel: string;
  ts: string;
  /** How often it opened again after it was folded: with each time, its inputs show what is stored. */
  opened: number;
  /** Whether it was folded when it was last drawn. */
  folded: boolean;
  /** Whether there are messages in its thread with what it had no room for. */
  continued: boolean;
  /** As long as not all of these are: how many, and of which version of the message. */
  said?: { parts: number; version: number };
}

/** `D0000001/1700000000.000001/2fc`: opened twice, folded now, continued in its thread; `…/0p1v3`: as far as part 1. */
export function referenceOf({ channel, ts, opened, folded, continued, said }: Place): string {
  const rest = said ? `p${said.parts}v${said.version}` : '';
  return `${referenceStart(channel, ts)}${opened}${folded ? 'f' : ''}${continued ? 'c' : ''}${rest}`;
}

/** Whether everything of a message is there. */
export function isWhole({ said }: Place): boolean {
  return said === undefined;
}

/** How the reference of a message begins, however it was drawn last. */
export function referenceStart(channel: string, ts: string): string {
  return `${channel}/${ts}/`;
}

const REFERENCE = /^([^/]+)\/([^/]+)\/(\d{1,9})(f?)(c?)(?:p(\d{1,4})v(\d{1,9}))?$/;

/** Undefined for a reference that is none of ours. */
export function placeOf(reference: string): Place | undefined {
  const [, channel, ts, opened, folded, continued, parts, version] = REFERENCE.exec(reference) ?? [];
  if (!channel || !ts) return undefined;
  const said = parts === undefined ? {} : { said: { parts: Number(parts), version: Number(version) } };
  return { channel, ts, opened: Number(opened), folded: folded === 'f', continued: continued === 'c', ...said };
}

/** The same place once a message is drawn there anew. */
export function redrawnAt(place: Place, folded: boolean): Place {
  return { ...place, folded, opened: place.folded && !folded ? place.opened + 1 : place.opened };
}

/** The thread in which a message is said; undefined where it begins one. */
export function threadOf({ to, under }: Pick<Outgoing, 'to' | 'under'>): string | undefined {
  if (to.kind === 'channel') return to.channel.thread;
  return under?.split('/')[1];
}

/** The workspace that a message goes to. */
export function teamOf({ to }: Pick<Outgoing, 'to'>): string {
  return to.kind === 'account' ? to.account.space : (to.channel.address.team ?? '');
}

/** Finds the channel that a message goes to; a direct one is opened once. */
export function directChannels() {
  const known = new LRUCache<string, string>({ max: REMEMBERED });
  return async (client: WebClient, { to }: Pick<Outgoing, 'to'>): Promise<string> => {
    if (to.kind === 'channel') return to.channel.address.channel ?? '';
    const { space, user } = to.account;
    const found = known.get(`${space} ${user}`);
    if (found) return found;
    const { channel } = await client.conversations.open({ users: user });
    const id = channel?.id ?? '';
    if (id !== '') known.set(`${space} ${user}`, id);
    return id;
  };
}
