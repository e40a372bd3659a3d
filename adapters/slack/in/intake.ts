import type { Account } from '../../../src/method/person';
import type { Channel } from '../../../src/method/review';
import type { Wordless } from '../../../src/ports/menu';
import type { Incoming } from '../../../src/ports/reception';
import { shortKey } from '../../../src/ports/short-key';
import { type ParsedPress, parsePress } from '../cards/parse';
import { accountIn, SLACK } from '../name';
import { referenceStart } from '../out/place';
import { teamsIn } from './installation';
import {
  type EventCallback,
  eventCallback,
  type HomeEvent,
  type InteractionHead,
  interactionHead,
  type MentionEvent,
  type MessageEvent,
  type ReadersEvent,
  type SlashCommand,
  slashCommand,
} from './payloads';
import { firstMentioned, typedText } from './typed-text';

/** What a request of Slack's is for us. Only `incoming` has to be stored before it is acknowledged. */
export type Intake =
  | {
      kind: 'incoming';
      incoming: Incoming;
      from: 'message' | 'mention' | 'command' | 'press' | 'form' | 'shortcut';
      storedAt?: number;
      /** Where files came along, which are not read. */
      filesIn?: Spot;
    }
  /** A message that is files only. */
  | { kind: 'files'; account: Account; filesIn: Spot }
  /** They want to see something: a form, what is folded, a file, a list's options, the home tab. Nothing changes. */
  | { kind: 'asks'; account: Account }
  /** Who reads along in a channel may be others than before. `broughtBy`: it is we who joined, and they invited us. */
  | { kind: 'readers'; channel: Channel; news: string; broughtBy?: Account }
  /** The workspace tells about itself or a channel. */
  | { kind: 'news'; team: string; event: string }
  | { kind: 'nothing' }
  /** Not Slack's shape, or nothing that we know. */
  | { kind: 'malformed' };

/** The slash command and the shortcut, as in the manifest. What else comes is another app's, or an older version's. */
export const COMMAND = '/peer-review';
export const SHORTCUT = 'next-card';
/** The one at a message of anybody's. */
export const MESSAGE_SHORTCUT = 'add-to-sheet';

/** The id of somebody's first coming upon us: whichever way that is, it is greeted once. */
export function helloId({ space, user }: Account): string {
  return `slack-${shortKey(space, user, 'hello')}`;
}

/** A place in a conversation with us: its channel, and the thread in it if any. */
export interface Spot {
  channel: string;
  thread?: string;
}

const NEWS: ReadonlySet<string> = new Set([
  'app_uninstalled',
  'tokens_revoked',
  'channel_rename',
  'group_rename',
  'channel_archive',
  'group_archive',
  'channel_left',
  'group_left',
  'member_left_channel',
]);
/** After these, others may read along in a channel. */
const READERS: ReadonlySet<string> = new Set(['member_joined_channel', 'channel_shared']);
const NOTHING: Intake = { kind: 'nothing' };
/** Messages that a person wrote; the other subtypes are edits, deletions and what Slack itself says. */
const WRITTEN: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/**
 * Reads a request's body as Slack sends it. `now`: an instant, for what carries no time; `wordless`: what people mean who
 * only call or mention us; `team`: the workspace that it is for. Pure and total.
 */
export function intakeOf(body: unknown, now: string, wordless: Wordless, team = teamsIn(body)[0] ?? ''): Intake {
  const event = eventCallback.safeParse(body);
  if (event.success) return ofEvent(event.data, team, now, wordless);
  const interaction = interactionHead.safeParse(body);
  if (interaction.success) return ofInteraction(interaction.data, team, body, now, wordless);
  const command = slashCommand.safeParse(body);
  return command.success ? ofCommand(command.data, team, now, wordless) : { kind: 'malformed' };
}

function ofEvent(callback: EventCallback, team: string, now: string, wordless: Wordless): Intake {
  const { event } = callback;
  const at = callback.event_time === undefined ? now : new Date(callback.event_time * 1_000).toISOString();
  const [own] = callback.authorizations ?? [];
  const from = { team, id: `slack-${shortKey(team, callback.event_id)}`, at, own: own?.user_id };
  if (event.type === 'message' && 'channel' in event) return ofMessage(event as MessageEvent, from);
  if (event.type === 'app_mention' && 'channel' in event) return ofMention(event as MentionEvent, from, wordless);
  if (event.type === 'app_home_opened' && 'user' in event) {
    return { kind: 'asks', account: accountIn(team, (event as HomeEvent).user) };
  }
  if (READERS.has(event.type) && 'channel' in event) return ofReaders(event as ReadersEvent, from);
  return NEWS.has(event.type) ? { kind: 'news', team, event: event.type } : { kind: 'nothing' };
}

/** Of which workspace an event is, under which id of ours, when it was, and who we are there. */
interface From {
  team: string;
  id: string;
  at: string;
  own: string | undefined;
}

function ofMessage(event: MessageEvent, from: From): Intake {
  const { subtype, channel_type } = event;
  if (channel_type !== 'im') return NOTHING;
  if (subtype === 'message_changed' || subtype === 'message_deleted') return ofChange(event, from);
  const { user, bot_id, channel, ts, thread_ts: thread, files = [] } = event;
  if (!user || bot_id || !WRITTEN.has(subtype)) return NOTHING;
  const filesIn = files.length > 0 ? { channel, ...(thread === undefined ? {} : { thread }) } : undefined;
  const account = accountIn(from.team, user);
  const typed = textOf(event.text, from);
  if (!typed) return filesIn ? { kind: 'files', account, filesIn } : NOTHING;
  // For an agent, each message begins a thread, or is in one.
  const begins = event.app_context === undefined ? {} : { under: referenceStart(channel, ts) };
  const place = { ...begins, ...placeOf(channel, ts, thread) };
  const said = incoming('message', from.id, account, from.at, { kind: 'text', ...typed }, place);
  return filesIn ? { ...said, filesIn } : said;
}

/**
 * Somebody changed or deleted what they wrote. Slack tells the same of our own messages, and when it only adds what is
 * behind a link: then the words are the same. A message with replies is not taken away, but has a stone in its place.
 */
function ofChange({ channel, event_ts, ts, message, previous_message: before }: MessageEvent, from: From): Intake {
  const about = message ?? before;
  const user = before?.user ?? message?.user;
  if (!about || !user || about.bot_id || before?.bot_id) return NOTHING;
  const account = accountIn(from.team, user);
  const place = placeOf(channel, about.ts, before?.thread_ts ?? about.thread_ts);
  const when = { saidAt: timeOf(about.ts) ?? from.at, edition: message?.edited?.ts ?? event_ts ?? ts };
  const typed = message?.subtype === 'tombstone' ? undefined : textOf(message?.text, from);
  if (!typed) return incoming('message', from.id, account, from.at, { kind: 'deleted', ...when }, place);
  if (message?.text === before?.text) return NOTHING;
  return incoming('message', from.id, account, from.at, { kind: 'edited', ...typed, ...when }, place);
}

function ofReaders({ channel, user, inviter }: ReadersEvent, { team, id, own }: From): Intake {
  const isUs = own !== undefined && user === own;
  const brought = isUs && inviter !== undefined ? { broughtBy: accountIn(team, inviter) } : {};
  return { kind: 'readers', channel: channelOf(team, channel), news: id, ...brought };
}

function ofMention(event: MentionEvent, from: From, { mentioned }: Wordless): Intake {
  if (!event.user || event.bot_id) return NOTHING;
  const { channel, ts, thread_ts: thread, edited } = event;
  const own = from.own ?? firstMentioned(event.text);
  const typed = textOf(event.text, { ...from, own }) ?? { text: mentioned };
  const where = { channel: channelOf(from.team, channel, thread ?? ts), said: referenceStart(channel, ts) };
  const what = edited
    ? { kind: 'edited' as const, ...typed, saidAt: timeOf(ts) ?? from.at, edition: edited.ts }
    : { kind: 'text' as const, ...typed };
  return incoming('mention', from.id, accountIn(from.team, event.user), from.at, what, where);
}

/** Undefined: no words. */
function textOf(raw: string | undefined, { team, own }: Pick<From, 'team' | 'own'>) {
  const { text, names } = typedText(raw ?? '', team, own);
  if (text.trim() === '' && names.length === 0) return undefined;
  return names.length === 0 ? { text } : { text, names };
}

/** Which message it is, and under which. */
function placeOf(channel: string, ts: string, thread: string | undefined) {
  const isReply = thread !== undefined && thread !== ts;
  return { said: referenceStart(channel, ts), ...(isReply ? { under: referenceStart(channel, thread) } : {}) };
}

/** The moment that Slack names a message by. */
function timeOf(ts: string): string | undefined {
  const ms = Math.round(Number(ts) * 1_000);
  return Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : undefined;
}

function ofCommand(command: SlashCommand, team: string, now: string, { called }: Wordless): Intake {
  const { user_id: user, trigger_id, channel_id } = command;
  if (command.command !== COMMAND) return { kind: 'nothing' };
  const isDirect = channel_id.startsWith('D');
  const typed = textOf(command.text.trim(), { team, own: undefined }) ?? { text: called };
  const what = { kind: 'text' as const, ...typed };
  const where = isDirect ? {} : { channel: channelOf(team, channel_id) };
  return incoming('command', `slack-${shortKey(team, user, trigger_id)}`, accountIn(team, user), now, what, where);
}

function ofInteraction(head: InteractionHead, team: string, body: unknown, now: string, wordless: Wordless): Intake {
  const account = accountIn(team, head.user.id);
  switch (head.type) {
    case 'view_closed':
      return { kind: 'nothing' };
    case 'block_suggestion':
      return { kind: 'asks', account };
    case 'shortcut': {
      if (head.callback_id !== SHORTCUT) return { kind: 'nothing' };
      const id = `slack-${shortKey(account.space, account.user, head.action_ts ?? head.trigger_id ?? '')}`;
      return incoming('shortcut', id, account, now, { kind: 'text', text: wordless.called });
    }
    case 'message_action':
      return ofMessageShortcut(head, account, team, now, wordless);
    case 'block_actions':
    case 'view_submission':
      return ofPress(parsePress(body), head, account, now);
  }
}

/** The words of a message behind ours, so that they are between the two of us, wherever they were said. */
function ofMessageShortcut(
  { callback_id, channel, message, action_ts, trigger_id }: InteractionHead,
  account: Account,
  team: string,
  now: string,
  { added }: Wordless,
): Intake {
  if (callback_id !== MESSAGE_SHORTCUT) return NOTHING;
  const parts = [channel?.id ?? '', message?.ts ?? '', action_ts ?? trigger_id ?? ''];
  const id = `slack-${shortKey(account.space, account.user, MESSAGE_SHORTCUT, ...parts)}`;
  const typed = textOf(message?.text, { team, own: undefined });
  const before = `${added} `;
  const names = typed?.names?.map((name) => ({ ...name, at: name.at + before.length }));
  const text = typed ? `${before}${typed.text}` : added;
  return incoming('shortcut', id, account, now, { kind: 'text', text, ...(names ? { names } : {}) });
}

function ofPress(press: ReturnType<typeof parsePress>, head: InteractionHead, account: Account, now: string): Intake {
  switch (press.kind) {
    case 'problem':
      return { kind: 'malformed' };
    case 'nothing':
      return { kind: 'nothing' };
    case 'open-form':
    case 'open-details':
    case 'file':
      return { kind: 'asks', account };
    case 'press': {
      const from = head.type === 'view_submission' ? 'form' : 'press';
      return incoming(from, pressId(head, account), account, now, press.what, given(press));
    }
  }
}

function given({ message, storedAt }: Extract<ParsedPress, { kind: 'press' }>) {
  return { ...(message === undefined ? {} : { message }), ...(storedAt === undefined ? {} : { storedAt }) };
}

/**
 * Slack gives a press no id of its own. The same press delivered again is the same in all of these; a form that is sent
 * again with something else in it is another.
 */
function pressId({ type, actions, container, view }: InteractionHead, { space, user }: Account): string {
  const [action] = actions ?? [];
  const parts =
    type === 'view_submission'
      ? [view?.id, view?.hash, JSON.stringify(view?.state ?? '')]
      : [action?.action_ts, action?.block_id, action?.action_id, container?.message_ts, container?.view_id];
  return `slack-${shortKey(space, user, type, ...parts.map((part) => part ?? ''))}`;
}

function incoming(
  from: Extract<Intake, { kind: 'incoming' }>['from'],
  id: string,
  account: Account,
  at: string,
  what: Incoming['what'],
  { storedAt, ...more }: Partial<Incoming> & { storedAt?: number } = {},
): Extract<Intake, { kind: 'incoming' }> {
  const event: Incoming = { id, platform: SLACK, account, at, what, ...more };
  return { kind: 'incoming', from, incoming: event, ...(storedAt === undefined ? {} : { storedAt }) };
}

/** `thread`: where in the channel an answer belongs. */
function channelOf(team: string, channel: string, thread?: string): Channel {
  return { platform: SLACK, address: { team, channel }, ...(thread === undefined ? {} : { thread }) };
}
