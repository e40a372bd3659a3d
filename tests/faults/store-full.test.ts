import { type ChildProcessByStdio, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { bundleChild } from '../support/run-child';

/** A way to run out of room for real, in a process of its own. `$DIR` is the folder of the data. */
interface Shortage {
  name: string;
  /** Whether this machine can do it. */
  works(): boolean;
  command: [string, ...string[]];
  /** What the store's ping then says. */
  ping: string;
  /** Lifts the shortage from outside; the process removes its own ballast. */
  lift?(pid: number): void;
}

const SMALL_DISK = 'mount -t tmpfs -o size=3000k tmpfs "$DIR" && head -c 1700000 /dev/zero > "$DIR/ballast"';
const RUN = 'exec "$0" "$@"';

const SHORTAGES: readonly Shortage[] = [
  {
    // Reading again and compacting find no room either.
    name: 'a full disk',
    works: () => spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0,
    command: ['unshare', '-rm', 'bash', '-c', `${SMALL_DISK}; ${RUN}`],
    ping: 'full, retry true',
  },
  {
    // The system writes the part of a line that still fits.
    name: 'a limit on the size of files',
    works: () => spawnSync('prlimit', ['--version']).status === 0,
    command: ['bash', '-c', `trap '' XFSZ; ulimit -S -f 256; ${RUN}`],
    ping: 'none',
    lift: (pid) => execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited']),
  },
];

let dir: string;
let child: ChildProcessByStdio<Writable, Readable, null> | undefined;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'critical-friend-full-'));
});
afterEach(async () => {
  if (child !== undefined && child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  await rm(dir, { recursive: true, force: true });
});

for (const { name, works, command, ping, lift } of SHORTAGES) {
  const onThisMachine = works() ? test : test.skip;
  onThisMachine(`${name} refuses writing, leaves everything readable, and ends without a loss`, async () => {
    const program = await bundleChild('tests/faults/store-full-child.ts');
    const [shell, ...args] = command;
    child = spawn(shell, [...args, process.execPath, program, dir], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, DIR: dir },
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const answer = async () => JSON.parse((await lines.next()).value ?? '{}');

    const before = { id: 'changed', value: 'before' };
    const full = await answer();
    expect(full).toMatchObject({ refused: 'full, retry true', update: 'full, retry true', ping });
    expect(full).toMatchObject({ changed: before, others: 0 });
    expect(full.count).toBeGreaterThan(20);

    lift?.(child.pid ?? 0);
    child.stdin.write('go on\n');
    expect(await answer()).toEqual({ after: 'none', left: full.count + 1, recovered: [], changed: before });
    await once(child, 'exit');
  });
}
