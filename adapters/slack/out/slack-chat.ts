import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import { wordsIn } from '../../../src/i18n';
import type { Language } from '../../../src/method/language';
import type { Account } from '../../../src/method/person';
import type { Chat, Delivery, Outgoing } from '../../../src/ports/chat';
import type { Log } from '../../../src/ports/log';
import type { Prompt } from '../../../src/ports/prompt';
import type { Pacing } from '../../pacing/pacing';
import { meaningOf, slackCode } from '../api/meaning';
import { type Users, userByEmail } from '../api/users';
import type { Lost, Workspace, Workspaces } from '../api/workspaces';
import type { CardOptions, MessageOptions } from '../cards/options';
import { type RenderedMessage, renderBare, renderMessage } from '../cards/render';
import { accountIn, SLACK } from '../name';
import { audienceOf } from './audience';
import { lanesOf } from './lanes';
import { permalink } from './permalink';
import { pictureFiles } from './pictures';
import { directChannels, placeOf, redrawnAt, teamOf, threadOf } from './place';
import { drawn, goOnInThread, post, redraw } from './posting';
import { settled } from './settling';
import { aside } from './threading';

export interface SlackChatParts {
  workspaces: Workspaces;
  users: Users;
  pacing: Pacing;
  log: Log;
  /** Called when a workspace no longer takes our token; answers what becomes of it. */
  onLost(team: string, reason: string): Promise<Lost>;
}

/** How often and how long a picture is waited for, in milliseconds, before its words do. */
const FILE_WAITS = 5;
const FILE_WAIT_MS = 1_500;

const NOT_INSTALLED = 'the app is not installed in this Slack workspace';
/** After so many milliseconds a message is tried with the token that a workspace has now. */
const REPLACED_MS = 1_000;

/** How large a card is drawn: with its inputs; with a button that opens them; or as its summary, the rest in words. */
type Size = 'shown' | 'form' | 'bare';
const SMALLER: Readonly<Record<Size, Size | undefined>> = { shown: 'form', form: 'bare', bare: undefined };
/** So many cards are remembered that Slack took only in a smaller form, or whose pictures are not ready. */
const REMEMBERED = 500;

/** How a message is drawn: with its pictures or their words, and how large. */
interface Drawing {
  files: boolean;
  size: Size;
  opened: number;
}

/** Slack as a way out: messages in direct conversations and channels. */
export function slackChat(parts: SlackChatParts): Chat {
  const { workspaces, users, pacing } = parts;
  const channelOf = directChannels();
  const files = pictureFiles(parts.log);
  const waits = new LRUCache<string, number>({ max: REMEMBERED });
  const sizes = new LRUCache<string, Size>({ max: REMEMBERED });

  const rendered = async (client: WebClient, out: Outgoing, how: Drawing): Promise<RenderedMessage> => {
    const found = how.files ? await files.of(client, `${out.id} ${out.version}`, out.prompt, out.picture) : new Map();
    const link = out.shows === undefined ? undefined : await permalink(client, out.shows);
    const options: MessageOptions = {
      ...cardOptions(out.id, out.language),
      ...(link === undefined ? {} : { permalink: link }),
      pictureFile: (picture) => found.get(picture),
      inputs: how.size === 'shown' ? 'shown' : 'form',
      opened: how.opened,
    };
    if (how.size === 'bare') return renderBare(out.prompt, options);
    return out.to.kind === 'channel' ? aside(out.prompt, options) : renderMessage(out.prompt, options);
  };

  const send = async ({ client }: Workspace, out: Outgoing, how: Omit<Drawing, 'opened'>): Promise<Delivery> => {
    const before = out.reference === undefined ? undefined : placeOf(out.reference);
    const { toPost, turnToRedraw } = lanesOf(pacing, out);
    if (before) {
      const place = redrawnAt(before, out.prompt.folded ?? false);
      const goesOn = before.said?.version === out.version;
      const wait = goesOn ? 0 : await turnToRedraw();
      if (wait > 0) return { kind: 'later', afterMs: wait };
      const message = await rendered(client, out, { ...how, opened: place.opened });
      if (goesOn) return goOnInThread(client, before, out, message, toPost(before.channel));
      const found = await redraw(client, place, out, message).catch(unlessGone);
      if (found) return drawn(found);
    }
    const channel = await channelOf(client, out);
    // A card that Slack did not take has had its turn.
    const wait = sizes.has(out.id) ? 0 : await toPost(channel).turn();
    if (wait > 0) return { kind: 'later', afterMs: wait };
    const message = await rendered(client, out, { ...how, opened: 0 });
    const place = await post(client, channel, out, message);
    return goOnInThread(client, place, out, message, toPost(channel));
  };

  /** What Slack does not take as it is drawn, it would never: a smaller form is sent, down to the least. */
  const sendSmaller = async (workspace: Workspace, out: Outgoing, files: boolean): Promise<Delivery> => {
    const size = sizes.get(out.id) ?? (out.to.kind === 'account' ? 'shown' : 'form');
    try {
      return await send(workspace, out, { files, size });
    } catch (error) {
      const smaller = SMALLER[size];
      if (meaningOf(error).kind !== 'refused' || smaller === undefined) throw error;
      parts.log.warn({ message: out.id, code: slackCode(error), size }, 'Slack did not take a card as it was drawn');
      sizes.set(out.id, smaller);
      return sendSmaller(workspace, out, files);
    }
  };

  /** Some errors say what becomes of the message; the others are thrown, and it is tried again. */
  const put = async (workspace: Workspace, out: Outgoing): Promise<Delivery> => {
    const waited = waits.get(out.id) ?? 0;
    try {
      const delivery = await sendSmaller(workspace, out, waited < FILE_WAITS);
      if (delivery.kind !== 'later') waits.delete(out.id);
      return delivery;
    } catch (error) {
      const meaning = meaningOf(error);
      switch (meaning.kind) {
        case 'wait':
          await lanesOf(pacing, out).paused(meaning.ms);
          return { kind: 'later', afterMs: meaning.ms };
        case 'file-not-ready':
          waits.set(out.id, waited + 1);
          return { kind: 'later', afterMs: FILE_WAIT_MS };
        case 'refused':
          return { kind: 'undeliverable', reason: meaning.reason };
        case 'never':
          if (meaning.scope === 'recipient') return { kind: 'undeliverable', reason: meaning.reason };
          return ofLost(await parts.onLost(teamOf(out), meaning.reason), meaning.reason);
        case 'gone':
        case 'passes':
          parts.log.warn({ message: out.id, code: slackCode(error) }, 'Slack did not take a message');
          throw error;
      }
    }
  };

  return {
    platform: SLACK,
    name: 'Slack',
    deliver: async (out) => {
      const workspace = await workspaces.of(teamOf(out));
      if (!workspace) return { kind: 'undeliverable', reason: NOT_INSTALLED };
      return put(workspace, out);
    },
    settle: async (out) => {
      const workspace = await workspaces.of(teamOf(out));
      if (!workspace) return { kind: 'not-sent' };
      try {
        return await settled(workspace.client, await channelOf(workspace.client, out), out);
      } catch (error) {
        if (slackCode(error) !== 'missing_scope') throw error;
        parts.log.warn(
          { message: out.id },
          'a sending that was cut off cannot be looked for: a scope …:history is missing',
        );
        return { kind: 'unknown' };
      }
    },
    profile: async ({ space, user }) => {
      const workspace = await workspaces.of(space);
      return workspace && users.profile(space, workspace.client, user);
    },
    find: async (space, email) => {
      const workspace = await workspaces.of(space);
      const found = workspace && (await userByEmail(space, workspace.client, email));
      return found && { account: accountIn(space, found.user), belonging: found.belonging };
    },
    tell: async (account, prompt, language, under) => {
      const workspace = await workspaces.of(account.space);
      if (workspace) await tell(workspace.client, account, prompt, language, under);
    },
    audience: (channel) => audienceOf(workspaces, users, channel),
  };

  async function tell(client: WebClient, account: Account, prompt: Prompt, language: Language, under?: string) {
    const to = { kind: 'account' as const, account };
    const channel = await channelOf(client, { to });
    const { text, blocks } = renderMessage(prompt, { ...cardOptions('-', language), inputs: 'form' });
    const thread_ts = threadOf({ to, ...(under === undefined ? {} : { under }) });
    await client.chat.postMessage({ channel, text, blocks, ...(thread_ts === undefined ? {} : { thread_ts }) });
  }
}

/** What becomes of a message whose workspace did not take our token. */
function ofLost(lost: Lost, reason: string): Delivery {
  switch (lost) {
    case 'replaced':
      return { kind: 'later', afterMs: REPLACED_MS };
    case 'removed':
    case 'absent':
      return { kind: 'undeliverable', reason: NOT_INSTALLED };
    case 'stays':
      return { kind: 'undeliverable', reason };
  }
}

/** What every card of a reader is drawn with. */
export function cardOptions(message: string, language: Language): CardOptions {
  return { message, words: wordsIn(language).slackCard, pictureFile: () => undefined };
}

/** A message that is gone, or that Slack lets nobody change any more, is said anew. */
function unlessGone(error: unknown): undefined {
  if (meaningOf(error).kind !== 'gone') throw error;
}
