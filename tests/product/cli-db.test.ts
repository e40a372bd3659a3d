import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { lockDataDir } from '../../adapters/data-dir';
import { readConfig } from '../../src/app/config';
import { runCli } from '../../src/cli/program';
import { reach } from '../../src/cli/reach';
import { findMongo, type MongoServer, startMongo } from '../support/mongo-server';
import { EXAMPLE, ownFolder, type Printed } from '../support/product';
import { describeWith } from '../support/required';

const { dir, remove } = ownFolder('cli-db');
afterAll(remove);

/** Holds the example's programme. */
const data = join(dir, 'data');

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A command line in this process, with an environment of its own. */
async function cli(dataDir: string, env: Readonly<Record<string, string>>, ...args: string[]): Promise<Printed> {
  const printed = { out: '', err: '' };
  const terminal = {
    cwd: dir,
    out: (text: string) => {
      printed.out += text;
    },
    err: (text: string) => {
      printed.err += text;
    },
  };
  const config = readConfig({ DATA_DIR: dataDir, ...env });
  const exit = await runCli(args, terminal, reach(config, silent), () => config);
  return { exit, ...printed };
}

beforeAll(async () => {
  expect(await cli(data, {}, 'import', EXAMPLE)).toMatchObject({ exit: 0 });
});

describe('on the data folder', () => {
  test('indexes: those that are no longer declared go, the missing ones come', async () => {
    expect(await cli(data, {}, 'db', 'indexes')).toEqual({
      exit: 0,
      out: 'All indexes are there, and no others.\n',
      err: '',
    });
    const other = join(dir, 'other-indexes');
    cpSync(data, other, { recursive: true });
    const file = join(other, 'store', 'messages.db');
    const index = (field: string) => JSON.stringify({ $$indexCreated: { fieldName: field, unique: false } });
    writeFileSync(file, `${index('thread')}\n${index('reference')}\n`);
    const { exit, out } = await cli(other, {}, 'db', 'indexes', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual({
      indexes: [{ collection: 'messages', created: ['by_1', 'status_1', 'at_1'], dropped: ['reference_1'] }],
    });
    expect(JSON.parse((await cli(other, {}, 'db', 'indexes', '--json')).out)).toEqual({ indexes: [] });
  });

  test('indexes: there have to be data, and nobody at work on them', async () => {
    const nothing = join(dir, 'nothing');
    expect(await cli(nothing, {}, 'db', 'indexes')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('no data in'),
    });
    const lock = lockDataDir(data);
    const printed = await cli(data, {}, 'db', 'indexes');
    lock.release();
    expect(printed).toMatchObject({ exit: 1, out: '', err: expect.stringMatching(/product is running on .*Stop it/) });
  });

  test('copy: it has to be said where to', async () => {
    expect(await cli(data, {}, 'db', 'copy')).toMatchObject({
      exit: 1,
      out: '',
      err: 'MONGODB_URI is not set: it says where to copy to.\n',
    });
  });

  test('wrong usage', async () => {
    expect((await cli(data, {}, 'db')).exit).toBe(2);
    expect((await cli(data, {}, 'db', 'copy', '--force')).exit).toBe(2);
    expect((await cli(data, {}, 'db', 'move')).exit).toBe(2);
  });
});

const found = findMongo();

describeWith('MongoDB', found !== undefined)('copying to MongoDB', () => {
  let server: MongoServer;
  let connection: mongoose.Connection;
  let env: Record<string, string>;

  beforeAll(async () => {
    if (found !== undefined) server = await startMongo(found);
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    const uri = server.uriOf(`critical_friend_test_${randomBytes(6).toString('hex')}`);
    env = { MONGODB_URI: uri };
    connection = await mongoose.createConnection(uri).asPromise();
  });
  afterEach(() => connection.close());

  const copy = (...more: string[]) => cli(data, env, 'db', 'copy', ...more);
  const settings = () => connection.collection<{ _id: string }>('settings');
  const refused = (why: RegExp) => ({ exit: 1, out: '', err: expect.stringMatching(why) });
  const collectionsThere = async () => (await connection.listCollections()).map(({ name }) => name).sort();
  const inFolder = () => Object.fromEntries(readdirSync(join(data, 'store')).map((n) => [n, contentOf(n)]));
  const contentOf = (name: string) =>
    readFileSync(join(data, 'store', name), 'utf8')
      .split('\n')
      .sort()
      .join('\n');

  test('everything is copied and compared; the folder stays; what to do next is said', async () => {
    const before = inFolder();
    const { exit, out, err } = await copy();
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^COLLECTION +DOCUMENTS +SHA-256 +COPIED +SHA-256 +SAME\n/);
    expect(out).toMatch(/\npeople +33 +([0-9a-f]{16}) +33 +\1 +yes\n/);
    expect(out).not.toContain('NO\n');
    expect(out).toMatch(/Next: set MONGODB_URI.*\nKeep the folder as a backup/);
    expect(inFolder()).toEqual(before);
    const [there, here] = [await cli(data, env, 'status'), await cli(data, {}, 'status')];
    expect(there).toEqual(here);
    expect(here.out).toContain('genoa-2027');
    expect(JSON.parse((await cli(data, env, 'db', 'indexes', '--json')).out)).toEqual({ indexes: [] });
  });

  test('for programs: all of the checksums', async () => {
    const { exit, out } = await copy('--json');
    expect(exit).toBe(0);
    const { collections } = JSON.parse(out);
    expect(collections).toContainEqual({
      collection: 'people',
      source: { documents: 33, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      target: { documents: 33, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      same: true,
      changed: false,
    });
  });

  test('a dry run counts, and makes nothing', async () => {
    const { exit, out } = await copy('--dry-run', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out).collections).toContainEqual({ collection: 'people', documents: 33, there: 0 });
    expect((await copy('--dry-run')).out).toMatch(/^COLLECTION +DOCUMENTS +THERE ALREADY\n/);
    expect(await collectionsThere()).toEqual([]);
  });

  test('a folder without data is named, and not made', async () => {
    const nothing = join(dir, 'nowhere');
    expect(await cli(nothing, env, 'db', 'copy')).toMatchObject(refused(/nothing to copy in .*nowhere.*DATA_DIR/));
    expect(readdirSync(dir)).not.toContain('nowhere');
    const empty = join(dir, 'empty');
    mkdirSync(join(empty, 'store'), { recursive: true });
    expect(await cli(empty, env, 'db', 'copy')).toMatchObject(refused(/nothing to copy in .*empty/));
  });

  test('not while the product runs', async () => {
    const lock = lockDataDir(data);
    const printed = await copy();
    lock.release();
    expect(printed).toMatchObject(refused(/product is running on .*data.*Stop it first/));
    expect(await collectionsThere()).toEqual([]);
  });

  test('not over documents that are no copy', async () => {
    await settings().insertOne({ _id: 'theirs' });
    expect(await copy()).toMatchObject(refused(/holds documents already \(settings 1\)\. Nothing was changed/));
    expect(await settings().countDocuments()).toBe(1);
    expect(await collectionsThere()).toEqual(['settings']);
  });

  test('not over a finished copy', async () => {
    expect((await copy()).exit).toBe(0);
    expect(await copy()).toMatchObject(refused(/holds a finished copy, made at 20.*Start the product on it/));
  });

  test('not over half a copy of other data; nor does anything start on that', async () => {
    const half = { _id: 'copy', source: 'elsewhere', begunAt: '2027-03-01T09:00:00.000Z' };
    await connection.collection<{ _id: string }>('schema').insertOne(half);
    expect(await copy()).toMatchObject(refused(/unfinished copy of other data, begun at 2027-03-01T09:00/));
    expect(await cli(data, env, 'status')).toMatchObject(refused(/begun at 2027-03-01T09:00.*not finished/));
  });

  test('a server that is not there is said to be', async () => {
    env = { MONGODB_URI: 'mongodb://someone:secret@127.0.0.1:9/critical_friend' };
    const printed = await copy();
    expect(printed).toMatchObject(refused(/server of MONGODB_URI does not answer.*ECONNREFUSED/));
    expect(printed.err).not.toContain('secret');
  });

  test('what somebody else writes into it meanwhile is noticed', async () => {
    const copying = copy();
    let isCopying = true;
    const writing = (async () => {
      for (let n = 0; isCopying; n += 1) {
        const isBegun = (await connection.collection('schema').countDocuments()) > 0;
        if (isBegun) await connection.collection<{ _id: string }>('programmes').insertOne({ _id: `theirs-${n}` });
      }
    })();
    const { exit, out, err } = await copying;
    isCopying = false;
    await writing;
    expect(exit).toBe(1);
    expect(out).toMatch(/\nprogrammes +1 .* NO\n/);
    expect(err).toMatch(/^programmes is not the same in 127\.0\.0\.1.*\n.*Nothing will start on this copy/);
    expect((await cli(data, env, 'status')).exit).toBe(1);
    expect((await copy()).exit).toBe(0);
  });
});
