import { appHomeOpened } from '../payloads/home-events';
import { globalShortcut, messageShortcut } from '../payloads/interactions';
import { viewPayload } from '../payloads/view';
import { directMessages } from '../web-api/conversations';
import { filledIn } from '../world/filled';
import { newTs } from '../world/ids';
import type { Channel, Message, View } from '../world/types';
import { CannotDo } from './cannot';
import { command } from './command';
import { type Hand, noteBody } from './interact';
import { type Modal, newModal } from './modal';
import type { Delivery, How } from './outgoing';
import { asEvent, hears } from './subscriptions';
import { newSurface, type Surface } from './surface';
import { edit, erase, fileOf, type Said, type SayOptions, say } from './talk';
import { newTrigger } from './triggers';

/** Where: a channel's id. Without it, the direct messages with the bot. */
export interface In {
  in?: string;
}

/** Somebody with a Slack client. Everything resolves once the app has answered (or has not, in Slack's time). */
export interface Person {
  id: string;
  /** The channel of their direct messages with the bot. */
  dm: string;
  says(text: string, options?: SayOptions & In): Promise<Said>;
  /** Says it with a mention of the bot before it. */
  mentions(text: string, options: SayOptions & { in: string }): Promise<Said>;
  /** Sends a file, with words if wanted. */
  uploads(name: string, bytes: Buffer | string, options?: SayOptions & In & { text?: string }): Promise<Said>;
  edits(said: Pick<Said, 'channel' | 'ts'>, text: string, how?: How): Promise<Delivery | undefined>;
  deletes(said: Pick<Said, 'channel' | 'ts'>, how?: How): Promise<Delivery | undefined>;
  /** A message that they see. Without `ts`: the last one that has something to use in it. */
  message(where?: In & { ts?: string }): Surface;
  /** The home tab as it was published for them. */
  home(): Surface;
  /** Their top modal. */
  modal(): Modal;
  hasModal(): boolean;
  opensHome(tab?: 'home' | 'messages', how?: How): Promise<Delivery | undefined>;
  command(typed: string, options?: How & In): Promise<Delivery>;
  shortcut(callbackId: string, how?: How): Promise<Delivery>;
  /** Chooses a shortcut at a message that somebody wrote, wherever it is. */
  messageShortcut(callbackId: string, message: { user: string; text: string }, how?: How): Promise<Delivery>;
}

export function newPerson(hand: Hand): Person {
  const { world, team, user, courier } = hand;
  const dm = () => directMessages({ team }, user.id);
  const channelIn = (id: string | undefined): Channel => {
    const channel = id === undefined || id === dm().id ? dm() : team.channels.get(id);
    if (!channel) throw new CannotDo(`there is no channel ${id}`);
    return channel;
  };
  const at = ({ channel, ts }: Pick<Said, 'channel' | 'ts'>) => [hand, channelIn(channel), ts] as const;

  return {
    id: user.id,
    dm: dm().id,
    says: (text, { in: id, ...options } = {}) => say(hand, channelIn(id), text, options),
    mentions: (text, { in: id, ...options }) => say(hand, channelIn(id), `<@${team.bot.userId}> ${text}`, options),
    uploads: (name, bytes, { in: id, text = '', ...options } = {}) => {
      const channel = channelIn(id);
      return say(hand, channel, text, { ...options, files: [fileOf(hand, channel, name, bytes)] });
    },
    edits: (said, text, how) => edit(...at(said), text, how),
    deletes: (said, how) => erase(...at(said), how),
    message: ({ in: id, ts } = {}) => {
      // The last one is meant as of now; what the app posts afterwards is another message.
      const channel = channelIn(id);
      const wanted = ts ?? lastUsable(hand, channel).ts;
      return newSurface(hand, () => ({ kind: 'message', channel, message: seen(hand, channel, wanted) }));
    },
    home: () => newSurface(hand, () => ({ kind: 'view', view: homeOf(hand) })),
    modal: () => newModal(hand),
    hasModal: () => (team.stacks.get(user.id) ?? []).length > 0,
    opensHome: async (tab = 'home', how) => {
      if (!hears(world, team, 'app_home_opened')) return undefined;
      const view = team.homes.get(user.id);
      const values = view && filledIn(team, `view:${view.id}`, view.sent.blocks);
      const payload = view && viewPayload(world, team, view, values ?? {});
      return courier.deliver(asEvent(world, team, appHomeOpened(world, user, dm(), tab, payload)), how);
    },
    command: (typed, { in: id, ...how } = {}) => command(hand, channelIn(id), typed, how),
    shortcut: async (callbackId, how) => {
      const payload = globalShortcut(hand, callbackId, newTrigger(world, team, user.id));
      const delivery = await courier.deliver({ kind: 'interactive', payload }, how);
      noteBody(hand, delivery, 'a shortcut');
      return delivery;
    },
    messageShortcut: async (callbackId, { user: author, text }, how) => {
      const trigger = newTrigger(world, team, user.id);
      const message = { channel: { id: 'C0000042', name: 'planning' }, ts: newTs(world), user: author, text };
      const payload = messageShortcut(hand, callbackId, trigger, message);
      const delivery = await courier.deliver({ kind: 'interactive', payload }, how);
      noteBody(hand, delivery, 'a shortcut');
      return delivery;
    },
  };
}

function isSeenBy(hand: Hand, { ephemeralFor }: Message): boolean {
  return ephemeralFor === undefined || ephemeralFor === hand.user.id;
}

function seen(hand: Hand, channel: Channel, ts: string): Message {
  const message = channel.messages.find((each) => each.ts === ts && isSeenBy(hand, each));
  if (!message) throw new CannotDo(`${hand.user.id} sees no message ${ts} in ${channel.id}`);
  return message;
}

const USABLE = ['actions', 'input', 'section'];

function lastUsable(hand: Hand, channel: Channel): Message {
  const usable = channel.messages.filter(
    (each) => isSeenBy(hand, each) && each.blocks.some(({ type }) => USABLE.includes(String(type))),
  );
  const last = usable.at(-1);
  if (!last) throw new CannotDo(`nothing can be used in ${channel.id}`);
  return last;
}

function homeOf(hand: Hand): View {
  const view = hand.team.homes.get(hand.user.id);
  if (!view) throw new CannotDo(`no home tab was published for ${hand.user.id}`);
  return view;
}
