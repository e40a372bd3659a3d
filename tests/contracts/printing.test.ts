import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libreOffice } from '../../adapters/printing/libreoffice';
import { readConfig } from '../../src/app/config';
import type { PrintedFrom } from '../../src/ports/printer';
import { paperFile } from '../../src/programme/exports/making';
import { toPptx } from '../../src/programme/exports/pptx';
import { heading, paragraph } from '../../src/steps/export-parts';
import { impressIsThere, writerIsThere } from '../support/libreoffice';
import { testWith } from '../support/required';

const FACTS = { title: 'Gênes', language: 'fr', at: '2027-05-04T08:00:00.000Z' } as const;
const BLOCKS = [heading(1, 'Gênes'), paragraph('Le conseil se réunit chaque mois.')];
const WHERE = process.env.PATH ?? '';
const found = () => libreOffice(readConfig({ PATH: WHERE }).libreOffice ?? 'none');
const read = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const folders = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('critical-friend-pdf-'));

describe('LibreOffice', () => {
  testWith('LibreOffice', writerIsThere())('prints a document that can be read aloud, in its language', async () => {
    const pdf = read(await found().pdf(await paperFile({ format: 'docx', facts: FACTS, blocks: BLOCKS }), 'docx'));
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toMatch(/\/MarkInfo\s*<<\s*\/Marked\s+true/);
    expect(pdf).toContain('/Lang(fr-FR)');
  });

  testWith('LibreOffice Impress', impressIsThere())('prints slides', async () => {
    const slides = await toPptx([{ title: 'Gênes', items: [] }], FACTS);
    expect(read(await found().pdf(slides, 'pptx')).slice(0, 5)).toBe('%PDF-');
  });
});

describe('a program that does not do what it should', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'critical-friend-no-office-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const BOUNDS = { patienceMs: 60_000, most: 2, largest: 100 };
  const program = async (name: string, says: string) => {
    const file = join(folder, name);
    await writeFile(file, `#!/bin/sh\n${says}\n`);
    await chmod(file, 0o700);
    return file;
  };
  const prints = (file: string, over: Partial<typeof BOUNDS> = {}, from: PrintedFrom = 'docx') =>
    libreOffice(file, { ...BOUNDS, ...over }).pdf(Buffer.from('x'), from);

  it('is ended with all that it began when it takes too long', async () => {
    const hangs = await program('hangs', 'sleep 600 & wait');
    const before = await folders();
    await expect(prints(hangs, { patienceMs: 1_000 })).rejects.toThrow('too-slow');
    expect(await folders()).toEqual(before);
  });

  it('leaves nothing, and says what it was', async () => {
    await expect(prints(await program('fails', 'echo broken >&2; exit 3'))).rejects.toThrow('failed (broken');
    await expect(prints(await program('nothing', 'exit 0'))).rejects.toThrow('failed');
    await expect(prints(join(folder, 'is-not-there'))).rejects.toThrow('failed');
    await expect(prints(await program('large', 'head -c 1000 /dev/zero > paper.pdf'))).rejects.toThrow('too-large');
  });

  it('sees nothing of our environment', async () => {
    process.env.CF_SECRET_OF_THIS_TEST = 'secret';
    const pdf = await prints(await program('env', 'env > paper.pdf'), { largest: 10_000 });
    delete process.env.CF_SECRET_OF_THIS_TEST;
    expect(read(pdf)).toContain('HOME=');
    expect(read(pdf)).not.toContain('secret');
  });

  it('is asked for one at a time, and not for more than wait', async () => {
    const once = join(folder, 'one');
    const file = await program('slow', `mkdir ${once} || exit 9; sleep 0.2; rmdir ${once}; echo pdf > paper.pdf`);
    const printer = libreOffice(file, BOUNDS);
    const asked = [1, 2, 3].map(() => printer.pdf(Buffer.from('x'), 'docx').then(read, (error) => `${error}`));
    expect(await Promise.all(asked)).toEqual(['pdf\n', 'pdf\n', expect.stringContaining('busy')]);
    await printer.close();
    await expect(printer.pdf(Buffer.from('x'), 'docx')).rejects.toThrow('closed');
  });

  it('is named where it is, found where programs are, or turned off', async () => {
    const soffice = await program('soffice', 'exit 0');
    expect(readConfig({}).libreOffice).toBeUndefined();
    expect(readConfig({ PATH: `/nowhere:${folder}` }).libreOffice).toBe(soffice);
    expect(readConfig({ PATH: folder, LIBREOFFICE: 'false' }).libreOffice).toBeUndefined();
    expect(readConfig({ LIBREOFFICE: soffice }).libreOffice).toBe(soffice);
    expect(() => readConfig({ LIBREOFFICE: '/nowhere/soffice' })).toThrow('LIBREOFFICE');
  });
});
