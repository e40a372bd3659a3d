import { randomUUID } from 'node:crypto';
import { newSignInToken } from '../../src/accounts/sign-in';
import { steadyClock } from '../../src/plan/clock';
import { type AppFixture, appFixture } from '../support/app-fixture';
import { peerOf, runningPeers, runningTeam } from '../support/app-peer';
import { webClient } from '../support/web-server';

jest.setTimeout(300_000);

let fixture: AppFixture;
beforeAll(async () => {
  fixture = await appFixture();
});
afterEach(() => fixture?.afterEach());
afterAll(() => fixture?.close());

test('a run’s log holds no text of anybody’s and no secret, and every line is JSON with an id to follow', async () => {
  const dir = await fixture.freshDir();
  const { link, unused } = await fixture.inStore(dir, async (store) => {
    const someone = (await store.reviews.find({})).flatMap((r) => r.members.peers)[0] ?? '';
    const deps = { store, clock: steadyClock };
    return { link: await newSignInToken(deps, someone), unused: await newSignInToken(deps, someone) };
  });
  const app = await fixture.start(dir, { env: { LOG_LEVEL: 'trace' } });
  const token = () => `secret${randomUUID().replaceAll('-', '')}`;
  const texts: string[] = [];
  const text = () => {
    const made = token();
    texts.push(made);
    return made;
  };

  // By a one-time link, in all the ways it may come.
  const visitor = webClient(app.url);
  for (const path of [
    `/signin/${link}`,
    `/SIGNIN/${unused}`,
    `/signin/${unused}/`,
    `/signin//${unused}`,
    `//signin/${unused}`,
  ])
    await visitor.get(path);
  expect((await visitor.post('/api/web/signin', { token: link })).status).toBe(200);
  expect((await webClient(app.url).post('/api/web/signin', { token: link })).status).toBe(410);
  expect((await visitor.get('/api/web/threads')).status).toBe(200);

  // Answers, typed and pressed, good and bad.
  const [id = ''] = await runningPeers(app.url);
  const peer = await peerOf(app.url, id);
  expect(await peer.answer(await peer.card(), text())).toBe(200);
  expect(await peer.say(text())).toBe(200);
  const { client } = peer;
  expect((await client.post('/api/web/events', `{"id":"${text()}`)).status).toBe(400);
  expect((await client.post('/api/web/events', { id: text(), thread: text(), what: { kind: text() } })).status).toBe(
    400,
  );
  expect((await client.post('/api/web/events', { text: text().repeat(40_000) })).status).toBe(413);
  expect((await client.post('/api/web/events', { text: text() }, { 'Content-Type': 'text/plain' })).status).toBe(415);
  expect((await client.get(`/api/web/messages?thread=${text()}`)).status).toBe(403);
  expect((await client.post('/api/web/others', {})).status).toBe(200);
  expect((await client.post('/api/web/clock', { step: 'eve' })).status).toBe(200);
  const [leaderId = ''] = await runningTeam(app.url, 'leader');
  const leader = await peerOf(app.url, leaderId);
  expect(await leader.say('digest')).toBe(200);
  expect(await app.stop()).toBe(0);

  const emails = await fixture.inStore(dir, async (store) => (await store.people.find({})).map((p) => p.email));
  const log = app.log();
  const secrets = [link, unused, ...[client, visitor, leader.client].map((c) => c.cookie()?.split('=')[1] ?? '')];
  for (const secret of [...texts, ...secrets, ...emails]) {
    expect(secret).not.toBe('');
    expect(log.includes(secret) ? secret : 'not in the log').toBe('not in the log');
  }

  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const about = (word: string) => lines.filter((l) => String(l.msg).startsWith(word));
  expect(about('web request').length).toBeGreaterThan(10);
  expect(about('web request').filter((l) => typeof l.request !== 'string')).toEqual([]);
  expect(about('job').length).toBeGreaterThan(0);
  expect(about('job').filter((l) => typeof l.job !== 'string')).toEqual([]);
  // A constant sentence: what differs from one time to the next stands in fields.
  expect(lines.filter((l) => /\d/.test(String(l.msg)))).toEqual([]);
});
