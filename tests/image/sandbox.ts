import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** How a program is started in an image's folder. */
export interface Conditions {
  env: Readonly<Record<string, string>>;
  workdir: string;
  user: string;
  /** Nothing can be written but in these folders, which are in memory. */
  readOnlyBut?: readonly string[];
  /** No rights beyond the user's own, nor a way to any. */
  bare?: boolean;
  /** What installing packages needs of this machine: its npm settings and cache. */
  installs?: boolean;
}

/** The users that a Node.js image has. */
const USERS = 'root:x:0:0:root:/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n';
const GROUPS = 'root:x:0:\nnode:x:1000:\n';

/** Nothing stays behind if we are killed. Said again where the user changes, as that takes it back. */
const ENDS_WITH_US = '--pdeathsig=KILL';

/** As a shell in an image of Debian's has it. */
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** This machine's programs and settings, which stand in for the base image's. */
const LENT = ['/usr', '/etc', '/opt'];
const LINKS = ['bin', 'sbin', 'lib', 'lib64'];

/** Makes a folder for an image: nothing in it yet but what the system needs. `dir` is new. */
export function makeRoot(dir: string): void {
  mkdirSync(dir, { mode: 0o755 });
  for (const name of ['dev', 'proc', 'root', 'home/node', ...LENT]) mkdirSync(join(dir, name), { recursive: true });
  mkdirSync(join(dir, 'tmp'), { mode: 0o777 });
  for (const name of LINKS) symlinkSync(`usr/${name}`, join(dir, name));
  writeFileSync(`${dir}.passwd`, USERS);
  writeFileSync(`${dir}.group`, GROUPS);
}

/**
 * Starts a program in a folder that is the whole file system to it, with processes of its own: it is the first of them,
 * as in a container. The network is this machine's. Needs root.
 */
export function startIn(root: string, command: readonly string[], conditions: Conditions): ChildProcess {
  const script = [...mounts(root, conditions), `exec ${quoted(entering(root, command, conditions))}`].join('\n');
  const args = ['unshare', '--mount', '--pid', '--fork', '--kill-child', '/bin/sh', '-euc', script];
  return spawn('setpriv', [ENDS_WITH_US, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Sends a signal to the program itself, which `startIn` started, unless it has ended. */
export function signal(child: ChildProcess, name: NodeJS.Signals): void {
  const children = `/proc/${child.pid}/task/${child.pid}/children`;
  const inner = existsSync(children) ? readFileSync(children, 'utf8').trim() : '';
  if (inner !== '') process.kill(Number(inner), name);
}

function mounts(root: string, { readOnlyBut, installs }: Conditions): string[] {
  const lines = ['mount --make-rprivate /', quoted(['mount', '--bind', root, root])];
  const lend = (from: string, to: string, how = 'bind,ro') =>
    void lines.push(quoted(['mount', '-o', how, from, join(root, to)]));
  for (const path of LENT.filter(existsSync)) lend(path, path);
  lend(`${root}.passwd`, '/etc/passwd');
  lend(`${root}.group`, '/etc/group');
  lines.push(quoted(['mount', '--rbind', '/dev', join(root, 'dev')]));
  lines.push(quoted(['mount', '-t', 'proc', 'proc', join(root, 'proc')]));
  const node = dirname(dirname(process.execPath));
  const isLent = LENT.some((path) => node === path || node.startsWith(`${path}/`));
  if (!isLent) lines.push(quoted(['mkdir', '-p', join(root, node)]));
  if (!isLent) lend(node, node);
  if (installs) lines.push(...lentByNpm(root));
  if (readOnlyBut) lines.push(quoted(['mount', '-o', 'remount,bind,ro', root]));
  for (const path of readOnlyBut ?? []) lines.push(quoted(['mount', '-t', 'tmpfs', 'tmpfs', join(root, path)]));
  return lines;
}

/** The settings that say where packages come from, and those that were fetched before. */
function lentByNpm(root: string): string[] {
  const lines: string[] = [];
  const [settings, cache] = [join(homedir(), '.npmrc'), join(homedir(), '.npm')];
  if (existsSync(settings)) {
    lines.push(quoted(['touch', join(root, 'root/.npmrc')]));
    lines.push(quoted(['mount', '-o', 'bind,ro', settings, join(root, 'root/.npmrc')]));
  }
  if (existsSync(cache)) {
    lines.push(quoted(['mkdir', '-p', join(root, 'root/.npm')]));
    lines.push(quoted(['mount', '--bind', cache, join(root, 'root/.npm')]));
  }
  return lines;
}

function entering(root: string, command: readonly string[], conditions: Conditions): string[] {
  const { user, workdir, bare } = conditions;
  const home = user === 'root' ? '/root' : `/home/${user}`;
  const path = [dirname(process.execPath), PATH].join(':');
  const env = { PATH: path, HOME: home, ...(conditions.installs ? reaching() : {}), ...conditions.env };
  return [
    ...['chroot', root, 'env', '-i', '-C', workdir],
    ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
    ...['setpriv', ENDS_WITH_US],
    ...(user === 'root' ? [] : [`--reuid=${user}`, `--regid=${user}`, '--init-groups']),
    ...(bare ? ['--no-new-privs', '--inh-caps=-all', '--bounding-set=-all'] : []),
    ...command,
  ];
}

/** How this machine reaches a registry. */
function reaching(): Record<string, string> {
  const names = /^(npm_config_registry|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR))$/i;
  const set = Object.entries(process.env).filter(([name, value]) => names.test(name) && value !== undefined);
  return { ...Object.fromEntries(set.map(([name, value]) => [name, value ?? ''])), npm_config_prefer_offline: 'true' };
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
}
