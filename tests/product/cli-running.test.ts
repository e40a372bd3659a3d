import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS } from '../../flows';
import { SEPARATORS } from '../../src/programme/exports/csv';
import { filesOf } from '../../src/steps/exports';
import { cliHere, cliProcess, EXAMPLE, ownFolder, startProduct } from '../support/product';
import { testWith } from '../support/required';
import { hasPython, readInPython, readStrictly } from '../support/strict-csv';
import { testClock } from '../support/test-clock';
import { until } from '../support/until';
import { webClient } from '../support/web-server';

const inPython = testWith('python3', hasPython);

const { dir, remove } = ownFolder('cli');
const data = join(dir, 'data');
const cli = cliHere(data, { cwd: dir });
// A working day of everybody's: at a weekend a reminder goes out on Monday.
const clock = testClock(dir, '2027-03-23T10:00:00.000Z');
/** It is bundled and filled with the example, on a machine that may be busy. */
const STARTING_MS = 240_000;
let product: Awaited<ReturnType<typeof startProduct>>;

beforeAll(async () => {
  product = await startProduct(data, clock.env);
}, STARTING_MS);
afterAll(async () => {
  await product.stop();
  remove();
});

interface Kept {
  person: { id: string };
  log: { action: string; by: string; review?: string }[];
  messages: { content: { kind: string; prompt?: unknown } }[];
}

async function kept(email: string): Promise<Kept> {
  return JSON.parse((await cli('person', 'export', email)).out) as Kept;
}
const reminders = async (email: string) => (await kept(email)).log.filter((entry) => entry.action === 'reminded');

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('nobody else on the machine can read what the product keeps', () => {
  const kept = readdirSync(data, { recursive: true, withFileTypes: true });
  const open = kept.filter((entry) => (statSync(join(entry.parentPath, entry.name)).mode & 0o077) !== 0);
  expect(open.map(({ name }) => name)).toEqual([]);
  expect(kept.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['sheets.db', 'PG_VERSION', 'control.sock', 'in-use.lock']),
  );
  expect(modeOf(data)).toBe('700');
});

describe('status', () => {
  test('all reviews as aligned columns', async () => {
    const { exit, out, err } = await cli('status');
    expect([exit, err]).toEqual([0, '']);
    const [head = '', ...rows] = out.trimEnd().split('\n');
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(row.slice(head.indexOf('VISIT'))).toMatch(/^\d{4}-\d\d-\d\d /);
    expect(out).toMatch(/genoa-2027 +Genoa +\S+ +desk review +\d+\/438 \(\d+%\)/);
  });

  test('the same for programs', async () => {
    const { reviews } = JSON.parse((await cli('status', '--json')).out);
    expect(reviews).toHaveLength(6);
    expect(reviews).toContainEqual(expect.objectContaining({ review: 'genoa-2027', stage: 'desk', expected: 438 }));
  });

  test('one review with its team', async () => {
    const { out } = await cli('status', 'genoa-2027');
    expect(out).toMatch(/ben@lyon\.example +Benoît Marchand \(Lyon\) +\d+\/73/);
    expect(out).toMatch(/carla@genoa\.example .*not invited yet/);
    const { people, reach } = JSON.parse((await cli('status', 'genoa-2027', '--json')).out);
    expect(people).toHaveLength(6);
    expect(JSON.stringify(people)).not.toContain('carla@genoa.example');
    expect(reach).toContainEqual(expect.objectContaining({ person: 'hanna@helsinki.example', state: 'answered' }));
  });
});

describe('what is refused, with reasons', () => {
  test.each([
    ['genoa-2026', 'There is no review "genoa-2026"; did you mean genoa-2027?\n'],
    ['gen', 'There is no review "gen"; did you mean genoa-2027?\n'],
  ])('a review that is not there: %s', async (review, said) => {
    expect(await cli('status', review)).toMatchObject({ exit: 1, out: '', err: said });
  });

  test('a review may be named by its city', async () => {
    // What was posted at the start may still be on its way between the two.
    const said = async (name: string) => JSON.stringify(await cli('status', name, '--json'));
    await until(async () => (await said('Genoa')) === (await said('genoa-2027')));
  });

  test('a review like no other: all are named', async () => {
    expect((await cli('brief', 'x')).err).toMatch(/^There is no review "x"; there are: .*genoa-2027/);
  });

  test('somebody who is not there', async () => {
    expect(await cli('status', '--as', 'olga@eurocitis.example')).toMatchObject({
      exit: 1,
      err: 'There is nobody with the e-mail "olga@eurocitis.example"; did you mean olga@eurocities.example?\n',
    });
    expect((await cli('person', 'export', '')).exit).toBe(1);
  });

  const ofTheHost = ['--as', 'carla@genoa.example'];
  test.each([
    ['status', 'genoa-2027'],
    ['status'],
    ['remind', 'genoa-2027', '--dry-run'],
    ['remind', 'genoa-2027', '--yes', '--again'],
    ['digest', 'genoa-2027', '--dry-run'],
    ['digest', 'genoa-2027'],
    ['brief', 'genoa-2027'],
    ['merge', 'genoa-2027'],
    ['import', EXAMPLE],
    ['person', 'export', 'hanna@helsinki.example'],
    ['person', 'erase', 'hanna@helsinki.example'],
    ['person', 'link', 'hanna@helsinki.example'],
    ['person', 'sign-out', 'hanna@helsinki.example'],
  ])('the host’s people reach nothing: %s %s %s', async (...args) => {
    const { exit, out, err } = await cli(...args.filter((arg) => arg !== undefined), ...ofTheHost);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(/Carla Parodi/);
  });

  test('the host takes its own list of interviews away, and nothing of the team’s before it was handed over', async () => {
    const { exit, out } = await cli('export', 'genoa-2027', '--format', 'csv', '--out', 'hosts', ...ofTheHost);
    expect({ exit, out }).toEqual({ exit: 0, out: 'hosts/genoa-2027-interviews-host.csv\n' });
    expect(readdirSync(join(dir, 'hosts'))).toEqual(['genoa-2027-interviews-host.csv']);
    expect(await cli('export', 'genoa-2027', '--format', 'md', '--out', 'hosts', ...ofTheHost)).toMatchObject({
      out: '',
    });
    expect(readdirSync(join(dir, 'hosts'))).toHaveLength(1);
  });

  test('a peer sees no progress of others, and exports what the blind rule leaves', async () => {
    expect((await cli('status', 'genoa-2027', '--as', 'hanna@helsinki.example')).exit).toBe(1);
    const { exit } = await cli(
      ...['export', 'genoa-2027', '--format', 'csv', '--out', 'hannas', '--as', 'hanna@helsinki.example'],
    );
    expect(exit).toBe(0);
    const sheets = readStrictly(readFileSync(join(dir, 'hannas', 'genoa-2027-sheets.csv'), 'utf8'));
    expect([...new Set(sheets.map((record) => record[7]))]).toEqual(['peer_city', 'Helsinki']);
  });

  inPython('the tables of the example read alike for a strict reader and for Python, with any separator', async () => {
    for (const [name, sign] of Object.entries(SEPARATORS)) {
      const out = ['--out', name, '--separator', name];
      expect((await cli('export', 'genoa-2027', '--format', 'csv', ...out)).exit).toBe(0);
      for (const file of ['sheets', 'grid']) {
        const csv = readFileSync(join(dir, name, `genoa-2027-${file}.csv`), 'utf8');
        const records = readInPython(csv, sign);
        expect(records.length).toBeGreaterThan(70);
        expect(records.every((record) => record.length === records[0]?.length)).toBe(true);
        expect(readStrictly(csv, sign)).toEqual(records);
      }
    }
  });
});

describe('remind', () => {
  const absent = 'hanna@helsinki.example';
  const remind = ['remind', 'genoa-2027'] as const;

  test('a dry run shows who and why, and sends nothing', async () => {
    const before = await reminders(absent);
    const { exit, out } = await cli(...remind, '--dry-run');
    expect(exit).toBe(0);
    expect(out).toMatch(/hanna@helsinki\.example +Hanna Lehtonen \(Helsinki\) +\S/);
    const { targets } = JSON.parse((await cli(...remind, '--dry-run', '--json')).out);
    expect(targets).toContainEqual(expect.objectContaining({ person: absent, why: expect.any(String) }));
    expect((await cli(...remind, '--dry-run', '--yes')).exit).toBe(0);
    expect(await reminders(absent)).toEqual(before);
  });

  test('without a keyboard it asks for --yes', async () => {
    const before = await reminders(absent);
    const printed = await cliProcess(data, ...remind);
    expect(printed.exit).toBe(1);
    expect(printed.out).toContain(absent);
    expect(printed.err).toMatch(/^Nothing was sent\. To send it: --yes/);
    expect(await reminders(absent)).toEqual(before);
  });

  test('at a keyboard it asks: no sends nothing, yes sends with the line, and the log says who', async () => {
    const before = await reminders(absent);
    const no = await cliHere(data, { answers: [false] })(...remind);
    expect(no).toMatchObject({ exit: 1, err: 'Nothing was sent.\n', asked: [expect.stringMatching(/\?$/)] });
    expect(await reminders(absent)).toEqual(before);
    const yes = await cliHere(data, { answers: [true] })(...remind, '--line', 'Only two days to go');
    expect(yes).toMatchObject({ exit: 0, err: '' });
    await until(async () => (await reminders(absent)).length > before.length);
    const { log, messages } = await kept(absent);
    const fresh = log.filter((entry) => entry.action === 'reminded').slice(before.length);
    expect(fresh).toEqual([expect.objectContaining({ by: 'operator', review: 'genoa-2027' })]);
    expect(JSON.stringify(messages)).toContain('Only two days to go');
  });

  test('within twelve hours it needs --again, and goes out on the next day', async () => {
    const before = await reminders(absent);
    const once = await cli(...remind, '--yes');
    expect(once).toMatchObject({ exit: 1, out: '' });
    expect(once.err).toMatch(/Hanna Lehtonen.*\n.*--yes --again/);
    expect(await reminders(absent)).toEqual(before);
    const again = await cli(...remind, '--yes', '--again', '--as', 'ben@lyon.example');
    expect(again.out).toContain('Goes out Wednesday 24 March at 08:30');
    expect(again.out).not.toContain('On its way');
    expect(await reminders(absent)).toEqual(before);
    const ben = (await kept('ben@lyon.example')).person.id;
    const asked = (await kept(absent)).log.filter((entry) => entry.action === 'remind');
    expect(asked.map((entry) => entry.by).sort()).toEqual(['operator', ben].sort());
  });
});

describe('digest and brief', () => {
  const digests = async () =>
    (await kept('ben@lyon.example')).messages.filter((m) => m.content.kind === 'digest').length;

  test('a dry run shows both copies and posts nothing', async () => {
    const before = await digests();
    const { exit, out } = await cli('digest', 'genoa-2027', '--dry-run');
    expect(exit).toBe(0);
    expect(out).toMatch(/leader’s copy[\s\S]*Genoa[\s\S]*channel’s copy[\s\S]*Genoa/);
    expect(await digests()).toBe(before);
  });

  test('otherwise it goes out', async () => {
    const before = await digests();
    expect(await cli('digest', 'genoa-2027')).toMatchObject({ exit: 0, err: '' });
    expect(await digests()).toBe(before + 1);
  });

  test('there is none before the desk review', async () => {
    expect(await cli('digest', 'lyon-2027')).toMatchObject({ exit: 1, out: '' });
  });

  test('the brief is the agenda of the call', async () => {
    const { exit, out } = await cli('brief', 'genoa-2027', '--as', 'olga@eurocities.example');
    expect(exit).toBe(0);
    expect(out).toMatch(/^Genoa: brief for the team call/);
    expect(out).toMatch(/\n1\. .*\nopposite views/);
  });
});

describe('merge', () => {
  test('is the leader’s alone', async () => {
    expect(await cli('merge', 'malmo-2027')).toMatchObject({
      exit: 1,
      err: 'Judgements are the leader’s alone. Say: --as katrin@dusseldorf.example\n',
    });
    expect((await cli('merge', 'malmo-2027', '--as', 'olga@eurocities.example')).err).toMatch(/leader alone/);
  });

  test('not before the sheets are open to the team', async () => {
    expect((await cli('merge', 'genoa-2027', '--as', 'ben@lyon.example')).err).toMatch(/not open to the team yet/);
  });

  test('accepts what is agreed, once, and shows what is left', async () => {
    const first = JSON.parse((await cli('merge', 'helsinki-2027', '--as', 'anna@rotterdam.example', '--json')).out);
    expect(first.accepted).toBeGreaterThan(0);
    expect(first.accepted + first.undecided.length).toBe(73);
    const { exit, out } = await cli('merge', 'helsinki-2027', '--as', 'anna@rotterdam.example');
    expect(exit).toBe(0);
    expect(out).toContain(`${first.undecided.length} left to decide.`);
    expect(out).toContain(first.undecided[0].indicator);
    expect(out).toMatch(/SPLIT +PROPOSED/);
    expect(first.undecided.map((u: { proposed: string }) => u.proposed)).toContain('unsettled');
    expect(first.changed).toEqual([]);
  });
});

describe('export', () => {
  const to = (format: string, ...more: string[]) =>
    cli('export', 'malmo-2027', '--format', format, '--out', 'files/new', ...more);
  /** Every file of that format, in the steps' order; what may be there in several languages is there in one. */
  const theirs = (format: string) =>
    filesOf(STEPS.exports).flatMap((each) =>
      each.format === format && each.language === undefined ? [`files/new/malmo-2027-${each.file}`] : [],
    );

  test('writes the files where one is', async () => {
    expect(await to('csv')).toMatchObject({
      exit: 0,
      out: theirs('csv')
        .map((file) => `${file}\n`)
        .join(''),
    });
    const sheets = readFileSync(join(dir, 'files/new/malmo-2027-sheets.csv'), 'utf8');
    expect(sheets.split('\r\n').length).toBeGreaterThan(300);
    expect([modeOf(join(dir, 'files')), modeOf(join(dir, 'files/new/malmo-2027-sheets.csv'))]).toEqual(['700', '600']);
    chmodSync(join(dir, 'files/new/malmo-2027-sheets.csv'), 0o644);
    await to('csv');
    expect(modeOf(join(dir, 'files/new/malmo-2027-sheets.csv'))).toBe('600');
    expect(JSON.parse((await to('md', '--json')).out)).toEqual({
      files: theirs('md'),
    });
    expect(readFileSync(join(dir, 'files/new/malmo-2027-review.md'), 'utf8')).toMatch(/^# Malmö/);
  });

  test('each file there is for Word', async () => {
    const out = theirs('docx').map((file) => `${file}\n`);
    expect(await to('docx')).toMatchObject({ exit: 0, out: out.join('') });
    expect(readFileSync(join(dir, 'files/new/malmo-2027-sheets.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('a folder that cannot be', async () => {
    const printed = await cli('export', 'malmo-2027', '--format', 'csv', '--out', 'data/in-use.lock');
    expect(printed).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('EEXIST') });
  });
});

describe('people', () => {
  const signIn = (token: string) =>
    fetch(`${product.address}/api/web/signin`, {
      method: 'POST',
      body: JSON.stringify({ token }),
      headers: { 'Content-Type': 'application/json', Origin: product.address },
    });

  test('a link signs in, once', async () => {
    const { exit, out } = await cli('person', 'link', 'Hanna@Helsinki.example');
    expect(exit).toBe(0);
    const [, address, token = ''] = /^(.*)\/signin\/(.*)\n$/.exec(out) ?? [];
    expect(address).toBe(product.address);
    expect((await signIn(token)).status).toBe(200);
    expect((await signIn(token)).status).toBe(410);
  });

  test('signing out ends all sessions at once, and is in the log', async () => {
    const email = 'hanna@helsinki.example';
    await cli('person', 'sign-out', email);
    const [one, other] = [webClient(product.address), webClient(product.address)];
    for (const client of [one, other]) {
      const token = (await cli('person', 'link', email)).out.trim().split('/').at(-1);
      expect((await client.post('/api/web/signin', { token })).status).toBe(200);
    }
    expect((await one.get('/api/web/threads')).status).toBe(200);
    const { exit, out } = await cli('person', 'sign-out', email, '--as', email);
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringMatching(/^Hanna Lehtonen .* 2 sessions\./) });
    for (const client of [one, other]) expect((await client.get('/api/web/threads')).status).toBe(401);
    const { log, person } = await kept(email);
    const entry = { action: 'signed-out', by: person.id, detail: { sessions: 2 } };
    expect(log).toContainEqual(expect.objectContaining(entry));
  });

  test('one’s own data are one’s own', async () => {
    const as = ['--as', 'hanna@helsinki.example'];
    expect((await cli('person', 'export', 'hanna@helsinki.example', ...as)).exit).toBe(0);
    expect((await cli('person', 'export', 'ben@lyon.example', ...as)).exit).toBe(1);
  });

  test('erasing asks at a keyboard, and is for good', async () => {
    const email = 'giulia@genoa.example';
    const no = await cliHere(data, { answers: [false] })('person', 'erase', email);
    expect(no).toMatchObject({ exit: 1, asked: [expect.stringContaining(email)] });
    const done = await cli('person', 'erase', email);
    expect(done).toMatchObject({ exit: 0, err: expect.stringContaining('lyon-2027') });
    expect(await cli('person', 'erase', email)).toMatchObject({ exit: 1, out: '' });
    expect(await cli('status', '--as', email)).toMatchObject({ exit: 1, out: '' });
  });
});
