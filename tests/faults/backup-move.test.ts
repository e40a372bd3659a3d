import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { openMongoStore } from '../../adapters/mongo';
import { STEPS } from '../../flows';
import { newSignInToken } from '../../src/accounts/sign-in';
import { filesOf } from '../../src/steps/exports';
import { type AppFixture, appFixture } from '../support/app-fixture';
import { peerOf, runningPeers } from '../support/app-peer';
import { findMongo, type MongoServer, startMongo } from '../support/mongo-server';
import { cliChild, type Printed } from '../support/product';
import { describeWith } from '../support/required';
import { until } from '../support/until';

jest.setTimeout(600_000);
const LONG = 300_000;
/** The example's review that is in the middle of its desk review. */
const RUNNING = 'genoa-2027';

const source = findMongo();

/** The log tells who took which files, these exports too: what is compared is what was noted before them. */
function contentOf(file: string, text: string): string {
  if (!file.endsWith('-log.csv')) return text;
  return text
    .split('\n')
    .filter((line) => !line.includes('took a file away'))
    .join('\n');
}

describeWith('MongoDB', source !== undefined)('moving to MongoDB', () => {
  let fixture: AppFixture;
  let server: MongoServer;
  let folder: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    if (source === undefined) return;
    [fixture, server] = await Promise.all([appFixture(), startMongo(source)]);
    folder = await mkdtemp(join(tmpdir(), 'critical-friend-move-'));
  });
  beforeEach(() => {
    env = { MONGODB_URI: server.uriOf(`critical_friend_test_${randomBytes(6).toString('hex')}`) };
  });
  afterEach(() => fixture?.afterEach());
  afterAll(async () => {
    await fixture?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function cli(dataDir: string, more: Record<string, string>, ...args: string[]): Promise<Printed> {
    const child = await cliChild(dataDir, args, more);
    const printed = { out: '', err: '' };
    child.stdout?.on('data', (chunk) => {
      printed.out += String(chunk);
    });
    child.stderr?.on('data', (chunk) => {
      printed.err += String(chunk);
    });
    const [exit] = (await once(child, 'close')) as [number];
    return { exit, ...printed };
  }

  /** What the operator is told of the reviews, and the files of one. */
  async function answersOn(dataDir: string, more: Record<string, string>, name: string) {
    const files = join(folder, name);
    const status = await cli(dataDir, more, 'status', '--json');
    const digest = await cli(dataDir, more, 'digest', RUNNING, '--dry-run');
    const exported = await cli(dataDir, more, 'export', RUNNING, '--format', 'csv', '--out', files);
    expect([status.exit, digest.exit, exported.exit]).toEqual([0, 0, 0]);
    const contents = readdirSync(files).map((file) => [file, contentOf(file, readFileSync(join(files, file), 'utf8'))]);
    return { status: JSON.parse(status.out), digest: digest.out, contents };
  }

  test('the product that starts on the copy answers the same', async () => {
    const dir = await fixture.freshDir();
    const app = await fixture.start(dir);
    const [id = ''] = await runningPeers(app.url);
    const peer = await peerOf(app.url, id);
    expect(await peer.answer(await peer.card(), 'before the move')).toBe(200);
    const conversation = await peer.messages();
    expect(await app.stop()).toBe(0);
    const before = await answersOn(dir, {}, 'before');

    const copied = await cli(dir, env, 'db', 'copy');
    expect([copied.exit, copied.err]).toEqual([0, '']);

    const moved = await fixture.start(dir, { env });
    await until(async () => (await fetch(`${moved.url}/readyz`)).ok, LONG);
    const after = await answersOn(dir, env, 'after');
    // What comes due meanwhile goes to people whose chat neither of the two is connected to.
    const { failures, ...status } = after.status;
    expect(failures).toEqual(expect.arrayContaining(before.status.failures));
    expect({ ...after, status: { ...status, failures: before.status.failures } }).toEqual(before);
    expect(before.contents.map(([name]) => name)).toEqual(
      filesOf(STEPS.exports)
        .flatMap(({ format, file }) => (format === 'csv' ? [`genoa-2027-${file}`] : []))
        .sort(),
    );
    const store = await openMongoStore({ uri: env.MONGODB_URI ?? '' });
    const token = await newSignInToken({ store }, id);
    await store.close();
    const there = await peerOf(moved.url, id);
    expect((await there.client.post('/api/web/signin', { token })).status).toBe(200);
    expect(await there.messages()).toEqual(conversation);
    expect(await there.answer(await there.card(), 'after the move')).toBe(200);
    expect(await moved.stop()).toBe(0);
  });

  test('a copy that was killed in the middle is nothing to start on, and is finished by copying again', async () => {
    const dir = await fixture.freshDir();
    const connection = await mongoose.createConnection(env.MONGODB_URI ?? '').asPromise();
    const killed = await cliChild(dir, ['db', 'copy'], env);
    const ended = once(killed, 'close');
    await until(async () => (await connection.collection('people').countDocuments()) > 0, LONG);
    killed.kill('SIGKILL');
    await ended;
    expect(killed.signalCode).toBe('SIGKILL');
    await connection.close();

    const refused = await cli(dir, env, 'status');
    expect(refused).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('Run `db copy` again') });
    // Meanwhile people go on with the folder.
    const app = await fixture.start(dir);
    const [id = ''] = await runningPeers(app.url);
    const peer = await peerOf(app.url, id);
    expect(await peer.answer(await peer.card(), 'in between')).toBe(200);
    expect(await app.stop()).toBe(0);

    const copied = await cli(dir, env, 'db', 'copy', '--json');
    expect([copied.exit, copied.err]).toEqual([0, '']);
    const { collections } = JSON.parse(copied.out);
    expect(collections.filter((c: { same: boolean }) => !c.same)).toEqual([]);
    expect(await cli(dir, env, 'status', '--json')).toEqual(await cli(dir, {}, 'status', '--json'));
  });
});
