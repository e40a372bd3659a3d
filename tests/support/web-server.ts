import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { boundedServer } from '../../adapters/http/server';
import type { WebConfig } from '../../adapters/web/config';
import { createWebApp } from '../../adapters/web/server/app';
import type { WebHost } from '../../adapters/web/web-host';
import { noteOpening, openingCookie } from './opening';

export interface LogLine {
  level: 'info' | 'warn' | 'error';
  fields: Readonly<Record<string, unknown>>;
  message: string;
}

/** The web adapter on a free port of this machine, and what it logged. */
export interface RunningWeb {
  url: string;
  log: LogLine[];
  close(): Promise<void>;
}

/** `others` adds the routes of other adapters. */
export async function runWeb(
  host: WebHost,
  config: Partial<WebConfig> = {},
  others?: (app: Express) => void,
): Promise<RunningWeb> {
  const log: LogLine[] = [];
  const note = (level: LogLine['level']) => (fields: LogLine['fields'], message: string) =>
    void log.push({ level, fields, message });
  const page = emptyPage();
  const localToken = randomBytes(32).toString('base64url');
  const { app, close } = createWebApp(
    host,
    { localToken, publicDir: page, ...config },
    { info: note('info'), warn: note('warn'), error: note('error') },
    others,
  );
  const server = boundedServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: noteOpening(`http://127.0.0.1:${port}/?token=${config.localToken ?? localToken}`),
    log,
    close: () =>
      new Promise((resolve, reject) => {
        close();
        rmSync(page, { recursive: true });
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
}

/** A page that is only a file. */
function emptyPage(): string {
  const dir = mkdtempSync(join(tmpdir(), 'critical-friend-page-'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(dir, 'app.js'), '"use strict";');
  return dir;
}

/** A browser's part in the conversation: one origin, where the printed address was opened, and a session's cookie. */
export function webClient(url: string) {
  let session: string | undefined;
  const cookie = () => [openingCookie(url), session].filter((part) => part !== undefined).join('; ');
  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookie() !== '') headers.set('Cookie', cookie());
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init, headers });
    const set = response.headers.get('set-cookie');
    if (set) session = set.split(';')[0];
    return response;
  }
  return {
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      send(path, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', Origin: url, ...headers },
      }),
    be: async (person: string) => {
      const response = await send('/api/web/be', {
        method: 'POST',
        body: JSON.stringify({ person }),
        headers: { 'Content-Type': 'application/json', Origin: url },
      });
      return response.status;
    },
    cookie,
    useCookie: (value: string) => {
      session = value;
    },
  };
}
