import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { freePort } from '../free-port';
import { TENANT, type TenantUser } from './people';

const PROGRAM = require.resolve('@microsoft/m365agentsplayground/cli.js');
const STOPS_WITHIN_MS = 5_000;

/** How a Playground is started. */
export interface PlaygroundOptions {
  /** Whose Teams it is. */
  user: TenantUser;
  /** The five others of the tenant, all in its team and its group chat. */
  others: readonly TenantUser[];
  /** Where the product is. */
  appUrl: string;
  /** An empty folder, for what it writes. */
  folder: string;
  /** Added to a bare environment: the clock it goes by. */
  env: Readonly<Record<string, string>>;
}

/** Microsoft's stand-in for Teams, for one person, in a process of its own. */
export interface Playground {
  readonly user: TenantUser;
  readonly url: string;
  /** Ends it by its id. */
  stop(): Promise<void>;
}

/** It ended before it was ready. */
class PlaygroundDidNotStart extends Error {
  readonly code = 'playground-did-not-start';
  constructor(readonly said: string) {
    super(`the Playground did not start:\n${said}`);
    this.name = 'PlaygroundDidNotStart';
  }
}

/** Starts one and waits until it listens. Throws `PlaygroundDidNotStart`. */
export async function startPlayground({ user, others, appUrl, folder, env }: PlaygroundOptions): Promise<Playground> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.m365agentsplayground.yml'), stringify(configFor(user, others)));
  const port = await freePort();
  const where = ['-e', `${appUrl}/api/messages`, '-c', 'msteams', '-p', String(port)];
  const child = spawn(process.execPath, [PROGRAM, 'start', ...where, '--disable-telemetry'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', HOME: folder, BROWSER: 'none', TZ: user.timeZone, ...env },
  });
  try {
    return { user, url: `http://127.0.0.1:${await listeningPort(child)}`, stop: () => ended(child) };
  } catch (error) {
    await ended(child);
    throw error;
  }
}

/** Takes what it says, so that it never waits for a reader. Its port is another than asked for when that was taken. */
async function listeningPort(child: ChildProcess): Promise<string> {
  let said = '';
  const listening = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += String(chunk);
        const [, port] = /Listening on (\d+)/.exec(said) ?? [];
        if (port !== undefined) resolve(port);
      });
  });
  const port = await Promise.race([listening, once(child, 'close').then(() => undefined)]);
  if (port === undefined) throw new PlaygroundDidNotStart(said);
  return port;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
  await exited;
  clearTimeout(impatient);
}

/** Every Playground has conversations of its own: for the product they are all of one tenant. */
function configFor(user: TenantUser, others: readonly TenantUser[]) {
  const [own] = user.email.split('@');
  return {
    version: '0.1.1',
    tenantId: TENANT,
    bot: { id: '28:critical-friend', name: 'Critical Friend' },
    currentUser: userConfig(user),
    users: others.map(userConfig),
    personalChat: { id: `a:${own}` },
    groupChat: { id: `19:${own}-chat@thread.v2`, name: 'Genoa, between us' },
    team: {
      id: `19:${own}-team@thread.tacv2`,
      name: 'Peer review',
      aadGroupId: user.object.replace('4000', '4001'),
      channels: [{ id: `19:${own}-genoa@thread.tacv2`, name: 'Genoa 2027' }],
    },
  };
}

function userConfig({ object, givenName, surname, email }: TenantUser) {
  return {
    id: `29:${object}`,
    name: `${givenName} ${surname}`,
    // Spelled as the Playground does.
    userPrincipleName: email,
    aadObjectId: object,
    givenName,
    surname,
    email,
  };
}
