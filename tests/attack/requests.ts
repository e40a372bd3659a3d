import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { shippedBenchmarks } from '../../src/benchmarks';
import { LIMITS } from '../../src/method/limits';
import type { AppProcess } from '../support/app-process';
import { type Attacked, type Attacker, attackerAs, isClear } from '../support/attack/attacker';
import { BODIES, changedSomewhere, press, VALUES } from '../support/attack/forged';
import { BROKEN, rawConnection } from '../support/attack/raw-http';
import { isLong, some } from '../support/attack/scale';

const INDICATORS = (shippedBenchmarks()[0]?.indicators ?? []).map(({ id }) => id);

/** Forged, broken and slow requests to a running product. */
export function brokenRequests(running: () => Attacked): void {
  let app: AppProcess;
  let attacker: Attacker;
  let other: Attacker;
  let review = '';

  beforeAll(async () => {
    ({ app, review } = running());
    const [first = '', second = ''] = running().peers.slice(1);
    attacker = await attackerAs(app.url, first);
    other = await attackerAs(app.url, second);
  });

  /** Another peer's answer is taken, and kept. */
  async function othersAreServed(): Promise<void> {
    const token = `served-${randomUUID()}`;
    expect(await other.answersOn(review, INDICATORS[7] ?? '', token)).toBe(200);
    expect(JSON.stringify(await other.sheets()).includes(token)).toBe(true);
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  }
  const wentWrong = () =>
    app
      .log()
      .split('\n')
      .filter((line) => line.includes('"level":50'));

  test('a press that is changed somewhere is refused clearly or changes only one’s own', async () => {
    const before = JSON.stringify(await other.sheets());
    const right = press(`person:${attacker.id}`, review, INDICATORS[0] ?? '');
    const bodies = VALUES.flatMap((value) => changedSomewhere(right, value));
    for (const body of some(bodies, 90)) {
      const fresh = typeof body === 'object' && body !== null && 'id' in body && body.id === right.id;
      const answered = await attacker.sends(fresh ? { ...body, id: randomUUID() } : body);
      expect([JSON.stringify(body)?.slice(0, 200), isClear(answered)]).toEqual([expect.anything(), true]);
    }
    expect(JSON.stringify(await other.sheets())).toBe(before);
  });

  test('bodies that are none, and those in another’s name, do nothing', async () => {
    for (const body of BODIES)
      expect([body.slice(0, 40), isClear(await attacker.sends(body))]).toEqual([expect.anything(), true]);
    const before = JSON.stringify(await other.messages());
    for (const thread of [`person:${other.id}`, `channel:${review}`, 'person:', 'x'.repeat(5_000)])
      for (const what of [{ kind: 'text', text: 'in your name' }, press(thread, review, INDICATORS[1] ?? '').what]) {
        const answered = await attacker.sends({ id: randomUUID(), thread, what });
        expect([thread.slice(0, 40), isClear(answered)]).toEqual([thread.slice(0, 40), true]);
      }
    expect(JSON.stringify(await other.messages())).toBe(before);
    expect(JSON.stringify(await other.sheets())).not.toContain('in your name');
  });

  test('long lists, and many of them: what is beyond a limit is refused, and the sheet is as large as one may be', async () => {
    const line = (n: number) => `${n} who ${'x'.repeat(150)}`;
    for (const count of [LIMITS.lines, LIMITS.lines + 1, 4_000])
      for (const field of ['know', 'dontKnow', 'suspect', 'toAsk', 'evidence', 'toMeet', 'toMeetNew']) {
        const lines = Array.from({ length: count }, (_, n) => line(n));
        const answered = await attacker.does({
          kind: 'press',
          action: 'save',
          address: { review, indicator: INDICATORS[5] ?? '' },
          data: {},
          fields: { performance: 'at', [field]: lines },
        });
        expect([field, count, answered.status]).toEqual([field, count, count > LIMITS.lines ? 413 : 200]);
        expect(isClear(answered)).toBe(true);
      }
    const sheet = (await attacker.sheets()).find(({ indicator }) => indicator === INDICATORS[5]);
    const contents = [...(sheet?.revisions ?? []), ...(sheet?.draft ? [sheet.draft] : [])].map(
      ({ content }) => content,
    );
    expect(contents.length).toBeGreaterThan(0);
    for (const content of contents) expect(JSON.stringify(content).length).toBeLessThan(1.1 * LIMITS.form);
    await othersAreServed();
  });

  test('one’s own page stays readable, however much one wrote', async () => {
    for (const limit of [1, 30, 60]) expect((await attacker.newest(limit)).length).toBeGreaterThan(0);
    expect((await attacker.does({ kind: 'text', text: 'status' })).status).toBe(200);
  });

  test('slow and broken HTTP ends or waits, and others are served meanwhile', async () => {
    const open: Socket[] = [];
    for (const bytes of Object.values(BROKEN))
      for (let n = 0; n < (isLong ? 40 : 4); n += 1) open.push(await rawConnection(app.url, bytes));
    await othersAreServed();
    for (const socket of open) socket.destroy();
    await othersAreServed();
    expect(wentWrong()).toEqual([]);
  });
}
