import type { Language } from '../../../src/method/language';
import { type Account, accountId } from '../../../src/method/person';
import { channelId, wholeChannel } from '../../../src/method/review';
import { type Chat, ChatBlocked, type Delivery, NotSent, type Outgoing } from '../../../src/ports/chat';
import type { Log } from '../../../src/ports/log';
import type { Prompt } from '../../../src/ports/prompt';
import { backoff } from '../../pacing/backoff';
import type { Limit, Pacing } from '../../pacing/pacing';
import { isUnknown, LOCKED_OUT, type Meaning, meaningOf, THREAD_GONE, teamsCode, type Whom } from '../api/meaning';
import { renderTeamsCard } from '../cards/render';
import { isGroupChat, TEAMS } from '../name';
import { audienceOf } from './audience';
import {
  conversationWith,
  type Destination,
  destinationIn,
  type FindingParts,
  type Found,
  forgetConversation,
  knownPlace,
} from './destination';
import { draw, type Room } from './drawing';
import { type Place, placeOf, referenceOf } from './place';
import { type Drawn, goOnInThread, post, redraw } from './posting';
import { teamsProfiles } from './profiles';

export interface TeamsChatParts extends FindingParts {
  pacing: Pacing;
  log: Log;
}

/** Teams takes fifty calls of an app in a second in one tenant. In milliseconds for each, as it counts some twice. */
const TENANT = { everyMs: 25, atOnce: 5 };
/** And of its messages in one conversation seven in a second, eight in two, sixty in thirty, */
const CONVERSATION = { everyMs: 540, atOnce: 4 };
/** and 1,800 in an hour. */
const HOUR = { everyMs: 2_200, atOnce: 100 };

/** How long what Teams did not take waits, at first and at most. In milliseconds. */
const WAITS = { firstMs: 2_000, longestMs: 5 * 60_000 };

/** Teams as a way out: messages in personal conversations, channels and group chats. */
export function teamsChat(parts: TeamsChatParts): Chat {
  const { pacing, log } = parts;
  const profiles = teamsProfiles(parts);
  const puttingOff = backoff(WAITS);

  const find = ({ to }: Outgoing): Promise<Found> =>
    to.kind === 'account' ? conversationWith(parts, to.account) : destinationIn(parts, to.channel);

  const tenantOf = async ({ to }: Outgoing): Promise<string> => {
    if (to.kind === 'account') return to.account.space;
    const place = await knownPlace(parts, to.channel);
    return place?.tenant || (place?.serviceUrl ?? '');
  };

  /** What is drawn anew is no message more in its conversation, but waits when Teams takes nothing there. */
  const limitsOf = async (out: Outgoing, isNew: boolean): Promise<Limit[]> => {
    const tenant = { name: await tenantOf(out), ...TENANT };
    const name = conversationOf(out);
    return isNew
      ? [tenant, { name, ...CONVERSATION }, { name: `${name} by the hour`, ...HOUR }]
      : [tenant, { name, everyMs: 0 }];
  };

  const sendTo = async (out: Outgoing, to: Destination, room: Room): Promise<Delivery> => {
    const drawn = await draw(out, to, room);
    const before = out.reference === undefined ? undefined : placeOf(out.reference);
    const place = before && (await redraw(parts, to.serviceUrl, before, drawn).catch(unlessGone(whomOf(out))));
    return sayRest(out, to, place ?? (await post(parts, to, drawn.card, drawn.summary)), drawn);
  };

  /** What has no room follows in the thread. Where that stops it goes on later, unless Teams never takes it. */
  const sayRest = async (out: Outgoing, to: Destination, top: Place, drawn: Drawn): Promise<Delivery> => {
    const turn = async () => pacing.turn(out.id, await limitsOf(out, true));
    const { place, stopped } = await goOnInThread(parts, to.serviceUrl, top, drawn, turn);
    if (stopped === undefined) return { kind: 'delivered', reference: referenceOf(place) };
    if (stopped.by === 'turn') return { kind: 'partly', reference: referenceOf(place), afterMs: stopped.ms };
    const { error } = stopped;
    const meaning = meaningOf(error, whomOf(out));
    const isForGood = meaning.kind !== 'wait' && meaning.kind !== 'passes' && meaning.kind !== 'locked-out';
    log[isForGood ? 'error' : 'warn'](
      { message: out.id, ...teamsCode(error) },
      'the rest of a message could not be said in its thread',
    );
    const { said: _, ...whole } = place;
    if (isForGood) return { kind: 'delivered', reference: referenceOf({ ...whole, continued: true }) };
    return { kind: 'partly', reference: referenceOf(place), afterMs: await putOff(out, meaning) };
  };

  /** For how long this one waits, and whatever else goes there if Teams says so. In milliseconds. */
  const putOff = async (out: Outgoing, meaning: Meaning): Promise<number> => {
    if (meaning.kind !== 'wait') return puttingOff.after(out.id);
    const afterMs = meaning.ms ?? puttingOff.after(out.id);
    // Teams throttles conversations, and never says that it means more than this one.
    await pacing.pause(conversationOf(out), afterMs);
    return afterMs;
  };

  /** A card that Teams finds too much is drawn smaller; one that it refuses even then is given up. */
  const sendSmaller = async (out: Outgoing, to: Destination): Promise<Delivery> => {
    try {
      return await sendTo(out, to, 'usual');
    } catch (error) {
      if (meaningOf(error, whomOf(out)).kind !== 'refused') throw error;
      log.warn({ message: out.id, ...teamsCode(error) }, 'Teams did not take a card as it was drawn first');
      return sendTo(out, to, 'tight');
    }
  };

  /** A personal conversation that Teams does not know any more is opened anew, once. */
  const send = async (out: Outgoing, canReopen = true): Promise<Delivery> => {
    const to = await find(out).catch(beforehand);
    if (to.kind === 'nowhere') return { kind: 'undeliverable', reason: to.reason };
    try {
      return await sendSmaller(out, to);
    } catch (error) {
      const isUnknown = meaningOf(error, whomOf(out)).kind === 'no-conversation';
      if (out.to.kind === 'channel' || !isUnknown || !canReopen) throw error;
      await forgetConversation(parts, out.to.account, to.serviceUrl);
      return send(out, false);
    }
  };

  /** Some errors say what becomes of the message; the others are thrown, and it is tried again. */
  const put = async (out: Outgoing): Promise<Delivery> => {
    try {
      const delivery = await send(out);
      if (delivery.kind !== 'partly') puttingOff.done(out.id);
      return delivery;
    } catch (error) {
      const meaning = meaningOf(error, whomOf(out));
      log.warn({ message: out.id, ...teamsCode(error) }, 'Teams did not take a message');
      switch (meaning.kind) {
        case 'wait':
          return { kind: 'later', afterMs: await putOff(out, meaning) };
        case 'gone':
          return { kind: 'undeliverable', reason: THREAD_GONE };
        case 'never':
        case 'no-conversation':
        case 'refused':
          return { kind: 'undeliverable', reason: meaning.reason };
        case 'locked-out':
          throw lockedOut(error);
        case 'passes':
          throw isUnknown(error) ? error : new NotSent(error);
      }
    }
  };

  return {
    platform: TEAMS,
    name: 'Teams',
    deliver: async (out) => {
      const wait = await pacing.turn(out.id, await limitsOf(out, out.reference === undefined));
      return wait > 0 ? { kind: 'later', afterMs: wait } : put(out);
    },
    // Teams lets an app look for none of its messages.
    settle: async () => ({ kind: 'unknown' }),
    profile: (account) => sayingWhy(profiles.of(account)),
    find: (space, email) => sayingWhy(profiles.find(space, email)),
    tell: (account, prompt, language) => sayingWhy(tell(account, prompt, language)),
    isGroupChat,
    audience: (channel) => sayingWhy(audienceOf(parts, channel)),
  };

  /** Somebody who cannot be told anything is not told. */
  async function tell(account: Account, prompt: Prompt, language: Language): Promise<void> {
    const to = await conversationWith(parts, account);
    if (to.kind === 'nowhere') return log.info({ reason: to.reason }, 'somebody nobody knows could not be answered');
    const card = renderTeamsCard(prompt, { message: '-', language, picture: () => undefined });
    await post(parts, to, card, prompt.summary);
  }
}

/** A message, or its conversation, that is gone is said anew. */
function unlessGone(whom: Whom) {
  return (error: unknown): undefined => {
    const { kind } = meaningOf(error, whom);
    if (kind !== 'gone' && kind !== 'no-conversation') throw error;
  };
}

/** What fails while it is found out where to write has sent nothing, whatever became of that. */
function beforehand(error: unknown): never {
  throw meaningOf(error, 'person').kind === 'passes' ? new NotSent(error) : error;
}

async function sayingWhy<R>(asked: Promise<R>): Promise<R> {
  try {
    return await asked;
  } catch (error) {
    throw meaningOf(error, 'person').kind === 'locked-out' ? lockedOut(error) : error;
  }
}

/** The login service's own words are for nobody's log. */
function lockedOut(error: unknown): ChatBlocked {
  return new ChatBlocked(teamsCode(error).code ?? 'login', LOCKED_OUT);
}

function whomOf({ to }: Outgoing): Whom {
  return to.kind === 'account' ? 'person' : 'channel';
}

function conversationOf({ to }: Outgoing): string {
  return to.kind === 'account' ? accountId(to.account) : channelId(wholeChannel(to.channel));
}
