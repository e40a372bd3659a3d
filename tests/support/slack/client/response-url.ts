import { type Dict, isDict } from '../block-kit/shape';
import { ApiError } from '../web-api/call';
import { checkedBlocks } from '../web-api/content';
import type { ApiAnswer } from '../web-api/dispatch';
import { newMark, newTs } from '../world/ids';
import type { Channel, Message, ResponseUrl, Team, World } from '../world/types';

const USES = 5;

/** A response_url: good five times within half an hour, without a token. */
export function newResponseUrl(
  world: World,
  made: { team: Team; channel: Channel; user: string; ts?: string; threadTs?: string },
): string {
  const path = `/response/${made.team.id}/${newMark(world)}`;
  world.responseUrls.set(path, {
    team: made.team,
    channel: made.channel,
    user: made.user,
    ts: made.ts,
    threadTs: made.threadTs,
    expiresAt: world.now() + world.times.responseUrlMs,
    usesLeft: USES,
  });
  return `${world.url}${path}`;
}

/** What the app posts to a response_url (https://docs.slack.dev/interactivity/handling-user-interaction). */
export function receiveResponse(world: World, path: string, body: Buffer): ApiAnswer {
  const url = world.responseUrls.get(path);
  if (!url) return refused(404, 'invalid_url');
  if (world.now() > url.expiresAt) return refused(404, 'expired_url');
  if (url.usesLeft === 0) return refused(404, 'used_url');
  url.usesLeft -= 1;
  try {
    const answer: unknown = JSON.parse(body.toString());
    carryOut(world, url, isDict(answer) ? answer : {});
    return { status: 200, headers: {}, body: { ok: true } };
  } catch (error) {
    if (error instanceof SyntaxError) return refused(400, 'invalid_payload');
    if (error instanceof ApiError) return refused(200, error.code);
    throw error;
  }
}

function refused(status: number, error: string): ApiAnswer {
  return { status, headers: {}, body: { ok: false, error } };
}

function carryOut(world: World, url: ResponseUrl, answer: Dict): void {
  const { channel, ts } = url;
  const original = channel.messages.find((message) => message.ts === ts);
  if (answer.delete_original === true) {
    if (original) channel.messages.splice(channel.messages.indexOf(original), 1);
    return;
  }
  if (answer.replace_original === true && original) {
    Object.assign(original, contentIn(world, url.team, answer));
    if (original.ephemeralFor === undefined) original.edited = { user: url.team.bot.userId, ts: newTs(world) };
    return;
  }
  show(world, url, answer);
}

/** A message that answers a command or press: for its user only, unless it says `in_channel`. */
export function show(
  world: World,
  to: Pick<ResponseUrl, 'team' | 'channel' | 'user' | 'threadTs'>,
  answer: Dict,
): Message {
  const content = contentIn(world, to.team, answer);
  if (content.text === '' && content.blocks.length === 0) throw new ApiError('no_text');
  const message: Message = {
    ts: newTs(world),
    threadTs: typeof answer.thread_ts === 'string' ? answer.thread_ts : to.threadTs,
    user: to.team.bot.userId,
    botId: to.team.bot.botId,
    ...content,
    metadata: undefined,
    edited: undefined,
    files: [],
    ephemeralFor: answer.response_type === 'in_channel' ? undefined : to.user,
  };
  to.channel.messages.push(message);
  return message;
}

function contentIn(world: World, team: Team, { text, blocks }: Dict): Pick<Message, 'text' | 'blocks'> {
  return {
    text: typeof text === 'string' ? text : '',
    blocks: blocks === undefined ? [] : checkedBlocks(world, team, blocks),
  };
}
