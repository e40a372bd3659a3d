import { EventEmitter, once } from 'node:events';
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { askControl, ControlCutShort, ControlSilent, controlPath, serveControl } from '../../src/app/control-socket';
import { answer } from '../../src/cli/run-command';
import { ownFolder } from '../support/product';

const { dir, remove } = ownFolder('socket');
afterAll(remove);

const PATIENCE_MS = 10_000;
const ask = (request: unknown) => askControl(dir, request, PATIENCE_MS);

test('nobody listens: nothing is answered', async () => {
  expect(await ask({})).toBeUndefined();
});

test('a request is answered, for the owner alone', async () => {
  const control = await serveControl(dir, async (request) => ({ heard: request }));
  expect(statSync(controlPath(dir)).mode & 0o777).toBe(0o600);
  const long = 'é\n'.repeat(200_000);
  expect(await ask({ text: long })).toEqual({ heard: { text: long } });
  await control.close();
  expect(await ask({})).toBeUndefined();
});

test('requests are carried out one after the other', async () => {
  let running = 0;
  const atOnce: number[] = [];
  const control = await serveControl(dir, async (request) => {
    running += 1;
    atOnce.push(running);
    await new Promise((done) => setTimeout(done, 20));
    running -= 1;
    return request;
  });
  expect(await Promise.all([1, 2, 3, 4].map(ask))).toEqual([1, 2, 3, 4]);
  expect(atOnce).toEqual([1, 1, 1, 1]);
  await control.close();
});

test('closing finishes what was begun', async () => {
  const steps = new EventEmitter();
  const control = await serveControl(dir, async () => {
    const [answer] = await Promise.all([once(steps, 'answer'), steps.emit('begun')]);
    return answer[0];
  });
  const begun = once(steps, 'begun');
  const answered = ask('slow');
  await begun;
  const idle = connect(controlPath(dir));
  await once(idle, 'data');
  const closed = control.close();
  steps.emit('answer', 'done');
  expect(await answered).toBe('done');
  await closed;
  idle.destroy();
});

test('an answer that fails cuts off its asker and nobody else', async () => {
  const control = await serveControl(dir, async (request) => {
    if (request === 'bad') throw new RangeError('no');
    return 'fine';
  });
  await expect(ask('bad')).rejects.toThrow(ControlCutShort);
  expect(await ask('good')).toBe('fine');
  await control.close();
});

test('what is no request is refused, and does not hurt', async () => {
  const context = { deps: undefined as never, address: '' };
  const control = await serveControl(dir, (request) => answer(context, request));
  for (const request of [null, {}, { command: { kind: 'shutdown' }, json: false }, [1]])
    expect(await ask(request)).toMatchObject({ exit: 1, err: expect.stringContaining('another version') });
  const raw = connect(controlPath(dir));
  raw.on('error', () => raw.destroy());
  raw.write('no json\n');
  let heard = '';
  raw.on('data', (chunk) => {
    heard += chunk.toString();
  });
  await once(raw, 'close');
  expect(heard).toContain('another version');
  await control.close();
});

test('a request without an end is cut off', async () => {
  const control = await serveControl(dir, async () => 'fine');
  const raw = connect(controlPath(dir));
  raw.on('error', () => raw.destroy());
  raw.write('x'.repeat(2 * 1024 * 1024));
  raw.resume();
  await new Promise((done) => raw.on('close', done));
  expect(await ask('next')).toBe('fine');
  await control.close();
});

test('a socket that says nothing, or the wrong thing, is not waited for', async () => {
  for (const greeting of ['', 'SSH-2.0\n']) {
    const server = createServer((socket) => void socket.write(greeting));
    server.listen(controlPath(dir));
    await once(server, 'listening');
    await expect(askControl(dir, {}, 200)).rejects.toThrow(ControlSilent);
    server.close();
    await once(server, 'close');
  }
});

describe('a folder whose path is too long for a socket', () => {
  const deep = join(dir, 'a'.repeat(60), 'b'.repeat(60));
  beforeAll(() => void mkdirSync(deep, { recursive: true }));

  test('has it elsewhere, for its owner alone', async () => {
    const control = await serveControl(deep, async () => 'fine');
    const path = controlPath(deep);
    expect(path.startsWith(deep)).toBe(false);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await askControl(deep, {}, PATIENCE_MS)).toBe('fine');
    await control.close();
    expect(existsSync(path)).toBe(false);
  });

  const asRoot = process.getuid?.() === 0 ? test : test.skip;
  asRoot('and is not spoken to when it is somebody else’s', async () => {
    const control = await serveControl(deep, async () => 'fine');
    chownSync(controlPath(deep), 65_534, 65_534);
    await expect(askControl(deep, {}, PATIENCE_MS)).rejects.toThrow(ControlSilent);
    await control.close();
  });
});
