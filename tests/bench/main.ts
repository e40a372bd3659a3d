import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { watchDriver } from '../support/driver-commands';
import { answerRows } from './answers';
import { attackRows } from './attack';
import { besideWorkRows } from './beside-work';
import { digestRows } from './digests';
import { eveningRows } from './evenings';
import { firstViewRows } from './first-view';
import { interviewRows } from './interviews';
import { linkRequestRows } from './link-requests';
import { reportRows } from './reports';
import { serverAnswerRows } from './server-answers';
import { type Size, serverDigestRows, serverProgrammeRows } from './server-programme';
import { queueRows } from './server-queue';
import { onServers, type Servers } from './servers';
import { slackCountRows } from './slack-counts';
import { slackRows } from './slack-interactions';
import { startRows } from './starts';
import { type Row, table } from './table';
import { teamsRows } from './teams-activities';

/** The product as it was built beside this file. */
const PROGRAM = resolve(__dirname, '../../src/main.js');

const SKIPPED =
  'skipped: it needs redis-server, and mongod or another server that speaks its protocol (CONTRIBUTING.md)';

/** Undefined when what it needs is not on this machine. */
type Part = (dir: string) => Promise<Row[] | undefined>;
const PARTS: Readonly<Record<string, Part>> = {
  starts: (dir) => startRows(PROGRAM, dir),
  web: (dir) => firstViewRows(PROGRAM, dir),
  'beside-work': (dir) => besideWorkRows(PROGRAM, dir),
  answers: (dir) => answerRows(PROGRAM, dir, 2),
  'answers-100': (dir) => answerRows(PROGRAM, dir, 100),
  attack: (dir) => attackRows(PROGRAM, dir),
  links: (dir) => linkRequestRows(PROGRAM, dir),
  digests: (dir) => digestRows(dir, [1, 10, 100, 1000]),
  interviews: interviewRows,
  evenings: eveningRows,
  reports: reportRows,
  'servers-answers': (dir) => onServers((servers) => serverAnswerRows(PROGRAM, dir, servers)),
  'servers-queue': () => onServers(queueRows),
  'servers-digests': () => onServers(smallDigests),
  'slack-counts': () => onServers(slackCountRows),
  slack: (dir) => onServers((servers) => slackRows(PROGRAM, dir, servers)),
  teams: (dir) => onServers((servers) => teamsRows(PROGRAM, dir, servers)),
  'servers-250': (dir) => onServers(programmeOf(dir, { reviews: 250, answers: 100, reminders: 200, day: true })),
  'servers-1000': (dir) => onServers(programmeOf(dir, { reviews: 1000, answers: 16, reminders: 8, day: false })),
};

function programmeOf(dir: string, size: Size) {
  return (servers: Servers) => serverProgrammeRows(PROGRAM, dir, servers, size);
}

async function smallDigests(): Promise<Row[] | undefined> {
  const rows: Row[] = [];
  for (const size of [1, 10]) {
    const measured = await onServers((servers) => serverDigestRows(servers, size));
    if (!measured) return undefined;
    rows.push(...measured);
  }
  return rows;
}

/** `node main.js [--json] [part …]`: measures all parts, or those that are named, and prints one table. */
async function main(args: readonly string[]): Promise<void> {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const rows: Row[] = [];
  watchDriver();
  for (const [name, part] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`measuring ${name} …\n`);
    const dir = await mkdtemp(join(tmpdir(), 'critical-friend-bench-'));
    const begin = performance.now();
    try {
      const measured = await part(dir);
      const seconds = ((performance.now() - begin) / 1000).toFixed(0);
      if (measured) rows.push(...measured);
      process.stderr.write(measured ? `  ${seconds} s\n` : `  ${SKIPPED}\n`);
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }
  const { node } = process.versions;
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ node, rows }, null, 2)}\n`);
  else
    process.stdout.write(
      `\nCritical Friend, Node ${node}; embedded store and queue unless it says on servers\n\n${table(rows)}\n`,
    );
}

void main(process.argv.slice(2));
