import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileArchive, openFileStore } from '../../adapters/mongo';
import { MIGRATIONS } from '../../adapters/mongo/migrations';
import { currentContent } from '../../src/method/sheet-changes';
import type { Prompt } from '../../src/ports/prompt';
import type { Store } from '../../src/ports/store';
import { firstVersion, leaveIn } from '../support/older-data';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { onEveryEngine } from './store-engines';

const OLDER = firstVersion();
/** When the older version was stopped. */
const THEN = '2026-11-29T09:05:00.000Z';
const NEWEST = Math.max(...MIGRATIONS.map(({ version }) => version));

interface Kept {
  open(): Promise<Store>;
  stamp(): Promise<unknown>;
  stop(): Promise<void>;
}

describe('a data folder of the first version, as it was left', () => {
  goesOn(async () => {
    const dir = await mkdtemp(join(tmpdir(), 'critical-friend-older-'));
    await leaveIn(dir, OLDER);
    return {
      open: async () => (await openFileStore({ dir })).store,
      stamp: async () => {
        const archive = await openFileArchive({ dir });
        const stamp = await archive.stamp();
        await archive.close();
        return stamp;
      },
      stop: () => rm(dir, { recursive: true, force: true }),
    };
  });
});

onEveryEngine((engine) => {
  describe('documents of the first version', () => {
    goesOn(async () => {
      const place = await engine.start();
      const archive = await place.archive();
      for (const [collection, rows] of OLDER.rows) await archive.add(collection, rows);
      await archive.putStamp(OLDER.stamp);
      await archive.close();
      const stamp = async () => {
        const again = await place.archive();
        const found = await again.stamp();
        await again.close();
        return found;
      };
      return { open: () => place.open(), stamp, stop: () => place.stop() };
    });
  });
});

function goesOn(start: () => Promise<Kept>) {
  let kept: Kept;
  let world: World;
  let hanna: string;
  let benoit: string;

  beforeAll(async () => {
    kept = await start();
    world = await aWorld({ reviews: [], people: [] }, THEN, () => kept.open());
    const people = await world.deps.store.people.find({});
    hanna = people.find(({ name }) => name === 'Hanna Lehtonen')?.id ?? '';
    benoit = people.find(({ name }) => name === 'Benoît Marchand')?.id ?? '';
  });
  afterAll(async () => {
    await world?.close();
    await kept?.stop();
  });

  it('what was written is there: sheets, a draft, a name of one’s own', async () => {
    const sheets = await world.deps.store.sheets.find({ person: hanna });
    expect(sheets.length).toBe(rowsOf('sheets').filter(({ person }) => person === hanna).length);
    const texts = JSON.stringify(sheets.map(currentContent));
    for (const text of ['second line of what we know', 'the board is not really heard', 'the chair of the old board'])
      expect(texts).toContain(text);
    expect(await world.deps.store.reviews.find({ memberIds: hanna })).not.toEqual([]);
  });

  it('a card that was on the screen is answered, and the next one comes', async () => {
    const card = await openCard();
    const fields = {
      ...{ performance: 'above', know: ['p. 31'], suspect: 'it may rest on one person', toAsk: 'Who takes over?' },
      ...{ noneToMeet: 'true' },
    };
    const [saved, next] = await presses(world, hanna, card.prompt, 'save-next', fields, card.id);
    expect([saved?.folded, next?.actions.map(({ id }) => id)]).toEqual([true, expect.arrayContaining(['save-next'])]);
    const sheet = (await world.deps.store.sheets.find({ person: hanna })).find(
      ({ indicator }) => indicator === card.prompt.address?.indicator,
    );
    expect(sheet?.revisions.at(-1)?.content).toMatchObject({
      performance: 'above',
      know: ['p. 31'],
      toAsk: ['Who takes over?'],
    });
  });

  it('the same card again, late: nothing is doubled', async () => {
    const card = await openCard('folded');
    const before = await world.deps.store.sheets.find({ person: hanna });
    await presses(world, hanna, card.prompt, 'edit', {}, card.id);
    expect(await world.deps.store.sheets.find({ person: hanna })).toEqual(before);
  });

  it('what is typed goes on where it was, and undo takes back', async () => {
    const status = (await types(world, hanna, 'status')).map(said).join('\n');
    expect(status).toContain('Genoa');
    const before = await judgements();
    await types(world, hanna, '1');
    expect(await judgements()).not.toEqual(before);
    await types(world, hanna, 'undo');
    expect(await judgements()).toEqual(before);
  });

  it('what was planned is sent on its day', async () => {
    const planned = await world.deps.store.plan.find({ review: 'genoa-2027', status: 'planned' });
    const digests = await world.deps.store.digests.count({ review: 'genoa-2027' });
    for (const day of ['11-30', '12-01', '12-02'])
      for (const time of ['08:00', '12:00', '17:30']) await goTo(world, `2026-${day}T${time}:00.000Z`);
    const done = await world.deps.store.plan.find({ id: { in: planned.map(({ id }) => id) }, status: 'done' });
    expect(new Set(done.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    expect(await world.deps.store.plan.find({ status: 'failed' })).toEqual([]);
    expect(await world.deps.store.digests.count({ review: 'genoa-2027' })).toBe(digests + 3);
  });

  it('the leader gathers and merges', async () => {
    const [ask] = await types(world, benoit, 'gather');
    await presses(world, benoit, ask ?? nothing(), 'gather-yes');
    const [merge] = await types(world, benoit, 'merge');
    expect(merge?.actions.map(({ id }) => id)).toContain('merge-step');
  });

  it('it is of this version now, the same data, and opens again as it is', async () => {
    await world.restart();
    expect((await types(world, hanna, 'status')).map(said).join('\n')).toContain('Genoa');
    await world.deps.store.close();
    expect(await kept.stamp()).toEqual({ version: NEWEST, data: OLDER.stamp.data });
    world.deps.store = await kept.open();
  });

  /** Hanna's, by indicator. */
  async function judgements(): Promise<Record<string, string>> {
    const sheets = await world.deps.store.sheets.find({ person: hanna });
    const judged = sheets.map((sheet) => [sheet.indicator, currentContent(sheet).performance ?? '']);
    return Object.fromEntries(judged.filter(([, performance]) => performance !== ''));
  }

  /** The last card of Hanna's that has the state. */
  async function openCard(state: 'open' | 'folded' = 'open'): Promise<{ id: string; prompt: Prompt }> {
    const cards = (await messagesTo(world, hanna)).flatMap(({ id, content }) =>
      content.kind === 'prompt' && content.prompt.address?.indicator ? [{ id, prompt: content.prompt }] : [],
    );
    const wanted = state === 'open' ? 'save-next' : 'edit';
    return cards.findLast(({ prompt }) => prompt.actions.some(({ id }) => id === wanted)) ?? nothing();
  }
}

function rowsOf(collection: string) {
  return OLDER.rows.get(collection) ?? [];
}

function nothing(): never {
  throw new RangeError('there is no such card');
}
