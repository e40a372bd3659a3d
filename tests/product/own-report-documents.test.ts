import { randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { webChat } from '../../src/app/web-chat';
import { cellsOf } from '../../src/method/benchmark';
import type { Prompt } from '../../src/ports/prompt';
import { tidyFiles } from '../../src/programme/documents/tidying';
import { workbookOf } from '../../src/programme/tables/write-workbook';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, benchmarkOf, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const BEFORE = '2027-03-09T09:00:00.000Z';
const { openedAt: _, ...CLOSED } = aReview();
const PLAN = 'GG-AMB-1';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj');

let world: World;
let web: ReturnType<typeof webChat>;
beforeEach(async () => {
  world = await aWorld({ reviews: [{ ...CLOSED }], people: [...GENOA_PEOPLE, somebody('observer')] }, BEFORE);
  web = webChat(world.deps, lanes());
});
afterEach(() => world.close());

const raise = (): never => {
  throw new RangeError('nothing was answered');
};
const person = async (id: string) => (await world.deps.store.people.get(id)) ?? raise();

interface Given {
  bytes?: Uint8Array;
  name?: string;
  who?: string;
  about?: string;
  id?: string;
  size?: number | undefined;
  review?: string;
}

async function offers({ bytes = PDF, name = 'Plan.pdf', who = 'genoa', about = PLAN, ...more }: Given = {}) {
  const { id = randomUUID(), review = REVIEW } = more;
  const size = 'size' in more ? more.size : bytes.length;
  const content = (async function* () {
    for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000);
  })();
  const taken = await web.takeDocument(await person(who), { to: 'report', review, about, id, name, size, content });
  return { ...taken, id };
}

/** What the store holds of files. */
async function files(): Promise<number> {
  let count = 0;
  for await (const portion of world.deps.store.files.all()) count += portion.length;
  return count;
}

async function reads(who: string, id: string): Promise<string | undefined> {
  const file = await web.document(await person(who), `files/report/${REVIEW}/${id}`);
  if (!file) return undefined;
  const parts: Uint8Array[] = [];
  for await (const part of file.content) parts.push(part);
  return Buffer.concat(parts).toString('latin1');
}

const press = async (who: string, card: Prompt, id: string, fields = {}, label = '') => {
  const actions = [...card.actions, ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []))];
  const button = actions.find((one) => one.id === id && one.label.includes(label)) ?? raise();
  return presses(world, who, card, id, fields, undefined, button.data ?? {});
};
const linksIn = (card: Prompt) =>
  card.body
    .flatMap((b) => (b.kind === 'details' ? [b, ...b.blocks] : [b]))
    .flatMap((b) => (b.kind === 'link' ? [b.label] : []));
const handsIn = async () => {
  const [ask] = await types(world, 'genoa', 'my report');
  const [card] = await press('genoa', ask ?? raise(), 'report-hand-in');
  return press('genoa', card ?? raise(), 'report-hand-in-now');
};
const opens = () =>
  world.deps.store.reviews.update(REVIEW, (review) => ({ ...review, openedAt: '2027-03-09T09:00:00.000Z' }));

describe('a document of the host’s report', () => {
  it('is kept on an indicator, with its page and what else it is about, and taken out', async () => {
    const { name } = await offers({ name: 'C:\\Étude\u202e 1.pdf' });
    expect(name).toBe('C__Étude 1.pdf');
    const [card] = await types(world, 'genoa', 'my report 1');
    expect(linksIn(card ?? raise())).toEqual([name]);
    expect(card?.body.some(({ kind }) => kind === 'upload')).toBe(true);
    const [all] = await press('genoa', card ?? raise(), 'report-documents');
    const [form] = await press('genoa', all ?? raise(), 'report-document');
    const chosen = { documentPage: ' 12–14 ', documentIndicators: [PLAN, 'GG-AMB-3'] };
    expect(said((await press('genoa', form ?? raise(), 'report-document-save', chosen))[0])).toContain('is on these');
    const [third] = await types(world, 'genoa', 'my report 3');
    expect(linksIn(third ?? raise())).toEqual([`${name}, p. 12–14`]);
    const none = { documentPage: '', documentIndicators: [] };
    expect(said((await press('genoa', form ?? raise(), 'report-document-save', none))[0])).toContain('at least one');
    const [sure] = await press('genoa', all ?? raise(), 'report-document-out');
    await press('genoa', sure ?? raise(), 'report-document-out-now');
    expect(await world.deps.store.stepRecords.count({ kind: 'host-document' })).toBe(0);
    expect(await tidyFiles(world.deps, -1)).toBe(1);
    expect(await files()).toBe(0);
  });

  it('is handed over once, however often it comes', async () => {
    const id = randomUUID();
    await offers({ id });
    expect(await offers({ id, bytes: Buffer.from('something else') })).toMatchObject({ name: 'Plan.pdf' });
    expect([await files(), await reads('genoa', id)]).toEqual([1, PDF.toString()]);
  });

  it('is the host’s alone until it is handed in, then theirs who read the report, as it was then', async () => {
    const { id } = await offers();
    for (const who of ['lyon', 'helsinki', 'eurocities', 'ethics', 'observer'])
      expect(await reads(who, id)).toBeUndefined();
    expect(await reads('genoa', id)).toBe(PDF.toString());
    await handsIn();
    expect(await Promise.all(['lyon', 'eurocities'].map((who) => reads(who, id)))).toEqual([
      PDF.toString(),
      PDF.toString(),
    ]);
    expect(await reads('helsinki', id)).toBeUndefined();
    await opens();
    expect(await reads('helsinki', id)).toBe(PDF.toString());
    const { id: later } = await offers({ name: 'Later.pdf' });
    expect(await reads('helsinki', later)).toBeUndefined();
    const [read] = await types(world, 'helsinki', 'report 1');
    expect(linksIn(read ?? raise())).toEqual(['Plan.pdf']);
    // Taken out: they have it until the next hand-in.
    const [all] = await press('genoa', (await types(world, 'genoa', 'my report'))[0] ?? raise(), 'report-documents');
    const [sure] = await press('genoa', all ?? raise(), 'report-document-out');
    expect(said(sure)).toContain('until you hand it in again');
    await press('genoa', sure ?? raise(), 'report-document-out-now');
    expect([await reads('genoa', id), await reads('helsinki', id)]).toEqual([undefined, PDF.toString()]);
    await handsIn();
    expect([await reads('helsinki', id), await reads('helsinki', later)]).toEqual([undefined, PDF.toString()]);
    expect(await tidyFiles(world.deps, -1)).toBe(1);
  });

  it('a colleague hands over and has those of their own cells', async () => {
    const [card] = await types(world, 'genoa', 'my report');
    const [form] = await press('genoa', card ?? raise(), 'report-share');
    const cells = (form?.fields ?? []).flatMap((field) => (field.kind === 'pick' ? field.options : []));
    const fields = { colleagueEmail: 'c@genoa.example', colleagueName: 'Chiara', sharedCells: [cells[1]?.value ?? ''] };
    await press('genoa', form ?? raise(), 'report-share-send', fields);
    const [chiara] = await world.deps.store.people.find({ email: 'c@genoa.example' });
    const who = chiara?.id ?? raise();
    const { id: others } = await offers();
    await expect(offers({ who })).rejects.toMatchObject({
      code: 'too-much',
      detail: expect.stringContaining('not shared'),
    });
    const about = cellsOf(benchmarkOf(world))[1]?.indicators[0]?.id ?? raise();
    const { id } = await offers({ who, about });
    expect([await reads(who, others), await reads(who, id), await reads('genoa', id)]).toEqual([
      ...[undefined, PDF.toString(), PDF.toString()],
    ]);
  });

  it('a colleague takes it off their own cells, and leaves it on those of others', async () => {
    const [card] = await types(world, 'genoa', 'my report');
    const [form] = await press('genoa', card ?? raise(), 'report-share');
    const cells = (form?.fields ?? []).flatMap((field) => (field.kind === 'pick' ? field.options : []));
    const fields = { colleagueEmail: 'c@genoa.example', colleagueName: 'Chiara', sharedCells: [cells[1]?.value ?? ''] };
    await press('genoa', form ?? raise(), 'report-share-send', fields);
    const [chiara] = await world.deps.store.people.find({ email: 'c@genoa.example' });
    const who = chiara?.id ?? raise();
    const { id } = await offers();
    const theirs = cellsOf(benchmarkOf(world))[1]?.indicators[0]?.id ?? raise();
    const [record] = await world.deps.store.stepRecords.find({ kind: 'host-document' });
    const both = { ...Object(record?.value), indicators: [PLAN, theirs] };
    await world.deps.store.stepRecords.put({ ...(record ?? raise()), value: both });
    const [all] = await press(who, (await types(world, who, 'my report'))[0] ?? raise(), 'report-documents');
    const [sure] = await press(who, all ?? raise(), 'report-document-out');
    expect(said(sure)).toContain('stays on others’ indicators');
    await press(who, sure ?? raise(), 'report-document-out-now');
    expect([await reads(who, id), await reads('genoa', id)]).toEqual([undefined, PDF.toString()]);
  });

  it('is not kept where the review ends, or who brings it leaves, while it comes', async () => {
    const coming = async (meanwhile: () => Promise<unknown>) => {
      const content = (async function* () {
        yield PDF;
        await meanwhile();
        yield PDF;
      })();
      const about = { to: 'report', review: REVIEW, about: PLAN, id: randomUUID(), name: 'Plan.pdf' };
      return web.takeDocument(await person('genoa'), { ...about, content });
    };
    const leaves = () =>
      world.deps.store.reviews.update(REVIEW, (r) => ({ ...r, members: { ...r.members, host: [] } }));
    await expect(coming(leaves)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await files()).toBe(0);
  });

  it('is taken from nobody else, and of no other review, and its id opens nothing to others', async () => {
    for (const who of ['lyon', 'helsinki', 'eurocities', 'observer'])
      await expect(offers({ who })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(offers({ review: 'bari-2027' })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(offers({ about: 'no-such' })).rejects.toMatchObject({ code: 'too-much' });
    for (const path of ['files/report/genoa-2027/../x', 'files/terms/genoa-2027/x', `files/report/x/${randomUUID()}`])
      expect(await web.document(await person('genoa'), path)).toBeUndefined();
    expect(await files()).toBe(0);
  });

  it('what is damaged on the disk does not go out whole', async () => {
    const { id } = await offers({ bytes: Buffer.concat([PDF, Buffer.alloc(300_000, 32)]) });
    const record = (await world.deps.store.stepRecords.find({ kind: 'host-document' }))[0] ?? raise();
    await world.deps.store.stepRecords.put({ ...record, value: { ...Object(record.value), sha256: 'other' } });
    await expect(reads('genoa', id)).rejects.toMatchObject({ code: 'invalid' });
  });
});

const office = (main: string, more: Record<string, string> = {}) =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`,
      ),
      'word/document.xml': strToU8('<w:document/>'),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    }),
  );
const WORD = 'wordprocessingml.document.main+xml';
const open = (kind: string, more: Record<string, string> = {}) =>
  Buffer.from(
    zipSync({
      mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
      'content.xml': strToU8('<office/>'),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    }),
  );

describe('what is in a file', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['scan.PDF', PDF, 'application/pdf', 'scan.PDF'],
    ['photo', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0]), 'image/jpeg', 'photo.jpg'],
    ['plan.exe', PDF, 'application/pdf', 'plan.exe.pdf'],
    ['IMG_1.heic', Buffer.from('\0\0\0\x18ftypheic\0\0'), 'image/heic', 'IMG_1.heic'],
    [
      'Bericht.docx',
      office(WORD),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Bericht.docx',
    ],
    ['t.xlsx', workbookOf([['a']]), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 't.xlsx'],
    ['d.odt', open('text'), 'application/vnd.oasis.opendocument.text', 'd.odt'],
    ['Villes.csv', Buffer.from('ville;\xe9t\xe9\n', 'latin1'), 'text/csv', 'Villes.csv'],
    ['..notes.txt', Buffer.from('\ufeffwords'), 'text/plain', 'notes.txt'],
    [`${'x'.repeat(290)}.pdf`, PDF, 'application/pdf', `${'x'.repeat(146)}.pdf`],
    ['\u200b\u202e.pdf', PDF, 'application/pdf', 'document.pdf'],
  ])('%s is taken for what it is', async (name, bytes, type, called) => {
    expect(await offers({ name, bytes })).toMatchObject({ name: called });
    const [record] = await world.deps.store.stepRecords.find({ kind: 'host-document' });
    expect(record?.value).toMatchObject({ type, name: called, size: bytes.length });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['run.exe', Buffer.from('MZ\x90\0'), /none of the kinds/],
    ['run.txt', Buffer.from('MZ and text'), /none of the kinds/],
    ['page.html', Buffer.from('<html>'), /none of the kinds/],
    ['page.txt', Buffer.from('\ufeff  <!doctype html>'), /none of the kinds/],
    ['run.csv', Buffer.from('#!/bin/sh'), /none of the kinds/],
    ['pic.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /none of the kinds/],
    ['late.txt', Buffer.from('text\0binary'), /none of the kinds/],
    ['noending', Buffer.from('words'), /none of the kinds/],
    ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /before 2007/],
    ['all.zip', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), /archive/],
    ['app.docx', Buffer.from(zipSync({ 'META-INF/MANIFEST.MF': strToU8('a') })), /archive/],
    ['m.docm', office(WORD, { 'word/vbaProject.bin': 'x' }), /macros/],
    ['m.docx', office('ms-word.document.macroEnabled.main+xml'), /macros/],
    [
      'm2.docx',
      office(`${WORD}"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject`),
      /macros/,
    ],
    ['m3.xlsx', office('spreadsheetml.sheet.main+xml', { 'xl/macrosheets/sheet1.xml': 'x' }), /macros/],
    ['m4.docx', office(WORD, { 'word/embeddings/a.exe': 'x' }), /macros/],
    ['m5.docx', office('wordprocessingml.document.main+xml&#109;acro'), /damaged/],
    ['m.odt', open('text', { 'Basic/Standard/a.xml': 'x' }), /macros/],
    ['e.epub', Buffer.from(zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }] })), /archive/],
    ['half.docx', office(WORD).subarray(0, 60), /damaged/],
    ['nothing.pdf', Buffer.alloc(0), /nothing in this file/],
  ])('%s is refused in words, and nothing of it stays', async (name, bytes, words) => {
    await expect(offers({ name, bytes })).rejects.toMatchObject({
      code: 'too-much',
      detail: expect.stringMatching(words),
    });
    expect(await world.deps.store.stepRecords.count({ kind: 'host-document' })).toBe(0);
    expect(await files()).toBe(0);
  });

  it('more than 20 MB are refused, said beforehand without a look at them, else once they have come', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(20 * 2 ** 20, 32)]);
    await expect(offers({ size: 20 * 2 ** 20 + 1 })).rejects.toMatchObject({
      detail: expect.stringContaining('20 MB'),
    });
    await expect(offers({ bytes: large, size: undefined })).rejects.toMatchObject({
      detail: expect.stringContaining('20 MB'),
    });
    expect(await files()).toBe(0);
    await offers({ bytes: large.subarray(0, 20 * 2 ** 20) });
    expect(await files()).toBe(1);
  });

  it('a full report says so, and what to do', async () => {
    await offers();
    const [record] = await world.deps.store.stepRecords.find({ kind: 'host-document' });
    const value = { ...Object(record?.value), size: 240 * 2 ** 20 };
    await world.deps.store.stepRecords.put({ ...(record ?? raise()), value });
    await offers({ name: 'Small.pdf' });
    await expect(offers({ size: 15 * 2 ** 20 })).rejects.toMatchObject({ detail: expect.stringContaining('no room') });
  });
});
