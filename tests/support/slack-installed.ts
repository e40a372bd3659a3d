import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pacing } from '../../adapters/pacing/pacing';
import { type Platform, platformsOf } from '../../src/app/compose/platforms';
import { type Config, readConfig } from '../../src/app/config';
import { reception } from '../../src/app/reception';
import type { Log } from '../../src/ports/log';
import { lanes } from '../../src/turn/inbox';
import { aWorld, type Cast, type World } from './service-world';
import type { TeamOptions } from './slack/options';
import { type SlackServer, startSlack } from './slack/start-slack';

export const SECRETS_KEY = 'a key that an operator made up';

/** The services, as one process that takes Slack's requests for many workspaces, and a Slack of its own. */
export interface Installed {
  slack: SlackServer;
  world: World;
  /** Where it listens, which is its public address too. */
  url: string;
  platform: Platform;
  /** What was logged, as text. */
  logged: string[];
  /** Another process on the same store; it listens to nobody. */
  anotherProcess(secretsKey?: string): Platform;
  /** Somebody goes through an installation in a browser; answers the page at its end. */
  installs(team: string, how?: InstallingHow): Promise<Page>;
  close(): Promise<void>;
}

export interface InstallingHow {
  language?: string;
  /** Changes the address that the browser is sent to on its way. */
  change?: (address: URL, step: 'authorize' | 'redirect') => void;
  /** Leaves out the cookie that the browser was given. */
  withoutCookie?: boolean;
}

export interface Page {
  status: number;
  html: string;
  headers: Headers;
  /** The address of the page. */
  address: string;
}

/** With `tokenOf`, it has the one workspace of this token instead. */
export async function installedNowhere(
  cast: Cast,
  teams: readonly TeamOptions[],
  at: string,
  tokenOf?: string,
): Promise<Installed> {
  const slack = await startSlack({ teams });
  const world = await aWorld(cast, at);
  const logged: string[] = [];
  const log = logInto(logged);
  const app = express();
  const server = createServer(app);
  const url = await listen(server);
  const configWith = (secretsKey: string): Config =>
    readConfig({
      PUBLIC_URL: url,
      SECRETS_KEY: secretsKey,
      ...(tokenOf === undefined
        ? {
            SLACK_CLIENT_ID: slack.app.clientId,
            SLACK_CLIENT_SECRET: slack.app.clientSecret,
            SLACK_STATE_SECRET: 'a state secret of its own',
          }
        : { SLACK_BOT_TOKEN: slack.bot(tokenOf).token }),
      SLACK_SIGNING_SECRET: slack.app.signingSecret,
      SLACK_API_URL: slack.apiUrl,
    });
  const start = (secretsKey: string): Platform => {
    const [platform] = platformsOf(configWith(secretsKey), log, { ...world.deps, pacing: pacing() });
    if (!platform) throw new NoPlatform();
    return platform;
  };
  const platform = start(SECRETS_KEY);
  world.deps.log = log;
  world.deps.pictures = { heatMap: async () => Uint8Array.of(137, 80, 78, 71) };
  world.deps.chats = new Map([['slack', platform.chat]]);
  const desk = reception(world.deps, lanes());
  platform.wayIn(desk).mount(app);
  slack.deliverTo(url);
  return {
    slack,
    world,
    url,
    platform,
    logged,
    anotherProcess: (secretsKey = SECRETS_KEY) => start(secretsKey),
    installs: (team, how) => installs(url, team, how),
    close: async () => {
      await slack.stop();
      await desk.finished();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await world.close();
    },
  };
}

/** The configuration names no platform. */
class NoPlatform extends Error {}

async function installs(url: string, team: string, how: InstallingHow = {}): Promise<Page> {
  const headers = { 'Accept-Language': how.language ?? 'en' };
  const begun = await fetch(`${url}/slack/install`, { redirect: 'manual', headers });
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const authorize = new URL(begun.headers.get('location') ?? '');
  authorize.searchParams.set('team', team);
  how.change?.(authorize, 'authorize');
  const approved = await fetch(authorize, { redirect: 'manual' });
  const redirect = new URL(approved.headers.get('location') ?? '');
  how.change?.(redirect, 'redirect');
  return pageAt(redirect.href, how.withoutCookie ? headers : { ...headers, Cookie: cookie });
}

export async function pageAt(address: string, headers: Record<string, string> = {}): Promise<Page> {
  const response = await fetch(address, { headers });
  return { status: response.status, html: await response.text(), headers: response.headers, address };
}

function logInto(lines: string[]): Log {
  const note = (fields: unknown, message: string) => void lines.push(`${message} ${JSON.stringify(fields, errorsToo)}`);
  return { info: note, warn: note, error: note };
}

function errorsToo(_: string, value: unknown): unknown {
  return value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}
