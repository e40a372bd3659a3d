import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { answerRows } from './answers';
import { digestRows } from './digests';
import { startRows } from './starts';
import { type Row, table } from './table';

/** The product as it was built beside this file. */
const PROGRAM = resolve(__dirname, '../../src/main.js');

type Part = (dir: string) => Promise<Row[]>;
const PARTS: Readonly<Record<string, Part>> = {
  starts: (dir) => startRows(PROGRAM, dir),
  answers: (dir) => answerRows(PROGRAM, dir, 2),
  'answers-100': (dir) => answerRows(PROGRAM, dir, 100),
  digests: (dir) => digestRows(dir, [1, 10, 100]),
};

/** `node main.js [--json] [part …]`: measures all parts, or those that are named, and prints one table. */
async function main(args: readonly string[]): Promise<void> {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`measuring ${name} …\n`);
    const dir = await mkdtemp(join(tmpdir(), 'critical-friend-bench-'));
    try {
      rows.push(...(await part(dir)));
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }
  const { node } = process.versions;
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ node, rows }, null, 2)}\n`);
  else process.stdout.write(`\nCritical Friend, Node ${node}, embedded store and queue\n\n${table(rows)}\n`);
}

void main(process.argv.slice(2));
