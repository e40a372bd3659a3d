import { handOver, takesFiles } from '../../src/app/handing-over';
import { download } from '../../src/app/web-chat';
import type { Prompt } from '../../src/ports/prompt';
import { readRows } from '../../src/programme/tables/read-table';
import { workbookOf } from '../../src/programme/tables/write-workbook';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE, somebody as newPerson } from '../support/genoa-schedule';
import { aWorld, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const BEFORE = '2027-03-09T09:00:00.000Z';
const { openedAt: _, ...CLOSED } = aReview();

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [{ ...CLOSED }], people: GENOA_PEOPLE }, BEFORE);
});
afterEach(() => world.close());

const raise = (): never => {
  throw new RangeError('nothing was answered');
};
const somebody = async (id: string) => (await world.deps.store.people.get(id)) ?? raise();
const lastCard = async (who: string): Promise<Prompt> => {
  const sent = (await messagesTo(world, who)).flatMap((m) => (m.content.kind === 'prompt' ? [m.content.prompt] : []));
  return sent.at(-1) ?? raise();
};

/** The table as the contact takes it away: its rows by indicator, the headings under `indicator`. */
async function takenAway(format: 'csv' | 'xlsx', who = 'genoa'): Promise<{ number: number; cells: string[] }[]> {
  const file = await download(world.deps, await somebody(who), `review-tables/report/${REVIEW}.${format}`);
  const read = await readRows(file?.bytes ?? raise());
  if (!read.ok) throw new RangeError(read.problem.what);
  // A workbook has no cells after the last that holds something.
  const length = Math.max(...read.rows.map(({ cells }) => cells.length));
  return read.rows.map(({ number, cells }) => ({ number, cells: Array.from({ length }, (_, n) => cells[n] ?? '') }));
}

let files = 0;
async function broughtBack(rows: readonly { cells: readonly string[] }[], who = 'genoa'): Promise<Prompt> {
  files += 1;
  const bytes = workbookOf(rows.map(({ cells }) => cells));
  await handOver(world.deps, lanes(), await somebody(who), { id: `file-${files}`, name: 'mine.xlsx', bytes });
  return lastCard(who);
}

const take = async (card: Prompt, all = false, who = 'genoa') => {
  const button = card.actions.find(({ id, data }) => id === 'report-table-take' && (data?.all === 'yes') === all);
  const [told] = await presses(world, who, card, 'report-table-take', {}, undefined, button?.data ?? raise());
  return said(told);
};
const answers = async (indicator: string, whatWeDo: string, fields = {}) => {
  const [card] = await types(world, 'genoa', `my report ${indicator}`);
  await presses(world, 'genoa', card ?? raise(), 'report-save', { ownView: 'above', whatWeDo, ...fields });
};
const textOf = async (indicator: string) => {
  const [kept] = await world.deps.store.stepRecords.find({ id: `host-answer|${REVIEW}|${indicator}` });
  return (kept?.value as { text?: string } | undefined)?.text;
};
const TEXT = 4;
const rowOf = (rows: Awaited<ReturnType<typeof takenAway>>, indicator: string) =>
  rows.find(({ cells }) => cells[0] === indicator) ?? raise();

it.each(['csv', 'xlsx'] as const)('is taken away with all indicators, and comes back unchanged: %s', async (format) => {
  await answers('1', '=1+1 is no formula\n- a list\n  with spaces', {
    documents: ['Plan; annex', 'https://genoa.example/a?b=1 p. 3'],
    responsible: ['Head of social policy', 'Mayor'],
    sourceType: 'elected',
  });
  const rows = await takenAway(format);
  expect(await world.deps.store.audit.find({ action: 'exported' })).toMatchObject([
    { by: 'genoa', review: REVIEW, detail: { file: `report.${format}` } },
  ]);
  expect(rows[0]?.cells).toEqual([
    ...[
      'indicator',
      'title',
      'statement',
      'self_assessment',
      'text',
      'page',
      'responsible',
      'source_type',
      'documents',
    ],
  ]);
  expect(rows).toHaveLength(74);
  const card = await broughtBack(rows);
  expect(said(card)).toContain('0 rows change your report; 73 rows leave it as it is');
  expect(card.actions).toEqual([]);
});

it('what was changed in it is taken in; a row that cannot be read is named, and the others are taken', async () => {
  const rows = await takenAway('xlsx');
  const first = rowOf(rows, 'GG-AMB-1').cells;
  first.splice(3, 6, 'au-dessous', 'Un plan.', '4', 'Directrice; Maire', 'élues et élus', 'Plan p. 3');
  rowOf(rows, 'GG-AMB-2').cells.splice(TEXT, 1, 'Kept.');
  rowOf(rows, 'GG-AMB-3').cells.splice(0, 1, 'GG-AMB-99');
  rowOf(rows, 'GG-AMB-4').cells.splice(0, 1, 'GG-AMB-2');
  rowOf(rows, 'GG-AMB-5').cells.splice(TEXT, 1, 'x'.repeat(5_001));
  rowOf(rows, 'GG-AMB-6').cells.splice(7, 1, 'a wizard');
  const card = await broughtBack(rows);
  expect(said(card)).toContain('2 rows change your report');
  for (const named of [
    'Row 4: there is no indicator “GG-AMB-99”',
    'Row 5: GG-AMB-2 stands in a row above already',
    'Row 6: “text” is too long',
    'Row 7: “a wizard” is no kind of source',
  ])
    expect(said(card)).toContain(named);
  expect(await take(card)).toContain('2 rows are taken in');
  const [kept] = await world.deps.store.stepRecords.find({ id: `host-answer|${REVIEW}|GG-AMB-1` });
  expect(kept?.value).toMatchObject({
    ...{ ownView: 'below', text: 'Un plan.', page: '4', responsible: 'Directrice; Maire', sourceType: 'elected' },
    documents: 'Plan p. 3',
  });
  // The same card again takes nothing in twice.
  const [again] = await presses(world, 'genoa', card, 'report-table-take', {}, undefined, card.actions[0]?.data ?? {});
  expect(said(again)).toContain('taken in already');
});

it('an older table takes nothing away that was answered here since, and it is said row by row', async () => {
  await answers('1', 'Old one.');
  await answers('2', 'Old two.');
  const rows = await takenAway('xlsx');
  await answers('1', 'Newer here.');
  await answers('2', 'Newer two.');
  // The first is untouched in the table, the second was changed there too, the third there alone.
  rowOf(rows, 'GG-AMB-2').cells.splice(TEXT, 1, 'From the table.');
  rowOf(rows, 'GG-AMB-3').cells.splice(TEXT, 1, 'Third.');
  const card = await broughtBack(rows);
  expect(said(card)).toContain('1 row changes your report');
  expect(said(card)).toMatch(/1 row was answered here since[\s\S]*Row 3: /);
  const told = await take(card);
  expect(told).toMatch(/1 row is taken in[\s\S]*stayed as here[\s\S]*Row 3: /);
  expect(await Promise.all(['GG-AMB-1', 'GG-AMB-2', 'GG-AMB-3'].map(textOf))).toEqual([
    ...['Newer here.', 'Newer two.', 'Third.'],
  ]);
  const again = await broughtBack(rows);
  await take(again, true);
  expect(await textOf('GG-AMB-2')).toBe('From the table.');
});

it('a table overwrites nothing that a colleague took away, answered and brought back meanwhile', async () => {
  const members = { ...CLOSED.members, host: ['genoa', 'lanterna'] };
  await world.deps.store.people.put(newPerson('lanterna', { city: 'Genoa' }));
  await world.deps.store.reviews.put({ ...((await world.deps.store.reviews.get(REVIEW)) ?? raise()), members });
  await answers('1', 'Old.');
  const mine = await takenAway('xlsx');
  await answers('1', 'A colleague’s, here.');
  const theirs = await takenAway('csv', 'lanterna');
  rowOf(mine, 'GG-AMB-1').cells.splice(TEXT, 1, 'Mine.');
  expect(said(await broughtBack(mine))).toMatch(/0 rows change[\s\S]*1 row was answered here since/);
  rowOf(theirs, 'GG-AMB-1').cells.splice(TEXT, 1, 'A colleague’s, in a table.');
  const card = await broughtBack(theirs, 'lanterna');
  expect(said(card)).toContain('1 row changes');
  await take(card, false, 'lanterna');
  expect(said(await broughtBack(mine))).toMatch(/0 rows change[\s\S]*1 row was answered here since/);
});

it('a table that is brought back again, with more in it, changes what it said itself', async () => {
  const rows = await takenAway('xlsx');
  rowOf(rows, 'GG-AMB-1').cells.splice(TEXT, 1, 'Half.');
  await take(await broughtBack(rows));
  rowOf(rows, 'GG-AMB-1').cells.splice(TEXT, 1, 'Half, and the rest.');
  const card = await broughtBack(rows);
  expect(said(card)).toContain('1 row changes');
  expect(said(card)).not.toContain('answered here since');
  await take(card);
  expect(await textOf('GG-AMB-1')).toBe('Half, and the rest.');
});

it('a table without some of its columns takes nothing away that stands in those', async () => {
  const documents = ['Plan p. 3'];
  await answers('1', 'Old.', { documents, responsible: ['Mayor'], sourceType: 'elected' });
  await takenAway('xlsx');
  const card = await broughtBack([
    { cells: ['Indicateur', 'Texte'] },
    { cells: ['GG-AMB-1', 'New.'] },
    { cells: ['GG-AMB-2', 'Second.'] },
  ]);
  expect(said(card)).toContain('2 rows change your report');
  await take(card);
  const kept = await world.deps.store.stepRecords.find({ kind: 'host-answer' });
  expect(kept.map(({ value }) => value)).toMatchObject([
    { text: 'New.', ownView: 'above', documents: 'Plan p. 3', responsible: 'Mayor', sourceType: 'elected' },
    { text: 'Second.', ownView: '' },
  ]);
  // Somebody named in a column of their own keeps the kind of source that was chosen for them, and nobody has none.
  await take(await broughtBack([{ cells: ['id', 'text', 'responsible'] }, { cells: ['GG-AMB-1', 'New.', ''] }]));
  const [first] = await world.deps.store.stepRecords.find({ id: `host-answer|${REVIEW}|GG-AMB-1` });
  expect(first?.value).toMatchObject({ ownView: 'above', responsible: '' });
  expect(first?.value).not.toHaveProperty('sourceType');
});

it('an answer given between looking and taking in stays, too', async () => {
  const rows = await takenAway('xlsx');
  rowOf(rows, 'GG-AMB-1').cells.splice(TEXT, 1, 'From the table.');
  const card = await broughtBack(rows);
  await answers('1', 'Just now.');
  expect(await take(card)).toContain('stayed as here');
  expect(await textOf('GG-AMB-1')).toBe('Just now.');
});

it('is the contacts’ alone, both ways', async () => {
  await answers('1', 'Secret.');
  for (const who of ['lyon', 'helsinki', 'eurocities', 'ethics']) {
    await expect(takenAway('csv', who)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await takesFiles(world.deps, await somebody(who))).toBe(false);
  }
  expect(await takesFiles(world.deps, await somebody('genoa'))).toBe(true);
});

it.each([
  ['a picture', 'photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
  ['another table', 'other.csv', Buffer.from('name;mail\nA;b@c.example\n')],
  ['nothing', 'empty.csv', Buffer.alloc(0)],
  ['half a workbook', 'half.xlsx', Buffer.from(workbookOf([['indicator', 'text']])).subarray(0, 200)],
])('what is no table of the report is said to be none, and changes nothing: %s', async (_name, name, bytes) => {
  await handOver(world.deps, lanes(), await somebody('genoa'), { id: 'f', name, bytes });
  expect(said(await lastCard('genoa'))).toContain('Nothing was changed');
  expect(await world.deps.store.stepRecords.count({ kind: 'host-answer' })).toBe(0);
});
