import { join } from 'node:path';
import { withApp } from './beside';
import { benchProgramme, writeProgramme } from './programme';
import { quantile, timed } from './statistics';
import { type Row, row } from './table';

/** Nobody takes mail there: what is sent fails after the answer, as it does where a server is away. */
const MAIL = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'reviews@bench.example' };
const EACH = 200;
const PER_REVIEW = 8;

/** How long “Send me a link” takes to be answered, for addresses that are known and for such as are not. */
export async function linkRequestRows(program: string, dir: string): Promise<Row[]> {
  const dataDir = join(dir, 'link-requests');
  const programme = benchProgramme(EACH / PER_REVIEW);
  writeProgramme(dataDir, programme, { open: 1, full: 0 });
  const known = programme.people.slice(1, EACH + 1).map(({ email }) => email);
  return withApp({ program, dataDir, env: { DEMO: 'false', ...MAIL } }, async ({ url }) => {
    const ask = (address: string, n: number) => async () => {
      // Each is another caller's, as a proxy names them: one alone may not ask so often.
      const from = `203.0.${n % 250}.${Math.floor(n / 250)}`;
      const headers = { 'Content-Type': 'application/json', Origin: url, 'X-Forwarded-For': from };
      const { status } = await fetch(`${url}/api/web/link`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ address }),
      });
      if (status !== 202) throw new NotTaken(status);
    };
    const unknown = known.map((_, n) => `nobody-${n}@bench.example`);
    await timed(unknown.slice(0, 20).map((address, n) => ask(`warm-${address}`, 1_000 + n)));
    // One after the other, turn about: whatever else slows the machine slows both.
    const times = { known: [] as number[], unknown: [] as number[] };
    for (const [n, address] of known.entries()) {
      times.known.push((await timed([ask(address, n)])).p50);
      times.unknown.push((await timed([ask(unknown[n] ?? '', EACH + n)])).p50);
    }
    const [k, u] = [quantile(times.known, 0.5), quantile(times.unknown, 0.5)];
    return [
      row('“send me a link” for a known address, p50', k, 'ms', `${EACH} of each, turn about`),
      row('“send me a link” for an unknown address, p50', u, 'ms', `the difference is ${(k - u).toFixed(2)} ms`),
    ];
  });
}

class NotTaken extends Error {
  constructor(status: number) {
    super(`a link could not be asked for: HTTP ${status}`);
    this.name = 'NotTaken';
  }
}
