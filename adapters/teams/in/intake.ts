import type { Account } from '../../../src/method/person';
import type { Channel } from '../../../src/method/review';
import type { Wordless } from '../../../src/ports/menu';
import type { Incoming, Search } from '../../../src/ports/reception';
import { shortKey } from '../../../src/ports/short-key';
import { parseTeamsPress, parseTeamsSearch, type TeamsPress } from '../cards/parse';
import { isPersonal } from '../conversation-kind';
import { accountIn, channelAt, TEAMS, withoutMessage } from '../name';
import { referenceStart } from '../out/place';
import { htmlLines } from './html-lines';
import {
  type ActivityShape,
  activityHead,
  activityShape,
  fileAnswer,
  mentionsIn,
  messageAction,
  type Upload,
} from './payloads';
import { LONGEST_HTML, typedText } from './typed-text';

/** Who did something, and whether others see where. */
export interface Who {
  account: Account;
  isPersonal: boolean;
}

/** What an activity is for us. Only `incoming` has to be stored before it is answered. */
export type Intake =
  | {
      kind: 'incoming';
      incoming: Incoming;
      /** `press`, `action`: whoever pressed, or chose a message, waits for an answer in its place. */
      from: 'message' | 'press' | 'hello' | 'action';
      isPersonal: boolean;
      /** Files came along, which are not read. */
      withFiles?: boolean;
    }
  /** A message that is files only. */
  | ({ kind: 'files' } & Who)
  /** They want a file, by its path. */
  | ({ kind: 'file'; path: string; awaited: boolean } & Who)
  /** They look for an option of a list that is searched, and wait for what fits. */
  | ({ kind: 'search'; search: Search } & Who)
  /** They answered when a file was offered: where to put it, or nowhere. */
  | ({ kind: 'file-answer'; put?: { path: string; upload: Upload } } & Who)
  /** The app was removed from a conversation, or from a team with all its channels. */
  | { kind: 'removed'; from: { account: Account } | { channel: Channel } | { team: string } }
  /**
   * Who reads along may be others than before: in a channel or chat, or in all channels of a team. `isNewHere`: the app
   * has just been added there.
   */
  | { kind: 'readers'; channel: Channel; team?: string; news: string; isNewHere?: true }
  /** Nothing to do, but perhaps to note where it came from. */
  | { kind: 'nothing' }
  /** Somebody waits for an answer that we have none for: another kind of invoke, or a card that is not ours. */
  | { kind: 'unsupported' }
  | { kind: 'not-ours' }
  /** Not Teams' shape. */
  | { kind: 'malformed' };

const READ: ReadonlySet<string> = new Set([
  ...['message', 'messageUpdate', 'messageDelete', 'invoke', 'conversationUpdate', 'installationUpdate'],
]);
/** After these, others may read along in a channel. */
const READERS: ReadonlySet<string> = new Set(['channelShared', 'channelMemberAdded']);
const FILE = /^(?:image|video|audio)\/|^application\/vnd\.microsoft\.teams\.file\.download\.info$/;

type Words = Pick<Wordless, 'mentioned' | 'added'>;

/** What an action at a message is called in the package. */
export const MESSAGE_ACTION = 'addToSheet';

/**
 * Reads an activity as Teams sends it. `now`: an instant, for what carries no time; `wordless`: what people mean who only
 * mention us. Pure and total.
 */
export function intakeOf(activity: unknown, now: string, wordless: Words): Intake {
  const head = activityHead.safeParse(activity);
  if (!head.success) return { kind: 'malformed' };
  if (!READ.has(head.data.type)) return { kind: 'nothing' };
  const read = activityShape.safeParse(activity);
  if (!read.success) return { kind: 'malformed' };
  const tenant = read.data.conversation.tenantId ?? read.data.channelData?.tenant?.id;
  return tenant === undefined ? { kind: 'malformed' } : ofShape(read.data, tenant, now, wordless);
}

function ofShape(activity: ActivityShape, tenant: string, now: string, { mentioned, added }: Words): Intake {
  switch (activity.type) {
    case 'conversationUpdate':
      return ofMembers(activity, tenant, now);
    case 'installationUpdate':
      return ofInstallation(activity, tenant, now);
    case 'invoke':
      return ofInvoke(activity, tenant, now, added);
    case 'messageUpdate':
    case 'messageDelete':
      return ofChange(activity, tenant, now, mentioned);
    default:
      return ofMessage(activity, tenant, now, mentioned);
  }
}

function ofMessage(activity: ActivityShape, tenant: string, now: string, mentioned: string): Intake {
  const who = whoIn(activity, tenant);
  if (!who) return { kind: 'nothing' };
  // An older client sends a press as a message with nothing in it.
  if (activity.value !== undefined && activity.value !== null && !activity.text)
    return ofPress(parseTeamsPress(activity.value), activity, who, now, false);
  const own = ownMentions(activity);
  if (!who.isPersonal && own.length === 0) return { kind: 'nothing' };
  const text = typedText(activity.text ?? '', own, htmlOf(activity));
  const place = placeIn(activity, who);
  if (!who.isPersonal) return incoming('message', activity, who, now, { kind: 'text', text: text || mentioned }, place);
  const withFiles = activity.attachments?.some(({ contentType }) => FILE.test(contentType ?? '')) ?? false;
  if (text === '') return withFiles ? { kind: 'files', ...who } : { kind: 'nothing' };
  const said = incoming('message', activity, who, now, { kind: 'text', text }, place);
  return withFiles ? { ...said, withFiles } : said;
}

/**
 * Somebody changed what they wrote, deleted it, or took back that they did: the activity has the message's own id, its
 * words as they are now, and the time of the change. Where others read along it is ours as long as it mentions us.
 */
function ofChange(activity: ActivityShape, tenant: string, now: string, mentioned: string): Intake {
  const who = whoIn(activity, tenant);
  if (!who || !activity.id) return { kind: 'nothing' };
  const place = placeIn(activity, who);
  const edition = momentOf(activity.timestamp, now);
  const when = { saidAt: timeIn(activity.id) ?? edition, edition };
  const own = ownMentions(activity);
  const text = typedText(activity.text ?? '', own, htmlOf(activity)) || (own.length > 0 ? mentioned : '');
  // It is the change that comes again, not the message.
  const change = { ...activity, id: JSON.stringify([activity.type, activity.id, activity.timestamp ?? text]) };
  if (activity.type === 'messageDelete' || (who.isPersonal && text === ''))
    return incoming('message', change, who, now, { kind: 'deleted', ...when }, place);
  if (!who.isPersonal && own.length === 0) return { kind: 'nothing' };
  return incoming('message', change, who, now, { kind: 'edited', text, ...when }, place);
}

/** Mentions of us, as they stand in the text. */
function ownMentions({ entities, recipient }: ActivityShape): string[] {
  return mentionsIn(entities).flatMap(({ mentioned, text }) => (mentioned.id === recipient.id ? [text] : []));
}

/** Which message it is, and in which channel where it is not between the two of us. */
function placeIn(activity: ActivityShape, { isPersonal: isOurs }: Who): Pick<Incoming, 'said' | 'channel'> {
  const { conversation, id } = activity;
  return {
    ...(id ? { said: referenceStart(withoutMessage(conversation.id), id) } : {}),
    ...(isOurs ? {} : { channel: channelIn(activity) }),
  };
}

/** The moment that Teams names a message by, in milliseconds. */
function timeIn(id: string): string | undefined {
  const ms = /^\d{12,14}$/.test(id) ? Number(id) : Number.NaN;
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

function ofInvoke(activity: ActivityShape, tenant: string, now: string, added: string): Intake {
  const who = whoIn(activity, tenant);
  if (!who) return { kind: 'unsupported' };
  switch (activity.name) {
    case 'adaptiveCard/action':
      return ofPress(parseTeamsPress(activity.value), activity, who, now, true);
    case 'application/search': {
      const search = parseTeamsSearch(activity.value);
      return search ? { kind: 'search', search, ...who } : { kind: 'unsupported' };
    }
    case 'fileConsent/invoke':
      return ofFileAnswer(activity, who);
    case 'composeExtension/fetchTask':
      return ofAction(activity, who, now, added);
    default:
      return { kind: 'unsupported' };
  }
}

/** The words of a message behind ours: they are between the two of us, in whichever conversation they were said. */
function ofAction(activity: ActivityShape, who: Who, now: string, added: string): Intake {
  const read = messageAction.safeParse(activity.value);
  if (!read.success || read.data.commandId !== MESSAGE_ACTION) return { kind: 'unsupported' };
  const { contentType, content } = read.data.messagePayload?.body ?? {};
  const words =
    contentType === 'html'
      ? htmlLines((content ?? '').slice(0, LONGEST_HTML), []).replaceAll('\u00a0', ' ')
      : (content ?? '');
  const text = words.trim() === '' ? added : `${added} ${words.trim()}`;
  return incoming('action', activity, { ...who, isPersonal: true }, now, { kind: 'text', text });
}

function ofPress(press: TeamsPress, activity: ActivityShape, who: Who, now: string, awaited: boolean): Intake {
  switch (press.kind) {
    case 'problem':
      return { kind: press.code };
    case 'nothing':
      return awaited ? { kind: 'unsupported' } : { kind: 'nothing' };
    case 'file':
      return { kind: 'file', path: press.path, awaited, ...who };
    case 'press': {
      const { message, what } = press;
      const card = message === undefined ? {} : { message };
      return incoming(awaited ? 'press' : 'message', activity, who, now, what, card);
    }
  }
}

function ofFileAnswer({ value }: ActivityShape, who: Who): Intake {
  const read = fileAnswer.safeParse(value);
  if (!read.success) return { kind: 'malformed' };
  if (read.data.action === 'decline') return { kind: 'file-answer', ...who };
  const { context, uploadInfo: upload } = read.data;
  return { kind: 'file-answer', put: { path: context.file, upload }, ...who };
}

/** The bot's own arrival in a personal chat is somebody who says hello; everybody else's adds to who reads along. */
function ofMembers(activity: ActivityShape, tenant: string, now: string): Intake {
  const { recipient, conversation, channelData, id } = activity;
  const added = activity.membersAdded ?? [];
  const others = added.filter((member) => member.id === undefined || member.id !== recipient.id);
  if (isPersonal(conversation))
    return added.length > others.length ? hello(activity, tenant, now) : { kind: 'nothing' };
  const isNewHere = added.length > others.length;
  if (!isNewHere && others.length === 0 && !READERS.has(channelData?.eventType ?? '')) return { kind: 'nothing' };
  const team = channelData?.team?.id;
  return {
    kind: 'readers',
    channel: channelAt(conversation.id),
    news: eventId({ ...activity, id: id ?? activity.timestamp }, tenant),
    ...(team === undefined ? {} : { team }),
    ...(isNewHere ? { isNewHere } : {}),
  };
}

function ofInstallation(activity: ActivityShape, tenant: string, now: string): Intake {
  if (activity.action === 'add' || activity.action === 'add-upgrade') return hello(activity, tenant, now);
  if (activity.action !== 'remove') return { kind: 'nothing' };
  const team = activity.channelData?.team?.id;
  if (team !== undefined) return { kind: 'removed', from: { team } };
  const who = whoIn(activity, tenant);
  if (!isPersonal(activity.conversation))
    return { kind: 'removed', from: { channel: channelAt(activity.conversation.id) } };
  return who ? { kind: 'removed', from: { account: who.account } } : { kind: 'nothing' };
}

/** Teams tells of an installation in two ways, mostly both: they are one hello. */
function hello(activity: ActivityShape, tenant: string, now: string): Intake {
  const who = whoIn(activity, tenant);
  if (!who?.isPersonal) return { kind: 'nothing' };
  return incoming('hello', { ...activity, id: 'hello' }, who, now, { kind: 'hello' });
}

/** Nobody, where it is a program or somebody who is not signed in. */
function whoIn({ from, conversation }: ActivityShape, tenant: string): Who | undefined {
  if (!from.aadObjectId || from.role === 'bot') return undefined;
  return { account: accountIn(tenant, from.aadObjectId), isPersonal: isPersonal(conversation) };
}

/** The message as Teams' editor wrote it, where it came along. */
function htmlOf({ attachments }: ActivityShape): string | undefined {
  const content = attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  return typeof content === 'string' ? content : undefined;
}

/** With the thread in it where an answer belongs; a group chat has none, but it was said openly there too. */
function channelIn({ conversation, id, serviceUrl }: ActivityShape): Channel {
  const [, root] = conversation.id.split(';messageid=');
  const thread = root ?? id ?? undefined;
  return { ...channelAt(conversation.id), ...(thread === undefined ? {} : { thread }), via: serviceUrl };
}

function incoming(
  from: Extract<Intake, { kind: 'incoming' }>['from'],
  activity: ActivityShape,
  who: Who,
  now: string,
  what: Incoming['what'],
  more: Pick<Incoming, 'message' | 'channel' | 'said'> = {},
): Extract<Intake, { kind: 'incoming' }> {
  const event: Incoming = {
    id: eventId(activity, who.account.space),
    platform: TEAMS,
    account: who.account,
    at: momentOf(activity.timestamp, now),
    what,
    ...more,
  };
  return { kind: 'incoming', from, incoming: event, isPersonal: who.isPersonal };
}

/** An activity that is delivered again has the same id in its conversation. */
function eventId({ conversation, id, timestamp, from, value }: ActivityShape, tenant: string): string {
  const own = id ?? JSON.stringify([timestamp, from.id, value]);
  return `${TEAMS}-${shortKey(tenant, conversation.id, own)}`;
}

function momentOf(timestamp: string | null | undefined, now: string): string {
  const at = Date.parse(timestamp ?? '');
  return Number.isNaN(at) ? now : new Date(at).toISOString();
}
