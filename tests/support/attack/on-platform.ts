import { shippedBenchmarks } from '../../../src/benchmarks';
import type { Field } from '../../../src/ports/prompt';
import type { World } from '../service-world';
import { COMMANDS, PRESSES } from '../steps';
import type { LogLine } from '../web-server';
import { some } from './scale';
import { oddTexts } from './texts';

/** How requests are answered clearly: taken, or refused for a reason. */
export const CLEAR: ReadonlySet<number> = new Set([200, 400, 401, 403, 413, 415, 501]);

type Where = { review: string; indicator: string };
type Answered = { status: number; text: string };

/** A chat platform before the product, as an attacker uses it who may sign. */
export interface Platform {
  world: World;
  log: readonly LogLine[];
  settled(): Promise<void>;
  /** Who attacks, and who is served meanwhile. */
  author: string;
  other: string;
  types(text: string): Promise<Answered>;
  fills(action: string, at: Where, field: { id: string; kind: Field['kind'] }, text: string): Promise<Answered>;
  presses(action: string, at: Where, data: Readonly<Record<string, string>>): Promise<Answered>;
  /** The other one asks for something, and is answered. */
  othersAnswer(): Promise<void>;
}

const FIELDS: readonly [action: string, id: string, kind: Field['kind']][] = [
  ...(['know', 'dontKnow', 'suspect', 'toAsk', 'evidence', 'toMeetNew', 'knowAdd'] as const).map(
    (id): [string, string, Field['kind']] => ['save', id, 'lines'],
  ),
  ['save-next', 'note', 'text'],
  ['save', 'naReason', 'text'],
  ['away-save', 'to', 'date'],
  ['remind-send', 'line', 'text'],
  ['outcome', 'outcome', 'text'],
  ['decide', 'hypothesis', 'text'],
  ['new-preview', 'hostCity', 'text'],
  ['goto', 'indicator', 'text'],
];
const INDICATORS = (shippedBenchmarks()[0]?.indicators ?? []).map(({ id }) => id);
const TEXTS = oddTexts();
/** What Teams carries in one activity is far below this, and so is what Slack does. */
const MOST_BYTES = 200_000;

/** Odd texts as messages, in every form and every press: answered or refused clearly, nothing lost, others served. */
export function platformAttacks(on: () => Platform): void {
  const kept = async () => {
    const { world, author } = on();
    const { sheets, messages } = world.deps.store;
    return JSON.stringify([await sheets.find({ person: author }), await messages.find({ thread: `person:${author}` })]);
  };
  const othersAreServed = async () => {
    const { world, other, othersAnswer, settled } = on();
    const count = async () => (await world.deps.store.messages.find({ thread: `person:${other}` })).length;
    const before = await count();
    await othersAnswer();
    await settled();
    expect(await count()).toBeGreaterThan(before);
  };
  const nothingWentWrong = async () => {
    await on().settled();
    expect(on().log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(await on().world.deps.store.inbox.find({ status: 'failed' })).toEqual([]);
    await othersAreServed();
  };

  test('typed', async () => {
    const texts = some(TEXTS, 20).filter(({ text }) => Buffer.byteLength(JSON.stringify(text)) < MOST_BYTES);
    for (const { name, text } of texts) {
      const { status } = await on().types(text);
      expect([name, status]).toEqual([name, 200]);
    }
    await nothingWentWrong();
    const all = await kept();
    expect(texts.filter(({ token }) => !all.includes(token)).map(({ name }) => name)).toEqual([]);
  });

  test('in the fields of forms', async () => {
    const cases = some(
      FIELDS.flatMap((field) => TEXTS.map((text) => ({ field, text }))),
      30,
    ).filter(({ text }) => Buffer.byteLength(JSON.stringify(text.text)) < MOST_BYTES);
    const saved: { name: string; token: string }[] = [];
    for (const [n, { field, text }] of cases.entries()) {
      const [action, id, kind] = field;
      const at = { review: 'genoa-2027', indicator: INDICATORS[n % INDICATORS.length] ?? '' };
      const answered = await on().fills(action, at, { id, kind }, `in-${n}-${text.text}`);
      expect([id, text.name, CLEAR.has(answered.status)]).toEqual([id, text.name, true]);
      const isOpenStill = answered.text.includes('"errors"');
      if (action.startsWith('save') && answered.status === 200 && !isOpenStill)
        saved.push({ name: `${id}: ${text.name}`, token: `in-${n}-${text.token}` });
    }
    await nothingWentWrong();
    expect(saved.length).toBeGreaterThan(10);
    const all = await kept();
    expect(saved.filter(({ token }) => !all.includes(token)).map(({ name }) => name)).toEqual([]);
  });

  test('in every press', async () => {
    const presses = [...PRESSES, ...COMMANDS].filter((action) => !/^(?:erase-yes|unlink)$/.test(action));
    for (const [n, action] of some(presses, 40).entries()) {
      const text = (TEXTS[(n * 7) % TEXTS.length]?.text ?? '').slice(0, 150);
      const data = { review: text, indicator: text, text, place: 'note', argument: text, cell: text, field: text };
      for (const review of some(['genoa-2027', text], 2)) {
        const { status } = await on().presses(action, { review, indicator: 'GG-AMB-1' }, data);
        expect([action, CLEAR.has(status)]).toEqual([action, true]);
      }
    }
    await nothingWentWrong();
  });
}
