import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import { type Block, choiceButtons, type Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { ownSession } from '../support/own-session';
import {
  anEvent,
  aWorld,
  benchmarkOf,
  messagesTo,
  presses,
  repliesTo,
  said,
  types,
  type World,
} from '../support/service-world';
import { aContent, aReview, aSheet, COMPLETE, MIDWAY } from '../support/sheets';

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

const sheetOf = (indicator: string) => world.deps.store.sheets.get(`genoa-2027|${indicator}|helsinki`);
const judgementOf = async (indicator: string) => currentContent(await sheetOf(indicator)).performance;
const session = () => ownSession(world.deps.store, 'helsinki');

interface Shown {
  id: string;
  card: Prompt;
}

/** The card that was shown last, as it is now. */
async function shown(): Promise<Shown> {
  const last = (await messagesTo(world, 'helsinki')).at(-1);
  if (last?.content.kind !== 'prompt') throw new TypeError('no card is shown');
  return { id: last.id, card: last.content.prompt };
}
async function cardOf(id: string): Promise<Prompt> {
  const message = await world.deps.store.messages.get(id);
  if (message?.content.kind !== 'prompt') throw new TypeError('no card');
  return message.content.prompt;
}
async function says(text: string): Promise<Shown> {
  await types(world, 'helsinki', text);
  return shown();
}

type Row = Extract<Block, { kind: 'choices' }>;
const rowsOf = ({ body }: Prompt): Row[] => body.flatMap((block) => (block.kind === 'choices' ? [block] : []));
const rowOf = (card: Prompt, indicator: string) => rowsOf(card).find(({ data }) => data.indicator === indicator);

/** A press on a choice of a card, as it stands there. */
async function judges({ id, card }: Shown, indicator: string, value: string): Promise<Prompt[]> {
  const row = rowOf(card, indicator);
  const button = row && choiceButtons(row).find(({ data }) => data?.chosen === value);
  if (!button) throw new TypeError(`no choice ${value} on ${indicator}`);
  return forged(card, button.id, button.data ?? {}, id);
}
async function forged(card: Prompt, action: string, data: Record<string, string>, message?: string): Promise<Prompt[]> {
  const address = card.address ? { address: card.address } : {};
  const what = { kind: 'press' as const, action, data, fields: {}, ...address };
  const event = anEvent('helsinki', what, message === undefined ? {} : { message });
  await takeTurn(world.deps, event);
  return repliesTo(world, event);
}
const press = ({ id, card }: Shown, action: string) => presses(world, 'helsinki', card, action, {}, id);

describe('a cell that is judged', () => {
  it('is what the welcome’s button opens: the first with something to judge, and where one is', async () => {
    await takeTurn(world.deps, anEvent('helsinki', { kind: 'hello' }));
    await press(await shown(), 'judge');
    const { card } = await shown();
    expect(card.progress).toBe('Cell 1 of 20, part 1 of 2 · 0 of 73 judged');
    expect(rowsOf(card).map(({ data }) => data.indicator)).toEqual(['GG-AMB-1', 'GG-AMB-2', 'GG-AMB-3']);
    expect(rowsOf(card)[0]?.options.map(({ label }) => label)).toEqual([
      '↓ below',
      '= at',
      '↑ above',
      '? more info',
      '– doesn’t apply',
    ]);
  });

  it('keeps each press at once, shows it on the card, and one more press goes on', async () => {
    const first = await says('judge');
    await judges(first, 'GG-AMB-2', 'above');
    expect(await judgementOf('GG-AMB-2')).toBe('above');
    const after = await shown();
    expect(after.id).toBe(first.id);
    expect(rowOf(after.card, 'GG-AMB-2')?.value).toBe('above');
    expect(after.card.progress).toContain('1 of 73 judged');
    for (const one of ['GG-AMB-1', 'GG-AMB-3']) await judges(after, one, 'below');
    expect((await shown()).card.actions.map(({ label }) => label)).toEqual(['Rest of this cell', 'Give reasons']);
    await press(await shown(), 'judge-on');
    expect((await shown()).card.progress).toContain('part 2 of 2 · 3 of 73');
    expect(await cardOf(first.id)).toMatchObject({
      folded: true,
      summary: '◔ General governance · Ambition (1 of 2): 3 of 3 judged, 3 without reasons yet',
    });
    const [line] = await presses(world, 'helsinki', await cardOf(first.id), 'open-cell', {}, first.id);
    expect(rowsOf(line as Prompt)).toHaveLength(3);
  });

  it('pressed twice, or from an older card, changes nothing more and leads nobody away', async () => {
    const first = await says('judge');
    await judges(first, 'GG-AMB-1', 'at');
    const kept = await sheetOf('GG-AMB-1');
    await judges(first, 'GG-AMB-1', 'at');
    expect(await sheetOf('GG-AMB-1')).toEqual(kept);
    await press(first, 'judge-on');
    const next = await shown();
    await press(first, 'judge-on');
    expect((await shown()).id).toBe(next.id);
    await judges(first, 'GG-AMB-1', 'below');
    expect(await judgementOf('GG-AMB-1')).toBe('below');
    expect(await session()).toMatchObject({ at: 'GG-AMB-4', way: 'judging' });
  });

  it('has, on an indicator’s own line, the mark that the list has: judged, a draft, complete', async () => {
    for (const [n, fields, mark] of [
      [1, { performance: 'at' }, '◔'],
      [2, { performance: 'at', suspect: 'it is on paper only' }, '◐'],
      [3, COMPLETE, '✓'],
    ] as const) {
      const { card, id } = await says(`indicator ${n}`);
      const [line] = await presses(world, 'helsinki', card, 'save-next', fields, id);
      expect(line?.summary.slice(0, 2)).toBe(`${mark} `);
      const listed = JSON.stringify((await says('list')).card.fields);
      expect(listed).toContain(`${mark} ${String(line?.summary.slice(2).split(' · ')[0])}`);
      if (mark !== '✓') expect(said(line)).toContain('To count it still needs: ');
    }
  });

  it('takes nothing that is forged, and says so', async () => {
    const { card, id } = await says('judge');
    const given = { cell: 'GG-AMB', indicator: 'GG-AMB-1', chosen: 'at' };
    for (const data of [
      { ...given, indicator: 'WP-IMP-1' },
      { ...given, indicator: 'XX-1' },
      { ...given, chosen: 'excellent' },
      { ...given, chosen: 'constructor' },
      {},
    ])
      expect((await forged(card, 'judge-as', data as Record<string, string>, id)).map(said).join()).toContain(
        'Nothing was changed',
      );
    for (const action of ['judge-on', 'give-reasons', 'open-cell'])
      expect((await forged(card, action, { at: 'XX-1' }, id)).map(said).join()).toContain('Nothing was changed');
    const elsewhere = { ...card, address: { review: 'malmo-2027' } };
    expect((await forged(elsewhere, 'judge-as', given)).map(said).join()).toContain('Nothing was changed');
    expect(await world.deps.store.sheets.count({})).toBe(0);
    expect((await shown()).card.folded).toBeUndefined();
  });

  it('on two devices: no judgement is refused because another one changed', async () => {
    const desk = await says('judge');
    const phone = { ...desk };
    await judges(desk, 'GG-AMB-1', 'at');
    await judges(phone, 'GG-AMB-2', 'below');
    await judges(desk, 'GG-AMB-2', 'above');
    expect([await judgementOf('GG-AMB-1'), await judgementOf('GG-AMB-2')]).toEqual(['at', 'above']);
  });

  it('an answer that is complete counts at once with its new judgement, and one that lacks something is a draft', async () => {
    await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'helsinki', aContent('below')));
    const card = await says('judge');
    expect(said(card.card)).toContain('✓ complete');
    await judges(card, 'GG-AMB-1', 'above');
    expect(lastRevision(await sheetOf('GG-AMB-1'))).toMatchObject({ number: 2, content: { performance: 'above' } });
    await judges(await shown(), 'GG-AMB-1', 'need_info');
    expect(lastRevision(await sheetOf('GG-AMB-1'))).toMatchObject({ number: 2 });
    expect(said((await shown()).card)).toContain('◐ draft, still needs: one thing we don’t know');
  });

  it('after the gathering says that it is late, and is marked', async () => {
    await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, gatheredAt: MIDWAY }));
    world.setClock('2027-03-26T09:00:00.000Z');
    await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'helsinki', aContent('below')));
    const card = await says('judge');
    expect(said(card.card)).toContain('marked as late');
    await judges(card, 'GG-AMB-1', 'above');
    expect(lastRevision(await sheetOf('GG-AMB-1'))).toMatchObject({ late: true });
  });

  it('undo takes back the last press, and shows the cell again', async () => {
    await judges(await says('judge'), 'GG-AMB-2', 'above');
    await judges(await shown(), 'GG-AMB-1', 'at');
    const { card } = await says('undo');
    expect([await judgementOf('GG-AMB-1'), await judgementOf('GG-AMB-2')]).toEqual([undefined, 'above']);
    expect(rowsOf(card).map(({ value }) => value)).toEqual([undefined, 'above', undefined]);
    expect(await session()).toMatchObject({ at: 'GG-AMB-1', way: 'judging' });
  });
});

describe('reasons after judging', () => {
  it('go through what was judged of the cell, then on to the next cell', async () => {
    const card = await says('judge');
    await judges(card, 'GG-AMB-1', 'at');
    await judges(card, 'GG-AMB-3', 'below');
    await press(await shown(), 'give-reasons');
    expect((await shown()).card.address?.indicator).toBe('GG-AMB-1');
    const one = await shown();
    await presses(world, 'helsinki', one.card, 'save-next', { ...COMPLETE, performance: 'at' }, one.id);
    const other = await shown();
    expect(other.card.address?.indicator).toBe('GG-AMB-3');
    await presses(world, 'helsinki', other.card, 'save-next', COMPLETE, other.id);
    const rest = await shown();
    expect(rowsOf(rest.card).map(({ data }) => data.indicator)).toEqual(['GG-AMB-1', 'GG-AMB-2', 'GG-AMB-3']);
    await judges(rest, 'GG-AMB-2', 'above');
    expect((await says('next')).card.address?.indicator).toBe('GG-AMB-2');
  });

  it('come last, once all is judged: the whole review, and what is left after it', async () => {
    let card = await says('judge');
    let pressed = 0;
    for (const { id } of benchmarkOf(world).indicators) {
      if (!rowOf(card.card, id)) {
        await press(card, 'judge-on');
        pressed += 1;
        card = await shown();
      }
      await judges(card, id, 'at');
      pressed += 1;
      card = await shown();
    }
    expect(pressed / 73).toBeLessThanOrEqual(1.4);
    expect(card.card.progress).toBe('Cell 20 of 20 · 73 of 73 judged');
    expect(card.card.actions.map(({ id }) => id)).toEqual(['give-reasons']);
    expect((await types(world, 'helsinki', 'judge')).map(said).join('\n')).toContain('73 indicators are judged');
    expect((await shown()).card.address?.indicator).toBe('GG-AMB-1');
    const list = (await says('list')).card;
    expect(said(list)).toContain('◔\u00a00/6');
    expect(said(list)).not.toContain('○ 0');
  });
});

describe('by words', () => {
  it.each([
    ['judge', 'GG-AMB-1'],
    ['judge a cell', 'GG-AMB-1'],
    ['start', 'GG-AMB-1'],
    ['évaluer', 'GG-AMB-1'],
    ['juger', 'GG-AMB-1'],
    ['commencer', 'GG-AMB-1'],
    ['next cell', 'GG-AMB-1'],
    ['case suivante', 'GG-AMB-1'],
  ])('“%s” shows a cell', async (text, first) => {
    expect(rowsOf((await says(text)).card)[0]?.data.indicator).toBe(first);
  });

  it('“next cell” leaves the one that is open, and comes back to it at the end', async () => {
    await says('judge');
    expect((await says('next cell')).card.progress).toContain('part 2 of 2');
    expect((await says('next cell')).card.progress).toContain('Cell 2 of 20');
    expect((await says('judge')).card.progress).toContain('Cell 2 of 20');
  });

  it('a judgement goes to the first that is not judged, by its name; the last one leads on to the next cell', async () => {
    await says('judge');
    expect(said((await says('2')).card)).toMatch(/^1\. [^.]+: = at\. Next: 2\. [^.]+\?$/m);
    await says('above');
    expect((await says('↓ below')).card.progress).toContain('part 2 of 2 · 3 of 73');
    expect(await Promise.all(['GG-AMB-1', 'GG-AMB-2', 'GG-AMB-3'].map(judgementOf))).toEqual(['at', 'above', 'below']);
    await says('undo');
    expect(await judgementOf('GG-AMB-3')).toBeUndefined();
  });

  it('reasons can come along, and what is no judgement is asked about', async () => {
    await says('judge');
    await says('below\nthe board is not heard');
    expect(currentContent(await sheetOf('GG-AMB-1'))).toMatchObject({ suspect: ['the board is not heard'] });
    await says('reasons');
    expect((await shown()).card.address?.indicator).toBe('GG-AMB-1');
  });

  it('a cell is opened from the list; an indicator keeps its own card', async () => {
    const cells = await says('list');
    await presses(world, 'helsinki', cells.card, 'goto', { cell: 'WP-IMP' });
    expect((await shown()).card.progress).toContain('Cell 19 of 20, part 1 of 2');
    await presses(world, 'helsinki', cells.card, 'goto', { indicator: 'WP-IMP-9' });
    expect((await shown()).card.address?.indicator).toBe('WP-IMP-9');
    expect((await says('judge')).card.progress).toContain('Cell 19 of 20, part 2 of 2');
  });
});

it('before the opening, and for those who fill in no sheets, there is nothing to judge', async () => {
  const card = await says('judge');
  for (const person of ['eurocities', 'genoa']) {
    const event = anEvent(person, {
      kind: 'press',
      action: 'judge-as',
      address: { review: 'genoa-2027' },
      data: { cell: 'GG-AMB', indicator: 'GG-AMB-1', chosen: 'at' },
      fields: {},
    });
    await takeTurn(world.deps, event);
    expect((await repliesTo(world, event)).map(said).join()).toContain('Nothing was changed');
  }
  await world.deps.store.reviews.update('genoa-2027', ({ openedAt: _, ...rest }) => rest);
  await judges(card, 'GG-AMB-1', 'at');
  expect(await world.deps.store.sheets.count({})).toBe(0);
});
