import { randomUUID } from 'node:crypto';
import { isNativeError } from 'node:util/types';
import { sheetId } from '../../src/method/sheet';
import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import { type AppFixture, appFixture } from '../support/app-fixture';
import { type OpenCard, type Peer, peerOf, runningPeers } from '../support/app-peer';
import type { AppProcess } from '../support/app-process';

jest.setTimeout(300_000);

let fixture: AppFixture;
beforeAll(async () => {
  fixture = await appFixture();
});
afterEach(() => fixture?.afterEach());
afterAll(() => fixture?.close());

/** One press: what was sent, and the HTTP status if an answer came. */
interface Sent {
  person: string;
  /** The id of the sheet it is about: the same person may be in several reviews. */
  sheet: string;
  card: OpenCard;
  token: string;
  event: string;
  status?: number;
}

function sheetOn(person: string, { address }: OpenCard): string {
  return sheetId(address.review, address.indicator, person);
}

/** What got no answer is sent again first, under the same id, as the page does. */
async function sendAgain(peer: Peer, sent: readonly Sent[]): Promise<void> {
  for (const press of sent.filter((s) => s.person === peer.id && s.status === undefined))
    press.status = await peer.answer(press.card, press.token, press.event);
}

/** Answers one card after another until the product is gone. */
async function answerUntilGone(peer: Peer, sent: Sent[], acknowledged: () => void): Promise<void> {
  for (;;) {
    try {
      const card = await peer.card();
      const token = `told-${randomUUID()}`;
      const press: Sent = { person: peer.id, sheet: sheetOn(peer.id, card), card, token, event: randomUUID() };
      sent.push(press);
      press.status = await peer.answer(card, token, press.event);
      if (press.status === 200) acknowledged();
    } catch (error) {
      if (isGone(error)) return;
      throw error;
    }
  }
}

/** What `fetch` throws when the other end goes away; of another realm here, so that `instanceof` does not know it. */
function isGone(error: unknown): boolean {
  return isNativeError(error) && (error.name === 'TypeError' || error.name === 'SyntaxError');
}

async function killAfter(app: AppProcess, answers: number, sent: Sent[]): Promise<void> {
  const peers = await Promise.all((await runningPeers(app.url)).map((id) => peerOf(app.url, id)));
  await Promise.all(peers.map((peer) => sendAgain(peer, sent)));
  let count = 0;
  const acknowledged = () => {
    count += 1;
    if (count === answers) app.signal('SIGKILL');
  };
  await Promise.all(peers.map((peer) => answerUntilGone(peer, sent, acknowledged)));
  await app.kill();
}

test('kill -9 in a stream of answers, three times over: what was acknowledged is there, and everybody goes on', async () => {
  const dir = await fixture.freshDir();
  const sent: Sent[] = [];
  for (const answers of [7, 12, 18]) {
    const app = await fixture.start(dir);
    await killAfter(app, answers, sent);
  }

  const app = await fixture.start(dir);
  const ids = await runningPeers(app.url);
  const acknowledged = sent.filter((s) => s.status === 200);
  expect(acknowledged.length).toBeGreaterThanOrEqual(7 + 12 + 18);

  for (const id of ids) {
    const peer = await peerOf(app.url, id);
    // Whether or not it had come through before, it counts once.
    await sendAgain(peer, sent);

    const sheets = new Map((await peer.sheets()).map((s) => [s.id, s]));
    const own = sent.filter((s) => s.person === id);
    expect(own.map((s) => s.status)).toEqual(own.map(() => 200));
    const last = new Map(own.map((s) => [s.sheet, s]));
    for (const { sheet, token } of last.values())
      expect(lastRevision(sheets.get(sheet))?.content.know).toEqual([token]);
    for (const sheet of sheets.values()) {
      expect(sheet.revisions.map((r) => r.number)).toEqual(sheet.revisions.map((_, i) => i + 1));
      expect(sheet.version).toBe(sheet.history.at(-1)?.version ?? sheet.version);
      const tokens = sheet.revisions.flatMap((r) => r.content.know).filter((k) => k.startsWith('told-'));
      expect(new Set(tokens).size).toBe(tokens.length);
    }

    // The conversation goes on where it was: at an indicator that is not answered yet.
    const card = await peer.card();
    expect(lastRevision(sheets.get(sheetOn(id, card)))).toBeUndefined();
    const token = `after-${randomUUID()}`;
    expect(await peer.answer(card, token)).toBe(200);
    const after = (await peer.sheets()).find((s) => s.id === sheetOn(id, card));
    expect(currentContent(after).know).toEqual([token]);
    const messages = await peer.messages();
    expect(new Set(messages.map((m) => m.id)).size).toBe(messages.length);
    expect(messages.filter((m) => m.prompt?.actions.some((a) => a.id === 'save-next'))).toHaveLength(1);
  }

  expect(await app.stop()).toBe(0);
  const inbox = await fixture.inStore(dir, (store) => store.inbox.find({}));
  expect(inbox.filter((e) => e.status !== 'done')).toEqual([]);
});
