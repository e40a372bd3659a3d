import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { shippedBenchmarks } from '../../src/benchmarks';
import { LIMITS } from '../../src/method/limits';
import type { EventKind } from '../../src/ports/event';
import { runningTeam } from '../support/app-peer';
import { type AppProcess, startApp } from '../support/app-process';
import { type Attacker, attackerAs } from '../support/attack/attacker';
import { BROKEN, rawConnection } from '../support/attack/raw-http';
import { oddTexts } from '../support/attack/texts';
import { cpuMs, peakMb } from './process-cost';
import { quantile } from './statistics';
import { type Row, row } from './table';

const PROBE_MS = 20;
/** A third of its letters has accents. */
const OFFICE = 'Élue à l’égalité, déléguée à l’intégration près du préfet, où siège l’évêché métropolitain '.repeat(2);
const FIELDS = ['know', 'dontKnow', 'suspect', 'toAsk', 'evidence'] as const;

/** What an attack costs the product, and those who want something of it meanwhile. */
export async function attackRows(program: string, dir: string): Promise<Row[]> {
  const app = await startApp({ program, dataDir: join(dir, 'attacked'), env: { LOG_LEVEL: 'error' } });
  try {
    const probe = probing(app);
    const events = [...(await oddEvents(app)), ...(await fullSheets(app)), ...(await manyNames(app))];
    await brokenConnections(app);
    const waits = await probe();
    const worst = events.reduce((a, b) => (b.ms > a.ms ? b : a));
    return [
      row('under attack: /healthz, p99', quantile(waits, 0.99), 'ms', `${waits.length} times; to reach: 100`),
      row('under attack: /healthz, the longest', Math.max(...waits), 'ms', 'to reach: 1000'),
      row('under attack: CPU of the dearest event', worst.ms, 'ms', `${worst.name}; to reach: 1000`),
      row('under attack: memory at its peak', peakMb(app), 'MB', 'RSS, with the example; to reach: 450'),
    ];
  } finally {
    await app.kill();
  }
}

interface Cost {
  name: string;
  ms: number;
}

/** Asks for `/healthz` all the while; the answer ends that, and has how long each took, in milliseconds. */
function probing({ url }: AppProcess): () => Promise<number[]> {
  const waits: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const begin = performance.now();
      await (await fetch(`${url}/healthz`)).arrayBuffer();
      waits.push(performance.now() - begin);
      await sleep(PROBE_MS);
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    return waits;
  };
}

async function oddEvents(app: AppProcess): Promise<Cost[]> {
  const peer = await somebody(app, 'peer');
  const { review } = (await peer.card()).address;
  const indicators = indicatorsOfTheBenchmark();
  const costs: Cost[] = [];
  for (const [n, { name, text }] of oddTexts().entries()) {
    const address = { review, indicator: indicators[n % indicators.length] ?? '' };
    const fields = { performance: 'at', [FIELDS[n % FIELDS.length] ?? 'know']: text.split('\n') };
    costs.push(await cost(app, `typed: ${name}`, () => peer.does({ kind: 'text', text })));
    costs.push(await cost(app, `saved: ${name}`, () => peer.does(press('save', address, fields))));
  }
  return costs;
}

/** All sheets of a peer as large as they may be; then what reads them. */
async function fullSheets(app: AppProcess): Promise<Cost[]> {
  const [, id = ''] = await runningTeam(app.url, 'peer');
  const peer = await attackerAs(app.url, id);
  const { review } = (await peer.card()).address;
  const line = `${'…., '.repeat(60)}!`;
  const most = Math.floor((LIMITS.form - 2_000) / FIELDS.length / (Buffer.byteLength(line, 'utf8') + 6));
  const lines = (field: string) =>
    Array.from({ length: Math.min(most, LIMITS.lines) }, (_, n) => `${field} ${n} ${line}`);
  const fields = { performance: 'at', noneToMeet: true, ...Object.fromEntries(FIELDS.map((f) => [f, lines(f)])) };
  const costs: Cost[] = [];
  for (const indicator of indicatorsOfTheBenchmark())
    costs.push(await cost(app, 'a full sheet', () => peer.does(press('save-next', { review, indicator }, fields))));
  const leader = await somebody(app, 'leader');
  for (const text of ['status', 'digest', 'brief', 'gather']) {
    costs.push(await cost(app, `${text}, a full review`, () => leader.does({ kind: 'text', text })));
    costs.push(await cost(app, `${text}, a full review`, () => peer.does({ kind: 'text', text })));
  }
  costs.push(...(await exported(app, review, 'a full review')));
  costs.push(await cost(app, 'one’s conversation, full cards', () => peer.newest(60)));
  return costs;
}

async function exported(app: AppProcess, review: string, what: string): Promise<Cost[]> {
  const { client } = await somebody(app, 'organiser');
  const costs: Cost[] = [];
  for (const file of ['sheets.csv', 'review.md'])
    costs.push(
      await cost(app, `${file}, ${what}`, async () => {
        const response = await client.get(`/api/web/download/exports/${review}/${file}`);
        await response.arrayBuffer();
      }),
    );
  return costs;
}

/** Four people want to meet as many as they may, by long names that are all different; then what puts them together. */
async function manyNames(app: AppProcess): Promise<Cost[]> {
  const [id = ''] = await runningTeam(app.url, 'leader');
  const leader = await attackerAs(app.url, id);
  const others = (await runningTeam(app.url, 'peer')).filter((peer) => peer !== id).slice(-3);
  const team = [leader, ...(await Promise.all(others.map((peer) => attackerAs(app.url, peer))))];
  const { review } = (await leader.card()).address;
  const costs: Cost[] = [];
  for (const [k, peer] of team.entries())
    for (const indicator of indicatorsOfTheBenchmark()) {
      const toMeetNew = Array.from({ length: LIMITS.lines }, (_, n) =>
        `${indicator} ${k}-${n} ${OFFICE}`.slice(0, 150),
      );
      const fields = { performance: 'at', suspect: ['x'], noneToAsk: true, toMeet: [], toMeetNew };
      costs.push(await cost(app, 'a sheet of names', () => peer.does(press('save', { review, indicator }, fields))));
    }
  const does = async (name: string, what: EventKind) =>
    costs.push(await cost(app, `${name}, many names`, () => leader.does(what)));
  await does('gather', { kind: 'press', action: 'gather-yes', address: { review }, data: {}, fields: {} });
  for (const text of ['digest', 'merge', 'team', 'brief', 'status', 'next']) await does(text, { kind: 'text', text });
  return [...costs, ...(await exported(app, review, 'many names'))];
}

async function brokenConnections(app: AppProcess): Promise<void> {
  const open = [];
  for (let n = 0; n < 20; n += 1)
    for (const bytes of Object.values(BROKEN)) open.push(await rawConnection(app.url, bytes));
  await sleep(1_000);
  for (const socket of open) socket.destroy();
}

async function cost(app: AppProcess, name: string, work: () => Promise<unknown>): Promise<Cost> {
  const before = cpuMs(app);
  await work();
  return { name, ms: cpuMs(app) - before };
}

async function somebody(app: AppProcess, role: 'peer' | 'leader' | 'organiser'): Promise<Attacker> {
  const [id = ''] = await runningTeam(app.url, role);
  return attackerAs(app.url, id);
}

function press(
  action: string,
  address: { review: string; indicator: string },
  fields: Record<string, string | string[] | boolean>,
): EventKind {
  return { kind: 'press', action, address, data: {}, fields };
}

function indicatorsOfTheBenchmark(): string[] {
  return (shippedBenchmarks()[0]?.indicators ?? []).map(({ id }) => id);
}
