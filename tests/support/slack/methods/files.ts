import { LIMITS } from '../block-kit/limits';
import { type Dict, isDict } from '../block-kit/shape';
import { filePayload } from '../payloads/file';
import { tellPosted } from '../payloads/message-events';
import { type ApiCall, ApiError, invalidArguments, needed } from '../web-api/call';
import { channelOf } from '../web-api/conversations';
import { newId, newMark, newTs } from '../world/ids';
import type { Channel, SlackFile } from '../world/types';
import { mayPost, threadOf } from './chat';

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
export function getUploadUrl(call: ApiCall): Dict {
  const filename = needed(call, 'filename');
  const length = Number(needed(call, 'length'));
  const altText = call.args.text('alt_txt');
  if (!Number.isInteger(length) || length < 1) throw new ApiError('missing_argument');
  if ((altText ?? '').length > LIMITS.attachmentAlt.max) throw new ApiError('alt_txt_too_large');
  const { world, team } = call;
  const id = newId(world, 'F');
  const ticket = newMark(world, 'upload-');
  world.uploads.set(ticket, { team, id, filename, length, altText, bytes: undefined });
  return { upload_url: `${world.url}/upload/v1/${ticket}`, file_id: id };
}

/** https://docs.slack.dev/reference/methods/files.completeUploadExternal */
export function completeUpload(call: ApiCall): Dict {
  const wanted = call.args.json('files', 'invalid_arguments');
  if (!Array.isArray(wanted) || wanted.length === 0) throw invalidArguments(['missing required field: files']);
  const channel = call.args.text('channel_id') === undefined ? undefined : channelOf(call, 'channel_id');
  if (channel) mayPost(call, channel);
  const threadTs = channel && threadOf(call, channel);
  const files = wanted.map((each) => finished(call, isDict(each) ? each : {}));
  for (const file of files) call.team.files.set(file.id, file);
  if (channel) share(call, channel, files, threadTs);
  return { files: files.map((file) => filePayload(call.world, call.team, file)) };
}

/** https://docs.slack.dev/reference/methods/files.info: what the bot uploaded, and what was shared where it is. */
export function info(call: ApiCall): Dict {
  const { world, team } = call;
  const file = team.files.get(needed(call, 'file'));
  const isSeen = [...(file?.channels ?? [])].some((id) => team.channels.get(id)?.members.has(team.bot.userId));
  if (!file || (file.user !== team.bot.userId && !isSeen)) throw new ApiError('file_not_found');
  return { file: filePayload(world, team, file), content: null };
}

function finished(call: ApiCall, { id, title }: Dict): SlackFile {
  const uploads = [...call.world.uploads].filter(([, upload]) => upload.team === call.team && upload.id === id);
  const [ticket, upload] = uploads[0] ?? [];
  if (ticket === undefined || upload?.bytes === undefined) throw new ApiError('file_not_found');
  call.world.uploads.delete(ticket);
  return {
    id: upload.id,
    name: upload.filename,
    title: typeof title === 'string' ? title : upload.filename,
    altText: upload.altText,
    mimetype: mimetypeOf(upload.filename),
    bytes: upload.bytes,
    user: call.team.bot.userId,
    channels: new Set(),
  };
}

/**
 * The message that shows the files. With an alt text, Slack shares pictures only: other files stay where nobody sees
 * them, and no error says so (github.com/slackapi/python-slack-sdk/issues/1818).
 */
function share(call: ApiCall, channel: Channel, uploaded: SlackFile[], threadTs: string | undefined): void {
  const files = uploaded.filter(({ altText, mimetype }) => altText === undefined || mimetype.startsWith('image/'));
  if (files.length < uploaded.length) call.world.problems.push('a file with alt_txt that is no picture is not shared');
  if (files.length === 0) return;
  for (const file of files) file.channels.add(channel.id);
  const message = {
    ts: newTs(call.world),
    threadTs,
    user: call.team.bot.userId,
    botId: call.team.bot.botId,
    text: call.args.text('initial_comment') ?? '',
    blocks: [],
    metadata: undefined,
    edited: undefined,
    files,
    ephemeralFor: undefined,
  };
  channel.messages.push(message);
  tellPosted(call, channel, message);
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  csv: 'text/csv',
  md: 'text/markdown',
  txt: 'text/plain',
  json: 'application/json',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

function mimetypeOf(filename: string): string {
  return TYPES[filename.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
