import type { CardNode } from '../../../adapters/adaptive-cards/card-json';
import type { TeamsCard } from '../../../adapters/teams/cards/render';
import { nodesOf, valuesSubmitted } from '../card-client';
import { mentioning, message, type Sent, type Spot, sentBy } from './as-sent';
import type { Connector } from './connector';
import type { Login, TokenOptions } from './login';
import { type Conversation, type Member, required, type Seen } from './world';

/** What the bot answered to a request. */
export interface Answered {
  status: number;
  /** Of an invoke's answer. */
  body: InvokeBody | undefined;
}
interface InvokeBody {
  statusCode?: number;
  type?: string;
  value?: unknown;
}

/** What was delivered, to be looked at or delivered again, and how it was answered. */
export interface Delivered extends Answered {
  activity: Sent;
}

/** Teams before the bot: signs what people do, and delivers it. */
export interface Teams {
  connector: Connector;
  /** Where the bot listens. */
  deliverTo(url: string): void;
  /** Delivers an activity, once. */
  deliver(activity: object, token?: TokenOptions): Promise<Delivered>;
  /** Posts anything. */
  post(body: string, headers: Record<string, string>): Promise<Answered>;
  as(member: Member): TeamsPerson;
}

export interface MessageOptions {
  /** Their own conversation with the bot unless given. */
  in?: Conversation;
  /** Answers in this thread. */
  root?: string;
  files?: readonly string[];
  html?: boolean;
}

export interface PressOptions {
  /** The message that was pressed; the last one of the bot's in their own conversation unless given. */
  on?: Seen;
  in?: Conversation;
  /** What they typed and chose before, by what it is labelled with. */
  typed?: Readonly<Record<string, string>>;
  /** By a client that knows no Action.Execute. */
  older?: boolean;
  /** The first with this title that stands after this text. */
  below?: string;
}

/** An option that was found. */
export interface Found {
  title: string;
  value: string;
}

export interface TeamsPerson {
  member: Member;
  personal(): Conversation;
  /** All that the bot said to them there, as it is now. */
  seen(): Seen[];
  installs(): Promise<Delivered[]>;
  removes(): Promise<Delivered>;
  says(text: string, options?: MessageOptions): Promise<Delivered>;
  /** Mentions the bot, and says something. */
  mentions(text: string, options: MessageOptions): Promise<Delivered>;
  presses(title: string, options?: PressOptions): Promise<Delivered>;
  /** Types into a list that is searched, by its label; answers what is found. */
  searches(label: string, said: string, options?: Pick<PressOptions, 'on'>): Promise<Found[]>;
  /** Chooses one of our actions at a message of anybody's, which has these words, in any conversation. */
  chooses(commandId: string, html: string, where: Conversation): Promise<Delivered>;
  /** Changes the words of a message of theirs. */
  edits(said: Delivered, text: string): Promise<Delivered>;
  deletes(said: Delivered): Promise<Delivered>;
  /** Takes back that they deleted it. */
  restores(said: Delivered): Promise<Delivered>;
  /** Answers an offered file. */
  answersFile(offer: Seen, action: 'accept' | 'decline', uploadUrl?: string): Promise<Delivered>;
}

export function teamsClient(connector: Connector, login?: Login): Teams {
  let address = '';
  const post: Teams['post'] = async (body, headers) => {
    const response = await fetch(new URL('/api/messages', address), { method: 'POST', headers, body });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as InvokeBody) };
  };
  const deliver: Teams['deliver'] = async (activity, options) => {
    const sent = activity as Sent;
    const token = login?.tokenFor(sent.serviceUrl, options);
    const answered = await post(JSON.stringify(activity), {
      'Content-Type': 'application/json; charset=utf-8',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    });
    return { ...answered, activity: sent };
  };
  return {
    connector,
    deliverTo: (url) => {
      address = url;
    },
    post,
    deliver,
    as: (member) => teamsPerson(connector, deliver, member),
  };
}

/** Somebody at their client. `deliver`: what becomes of what they do. */
export function teamsPerson(connector: Connector, deliver: Teams['deliver'], member: Member): TeamsPerson {
  const { world } = connector;
  const personal = () => required(world.personal(member), `${member.name} has no conversation with the bot`);
  const send = (spot: Spot, of: Parameters<typeof sentBy>[3]) => deliver(sentBy(connector, member, spot, of));
  const spotOf = (said: Seen, conversation: Conversation): Spot => ({
    conversation,
    ...(said.root === undefined ? {} : { root: said.root }),
  });
  const write = ({ in: where = personal(), root }: MessageOptions, of: Parameters<typeof sentBy>[3]) => {
    const said = world.say(where, member, String(of.text ?? ''), root);
    return send(spotOf(said, where), { id: said.id, ...of });
  };
  let changes = 0;
  /** The same message, changed: a second later each time. */
  const changed = ({ activity }: Delivered, of: object) => {
    changes += 1;
    const timestamp = new Date(Date.parse(String(activity.timestamp)) + changes * 1_000).toISOString();
    return deliver({ ...activity, timestamp, ...of });
  };
  return {
    member,
    personal,
    seen: () => connector.fromBot(personal()),
    installs: async () => {
      const spot = { conversation: world.install(member) };
      return [
        await send(spot, { type: 'conversationUpdate', membersAdded: [{ id: world.bot.id }] }),
        await send(spot, { type: 'installationUpdate', action: 'add' }),
      ];
    },
    removes: async () => {
      personal().installed = false;
      return send({ conversation: personal() }, { type: 'installationUpdate', action: 'remove' });
    },
    says: (text, options = {}) => write(options, message(text, options)),
    mentions: (text, options) => write(options, mentioning(text, world.bot)),
    presses: async (title, { on, in: where = personal(), typed = {}, older = false, below } = {}) => {
      const pressed = required(on ?? connector.fromBot(where).at(-1), 'there is nothing to press');
      const card = required(pressed.cards[0], 'there is no card') as TeamsCard;
      const data = submitted(card, title, typed, older, below);
      const spot = { ...spotOf(pressed, where) };
      if (older) return send(spot, { type: 'message', replyToId: pressed.id, value: data.data });
      const action = { type: 'Action.Execute', id: '', ...data };
      const value = { action, trigger: 'manual' };
      return send(spot, { type: 'invoke', name: 'adaptiveCard/action', replyToId: pressed.id, value });
    },
    searches: async (label, said, { on } = {}) => {
      const shown = required(on ?? connector.fromBot(personal()).at(-1), 'there is no card');
      const input = nodesOf(shown.cards[0] as TeamsCard).find((node) => node.label === label);
      const { dataset } = required(input?.['choices.data'] as { dataset: string } | undefined, `${label} is no search`);
      const value = { queryText: said, queryOptions: { skip: 0, top: 15 }, dataset };
      const { body } = await send(spotOf(shown, personal()), { type: 'invoke', name: 'application/search', value });
      return required(body?.value as { results: Found[] } | undefined, 'nothing was answered').results;
    },
    chooses: (commandId, html, where) =>
      send(
        { conversation: where },
        {
          type: 'invoke',
          name: 'composeExtension/fetchTask',
          value: {
            commandId,
            commandContext: 'message',
            messagePayload: { id: '1700000000000', body: { contentType: 'html', content: html } },
          },
        },
      ),
    edits: (said, text) =>
      changed(said, {
        ...message(text),
        type: 'messageUpdate',
        channelData: { ...Object(said.activity.channelData), eventType: 'editMessage' },
      }),
    deletes: (said) => {
      const { text: _t, attachments: _a, ...rest } = said.activity;
      const channelData = { ...Object(rest.channelData), eventType: 'softDeleteMessage' };
      return changed({ ...said, activity: rest as Sent }, { type: 'messageDelete', channelData });
    },
    restores: (said) =>
      changed(said, {
        type: 'messageUpdate',
        channelData: { ...Object(said.activity.channelData), eventType: 'undeleteMessage' },
      }),
    answersFile: (offer, action, uploadUrl = '') => {
      const [{ content, name = '' } = {}] = offer.attachments;
      const { acceptContext, declineContext } = content as { acceptContext: unknown; declineContext: unknown };
      const uploadInfo = {
        contentUrl: `https://example-my.sharepoint.com/personal/somebody/Documents/Applications/${name}`,
        name,
        uploadUrl,
        uniqueId: '1150d938-8870-4044-9f2c-5bbdeba70c8c',
        fileType: name.split('.').at(-1),
      };
      const value =
        action === 'accept'
          ? { type: 'fileUpload', action, context: acceptContext, uploadInfo }
          : { type: 'fileUpload', action, context: declineContext };
      return send(
        { conversation: personal() },
        { type: 'invoke', name: 'fileConsent/invoke', replyToId: offer.id, value },
      );
    },
  };
}

/** What a button sends along: its own data, and the card's inputs as they were left. */
function submitted(
  card: TeamsCard,
  title: string,
  typed: Readonly<Record<string, string>>,
  older: boolean,
  below?: string,
) {
  const nodes = nodesOf(card);
  const from = below === undefined ? 0 : nodes.findIndex(({ text }) => text === below);
  const button = required(
    (from < 0 ? [] : nodes.slice(from)).find((node) => node.type === 'Action.Execute' && node.title === title),
    `there is no button “${title}”`,
  );
  const action = older ? (button.fallback as CardNode) : button;
  const values = action.associatedInputs === 'none' ? {} : { ...valuesSubmitted(card), ...byId(card, typed) };
  return { verb: button.verb, data: { ...(action.data as object), ...values } };
}

/** Inputs by their labels. */
function byId(card: TeamsCard, typed: Readonly<Record<string, string>>): Record<string, string> {
  const inputs = nodesOf(card).filter(({ type }) => type.startsWith('Input.'));
  return Object.fromEntries(
    Object.entries(typed).map(([label, value]) => {
      const input = required(
        inputs.find((node) => node.label === label || node.title === label),
        `there is no input “${label}”`,
      );
      return [String(input.id), value];
    }),
  );
}
