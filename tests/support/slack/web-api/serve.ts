import type { IncomingMessage, ServerResponse } from 'node:http';
import { receiveResponse } from '../client/response-url';
import type { World } from '../world/types';
import { type Api, type ApiAnswer, answerCall, rateLimited } from './dispatch';
import { faultFor } from './faults';
import { authorize } from './install-page';
import { bodyOf, readRequest } from './request';

/** Everything that Slack answers over HTTP: `/api/<method>`, uploads, response_urls, files, the page to install. */
export async function serve(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [, area, ...rest] = pathname.split('/');
  if (area === 'api') return serveMethod(api, rest.join('/'), request, response);
  if (area === 'upload') return serveUpload(api, rest.at(-1) ?? '', request, response);
  if (area === 'oauth') return authorize(api.world, searchParams, response);
  if (area === 'files-pri') return serveFile(api.world, rest[0] ?? '', request, response);
  if (area === 'response') return send(response, receiveResponse(api.world, pathname, await bodyOf(request)));
  send(response, { status: 404, headers: {}, body: { ok: false, error: 'not_found' } });
}

async function serveMethod(api: Api, method: string, request: IncomingMessage, response: ServerResponse) {
  const read = await readRequest(request, method);
  if (typeof read === 'string') return send(response, { status: 200, headers: {}, body: { ok: false, error: read } });
  const fault = faultFor(api.world, read)?.kind;
  const { raw, token } = read;
  const noted = (error: string) => {
    const team = token === undefined ? undefined : api.world.tokens.get(token)?.team.id;
    const { token: _hidden, ...args } = raw;
    api.world.calls.push({ method, team, args, ok: false, error });
  };
  switch (fault?.is) {
    case undefined:
      return send(response, answerCall(api, read));
    case 'rate-limited':
      noted('ratelimited');
      return send(response, rateLimited(fault.retryAfterSeconds));
    case 'error':
      if (fault.after) answerCall(api, read);
      noted(fault.error);
      return send(response, { status: 200, headers: {}, body: { ok: false, error: fault.error } });
    case 'status':
      if (fault.after) answerCall(api, read);
      noted(`http_${fault.status}`);
      return send(response, { status: fault.status, headers: {}, body: {} });
    case 'cut-before':
      noted('cut_before');
      return void request.socket.destroy();
    case 'cut-after':
      answerCall(api, read);
      return void request.socket.destroy();
  }
}

/** The bytes of a file, as a raw body or as a form's only file. */
async function serveUpload(api: Api, ticket: string, request: IncomingMessage, response: ServerResponse) {
  const upload = api.world.uploads.get(ticket);
  const body = await bodyOf(request);
  const bytes = await fileIn(body, request.headers['content-type'] ?? '');
  if (!upload || bytes.length !== upload.length) {
    if (upload) api.world.problems.push(`upload of ${bytes.length} bytes where ${upload.length} were announced`);
    response.writeHead(400).end();
    return;
  }
  upload.bytes = bytes;
  response.writeHead(200, { 'Content-Type': 'text/plain' }).end(`OK - ${bytes.length}`);
}

/** A file's bytes, for a token of its workspace that may read files; others are led to a page to sign in. */
function serveFile(world: World, name: string, request: IncomingMessage, response: ServerResponse): void {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const token = world.tokens.get(bearer);
  const [teamId, fileId = ''] = name.split('-');
  const mayRead = token?.state === 'valid' && token.team.id === teamId && token.team.bot.scopes.includes('files:read');
  const file = mayRead ? token.team.files.get(fileId) : undefined;
  if (!file) response.writeHead(302, { Location: `${world.url}/signin` }).end();
  else response.writeHead(200, { 'Content-Type': file.mimetype }).end(file.bytes);
}

async function fileIn(body: Buffer, type: string): Promise<Buffer> {
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  return file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
}

function send(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body));
}
