import type { FilesGetUploadURLExternalResponse, WebClient } from '@slack/web-api';
import { CALL_MS } from '../api/workspaces';
import { cutText } from '../cards/split';

/** A file for Slack. `alt` says in words what a picture shows. */
export interface SlackUpload {
  name: string;
  type: string;
  bytes: Uint8Array;
  alt?: string;
}

/** The longest text a file may have for screen readers. */
const ALT_MOST = 1_000;

/** Uploads a file, and shows it in a channel if one is named. Answers its id; undefined when Slack did not take it. */
export async function upload(
  client: WebClient,
  { name, type, bytes, alt }: SlackUpload,
  channel?: string,
): Promise<string | undefined> {
  const file = Buffer.from(bytes);
  // The method's own types name the text otherwise than its documentation, which counts.
  const answer = await client.apiCall('files.getUploadURLExternal', {
    filename: name,
    length: file.length,
    ...(alt === undefined ? {} : { alt_txt: cutText(alt, ALT_MOST) }),
  });
  const { upload_url, file_id } = answer as FilesGetUploadURLExternalResponse;
  if (!upload_url || !file_id) return undefined;
  const sent = await fetch(upload_url, {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': type },
    signal: AbortSignal.timeout(CALL_MS),
  });
  if (!sent.ok) return undefined;
  const files: [{ id: string; title: string }] = [{ id: file_id, title: name }];
  await client.files.completeUploadExternal(channel === undefined ? { files } : { files, channel_id: channel });
  return file_id;
}
