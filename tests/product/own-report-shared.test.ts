import { download } from '../../src/app/web-chat';
import { isOfHost } from '../../src/method/permissions';
import type { Prompt } from '../../src/ports/prompt';
import { readRows } from '../../src/programme/tables/read-table';
import { type APlatform, aPlatform } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const BEFORE = '2027-03-09T09:00:00.000Z';
const { openedAt: _, ...CLOSED } = aReview();
const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, email: `${p.id}@review.example` }));

let world: World;
let mail: APlatform;
beforeEach(async () => {
  world = await aWorld({ reviews: [{ ...CLOSED }], people: PEOPLE }, BEFORE);
  mail = aPlatform();
  world.deps.chats = new Map([['slack', mail.chat]]);
});
afterEach(() => world.close());

const raise = (): never => {
  throw new RangeError('nothing was answered');
};
const first = (prompts: readonly Prompt[]): Prompt => prompts[0] ?? raise();
const all = (prompts: readonly Prompt[]) => prompts.map(said).join('\n');

async function share(email: string, cells: readonly string[], name = 'Rosa Neri'): Promise<string> {
  const card = first(await types(world, 'genoa', 'my report'));
  const form = first(await presses(world, 'genoa', card, 'report-share'));
  const fields = { colleagueEmail: email, colleagueName: name, sharedCells: [...cells] };
  const told = await presses(world, 'genoa', form, 'report-share-send', fields);
  await world.queue.runDue(world.deps.clock.now);
  return all(told) + JSON.stringify(await messagesTo(world, 'genoa'));
}
const review = async () => (await world.deps.store.reviews.get(REVIEW)) ?? raise();
const colleague = async () => (await world.deps.store.people.find({ email: 'rosa@genoa.example' }))[0] ?? raise();
const answer = async (who: string, place: string, whatWeDo: string) => {
  const card = first(await types(world, who, `my report ${place}`));
  return presses(world, who, card, 'report-save', { ownView: 'at', whatWeDo });
};

it('a colleague is invited by the contact, is of the host city, and sees and answers their cells only', async () => {
  await answer('genoa', '1', 'Only the contact knows.');
  await share('Rosa@genoa.example', ['GG-LEA', 'AC-LEA']);
  const rosa = await colleague();
  expect([rosa.city, isOfHost(rosa, await review())]).toEqual(['Genoa', true]);
  expect(JSON.stringify(await messagesTo(world, rosa.id))).toContain('shares some of its cells with you');
  const own = first(await types(world, rosa.id, 'my report'));
  expect(said(own)).toContain('0 of 4 answered');
  const buttons = own.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []));
  expect(buttons.map(({ data }) => data?.cell)).toEqual(['GG-LEA', 'AC-LEA']);
  expect(own.actions.map(({ id }) => id)).not.toContain('report-hand-in');
  expect(all(await types(world, rosa.id, 'my report 1'))).not.toContain('Only the contact knows');
  await answer(rosa.id, 'GG-LEA-1', 'The mayor speaks of it.');
  expect(said(first(await types(world, 'genoa', 'my report')))).toContain('2 of 73 answered');
  // What is not theirs they can neither write, read, hand in nor share, whatever they press.
  const forged = { ...own, address: { review: REVIEW, indicator: 'GG-AMB-1' } };
  const words: string[] = [];
  for (const id of ['report-save', 'report-fill', 'report-hand-in-now', 'report-share-send', 'report-later-ask'])
    words.push(
      all(
        await presses(
          ...([world, rosa.id, forged, id] as const),
          ...([{ ownView: 'below', whatWeDo: 'forged', colleagueEmail: 'x@y.example', colleagueName: 'X' }] as const),
          undefined,
          { indicator: 'GG-AMB-1', cell: 'GG-AMB' },
        ),
      ),
    );
  expect(words.join()).not.toContain('Only the contact knows');
  const kept = await world.deps.store.stepRecords.find({ kind: 'host-answer' });
  expect(JSON.stringify(kept)).not.toContain('forged');
  expect((await review()).reportHandedIn).toBeUndefined();
  expect(await world.deps.store.people.find({ email: 'x@y.example' })).toEqual([]);
});

it('their table holds their cells only', async () => {
  await answer('genoa', '1', 'Only the contact knows.');
  await share('rosa@genoa.example', ['GG-LEA']);
  const file = await download(world.deps, await colleague(), `review-tables/report/${REVIEW}.csv`);
  const read = await readRows(file?.bytes ?? raise());
  expect(read.ok && read.rows.map(({ cells }) => cells[0])).toEqual(['indicator', 'GG-LEA-1', 'GG-LEA-2', 'GG-LEA-3']);
});

it('a name is one line, however it was pasted: with it cells are shared anew, and nobody is said to be asked again', async () => {
  await share('rosa@genoa.example', ['GG-LEA'], 'Rosa Neri');
  expect(await share('rosa@genoa.example', ['AC-LEA'], ' Rosa\n  Neri ')).toContain('shared with Rosa Neri now');
});

it('other cells for the same address take the place of those before, and nobody is asked to come twice', async () => {
  await share('rosa@genoa.example', ['GG-LEA']);
  await share('rosa@genoa.example', ['WP-AMB']);
  const rosa = await colleague();
  expect(said(first(await types(world, rosa.id, 'my report')))).toContain('0 of 2 answered');
  const sent = await messagesTo(world, rosa.id);
  expect(sent.filter(({ id }) => id.startsWith('invitation-'))).toHaveLength(1);
});

it.each(['lyon@review.example', 'eurocities@review.example', 'genoa@review.example'])(
  'the wall holds both ways: %s is no colleague, and nothing of them is told',
  async (email) => {
    const told = await share(email, ['GG-LEA']);
    expect(told).toContain('cannot be invited as a colleague of your city');
    expect((await review()).members.colleagues).toBeUndefined();
    expect(await world.deps.store.stepRecords.count({ kind: 'report-share' })).toBe(0);
  },
);

it('a colleague reads no sheet, digest, note or number of the team, and no report but their cells', async () => {
  await share('rosa@genoa.example', ['GG-LEA']);
  const rosa = await colleague();
  await goTo(world, '2027-03-23T10:00:00.000Z');
  await types(world, 'lyon', 'ouvrir');
  for (const word of ['report', 'judge', 'digest', 'status', 'week', 'export', 'remind', 'invite', 'grid', 'brief'])
    expect(all(await types(world, rosa.id, word))).not.toMatch(/of 292|helsinki|Sheets \(CSV\)|It speaks of/);
});

it('is left alone once their cells are answered', async () => {
  await share('rosa@genoa.example', ['AC-LEA']);
  const rosa = await colleague();
  await answer(rosa.id, 'AC-LEA-1', 'Yes.');
  await goTo(world, '2027-03-16T12:00:00.000Z');
  expect(JSON.stringify(await messagesTo(world, rosa.id))).not.toContain('is due 23 March. 1');
});

it('a colleague who has left stands among those who help no more', async () => {
  await share('rosa@genoa.example', ['GG-LEA']);
  const card = { ...first(await types(world, 'genoa', 'my report')) };
  const helps = async () => all(await presses(world, 'genoa', card, 'report-share'));
  expect(await helps()).toContain('Rosa Neri');
  const { members, ...rest } = await review();
  await world.deps.store.reviews.put({ ...rest, members: { ...members, colleagues: [] } });
  expect(await helps()).not.toContain('Rosa Neri');
});

it('forty help at most: nobody has the city’s report sent to any number of addresses', async () => {
  const { members, ...rest } = await review();
  const colleagues = Array.from({ length: 40 }, (_, n) => `colleague-${n}`);
  await world.deps.store.reviews.put({ ...rest, members: { ...members, colleagues } });
  expect(await share('rosa@genoa.example', ['GG-LEA'])).toContain('cannot be invited');
  expect(await world.deps.store.people.find({ email: 'rosa@genoa.example' })).toEqual([]);
});

it('nobody new is asked to come for no cell at all; of whom cells were shared with, none takes them back', async () => {
  expect(await share('rosa@genoa.example', [])).toContain('Choose at least one cell. Nothing was shared.');
  expect(await world.deps.store.people.find({ email: 'rosa@genoa.example' })).toEqual([]);
  await share('rosa@genoa.example', ['GG-LEA']);
  expect(await share('rosa@genoa.example', ['GG-LEA', 'AC-LEA'])).toContain('2 cells are shared with Rosa Neri now.');
  expect(await share('rosa@genoa.example', [])).toContain('No cell is shared with Rosa Neri any more.');
  expect(all(await types(world, (await colleague()).id, 'my report'))).toContain('No cell is shared with you');
});
