import { erasePerson } from '../../src/accounts/personal-data';
import type { Prompt } from '../../src/ports/prompt';
import { giveFile } from '../../src/programme/documents/giving';
import { takeFile } from '../../src/programme/documents/taking';
import { tidyFiles } from '../../src/programme/documents/tidying';
import { GENOA, GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { AT_VISIT, visitBegun } from '../support/visit/a-visit';

const PEOPLE = [...GENOA_PEOPLE, somebody('watcher', { city: 'Tampere' })].map((p) => ({
  ...p,
  language: 'en' as const,
}));
const PHOTO = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
]);
let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [AT_VISIT], people: PEOPLE }, '2027-04-21T12:00:00.000Z');
  await visitBegun(world);
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const personOf = async (id: string) => (await world.deps.store.people.get(id)) ?? raise(id);
const typed = async (who: string, text: string): Promise<Prompt> => (await types(world, who, text)).at(-1) ?? raise();
const press = async (who: string, card: Prompt, id: string, data?: Record<string, string>): Promise<Prompt> => {
  const all = [...card.actions, ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []))];
  const given = data ?? all.find((one) => one.id === id)?.data ?? raise(`${id} is not on ${said(card)}`);
  return (await presses(world, who, card, id, {}, undefined, given)).at(-1) ?? raise();
};
const takes = async (who: string, about: string, id = 'one', name = 'board.jpg', bytes: Uint8Array = PHOTO) =>
  takeFile(world.deps, await personOf(who), {
    to: 'visit',
    review: GENOA.id,
    about,
    id,
    name,
    content: (async function* () {
      yield bytes;
    })(),
  });
const gives = async (who: string, id = 'one') => {
  const found = await giveFile(world.deps, await personOf(who), { to: 'visit', review: GENOA.id, id });
  if (!found) return undefined;
  const parts: Uint8Array[] = [];
  for await (const part of found.content) parts.push(part);
  return Buffer.concat(parts);
};

describe('photos and files of a note', () => {
  it('are handed over from its card, by whoever writes notes, and opened by the team alone', async () => {
    const card = await press('helsinki', await typed('helsinki', 'note'), 'visit-files');
    const upload = card.body.find((block) => block.kind === 'upload');
    expect(upload).toMatchObject({ to: 'visit', about: 'note:social', press: 'visit-files-came' });
    expect(await takes('helsinki', 'note:social')).toEqual({ name: 'board.jpg' });
    const after = await press('helsinki', card, 'visit-files-came', { about: 'note:social' });
    expect(after.body).toContainEqual({ kind: 'link', label: 'board.jpg', path: `files/visit/${GENOA.id}/one` });
    expect((await typed('utrecht', 'note')).actions.map(({ label }) => label)).toContain('Photos and files (1)');
    for (const who of ['helsinki', 'utrecht', 'lyon', 'ethics', 'eurocities']) expect(await gives(who)).toEqual(PHOTO);
    for (const who of ['genoa', 'watcher']) {
      expect(await gives(who)).toBeUndefined();
      await expect(takes(who, 'note:social', 'two')).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });

  it('are by what is in them, and of what is there: no page, no script, nothing about an interview of nowhere', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    await expect(takes('helsinki', 'note:social', 'page', 'photo.jpg', page)).rejects.toMatchObject({
      code: 'too-much',
    });
    for (const about of ['note:nowhere', 'asked:nothing', 'note', '', 'note:social:x'])
      await expect(takes('helsinki', about, 'x')).rejects.toMatchObject({ code: 'too-much' });
    expect(await world.deps.store.stepRecords.count({ kind: 'visit-file' })).toBe(0);
  });

  it('stay when who brought them is erased; whoever brought one takes it out, and the leader, and then it is gone', async () => {
    await takes('helsinki', 'note:social');
    await takes('utrecht', 'note:social', 'two');
    const files = async (who: string) => press(who, await typed(who, 'note'), 'visit-files', { note: 'social' });
    expect(said(await press('utrecht', await files('utrecht'), 'visit-file-out', { file: 'one' }))).toContain(
      'or the leader',
    );
    await erasePerson(world.deps, 'helsinki', 'operator');
    await tidyFiles(world.deps, 0);
    expect(await gives('utrecht')).toEqual(PHOTO);
    expect(said(await press('utrecht', await files('utrecht'), 'visit-file-out', { file: 'two' }))).toContain(
      'is taken out',
    );
    expect(said(await press('lyon', await files('lyon'), 'visit-file-out', { file: 'one' }))).toContain('is taken out');
    expect(await gives('utrecht')).toBeUndefined();
    expect(await tidyFiles(world.deps, 0)).toBe(2);
  });

  it('a document that was asked for is here once its file has come', async () => {
    await typed('helsinki', 'note documents: the minutes');
    const [record] = await world.deps.store.stepRecords.find({ kind: 'asked-document' });
    const about = `asked:${record?.id.split('|').at(-1)}`;
    const card = await press('utrecht', await typed('utrecht', 'documents asked for'), 'asked-open');
    expect(said(await press('utrecht', card, 'visit-files-came', { about }))).not.toContain('is here.');
    await takes('utrecht', about, 'one', 'minutes.jpg');
    expect(said(await press('utrecht', card, 'visit-files-came', { about }))).toContain('“the minutes” is here.');
  });
});
