import type { IncomingMessage } from 'node:http';
import { type Dict, isDict } from '../block-kit/shape';
import type { ApiRequest } from './dispatch';

/** The body of an HTTP request. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What a request to `/api/<method>` asks for; a string is Slack's error about how it asks. */
export async function readRequest(request: IncomingMessage, method: string): Promise<ApiRequest | string> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  const body = await bodyOf(request);
  const raw = await argumentsIn(type, body, request);
  if (typeof raw === 'string') return raw;
  const authorization = request.headers.authorization;
  const bearer = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  return {
    method,
    raw,
    token: bearer ?? (typeof raw.token === 'string' ? raw.token : undefined),
    client: basic(authorization),
  };
}

async function argumentsIn(type: string, body: Buffer, request: IncomingMessage): Promise<Dict | string> {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  if (body.length === 0) return Object.fromEntries(query);
  switch (type) {
    case 'application/x-www-form-urlencoded':
      return Object.fromEntries(new URLSearchParams(body.toString()));
    case 'application/json':
      return jsonIn(body);
    case 'multipart/form-data':
      return multipartIn(body, request);
    case '':
      return 'missing_post_type';
    default:
      return 'invalid_post_type';
  }
}

function jsonIn(body: Buffer): Dict | string {
  try {
    const value: unknown = JSON.parse(body.toString());
    return isDict(value) ? value : 'json_not_object';
  } catch (error) {
    if (error instanceof SyntaxError) return 'invalid_json';
    throw error;
  }
}

async function multipartIn(body: Buffer, request: IncomingMessage): Promise<Dict> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return Object.fromEntries(await new Response(new Uint8Array(body), { headers }).formData());
}

function basic(authorization: string | undefined): ApiRequest['client'] {
  const encoded = /^Basic (\S+)$/.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return { id: undefined, secret: undefined };
  const [id, secret] = Buffer.from(encoded, 'base64').toString().split(':');
  return { id, secret };
}
