import { randomUUID } from 'node:crypto';
import { webChat } from '../../src/app/web-chat';
import type { Prompt } from '../../src/ports/prompt';
import { lanes } from '../../src/turn/inbox';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';

const REVIEW = 'genoa-2027';
const BEFORE = '2027-03-09T09:00:00.000Z';
const { openedAt: _, ...CLOSED } = aReview();
const PDF = Buffer.from('%PDF-1.7\n1 0 obj');
const LINK = 'https://genoa.example/report';
const HOLDS = 'The city says: what follows holds its own ratings.';

let world: World;
let web: ReturnType<typeof webChat>;
beforeEach(async () => {
  const members = { ...CLOSED.members, observers: ['observer'], colleagues: ['rosa'] };
  const rosa = somebody('rosa', { city: 'Genoa' });
  const people = [...GENOA_PEOPLE, somebody('observer'), rosa].map((p) => ({ ...p, language: 'en' as const }));
  world = await aWorld({ reviews: [{ ...CLOSED, members }], people }, BEFORE);
  web = webChat(world.deps, lanes());
});
afterEach(() => world.close());

const raise = (): never => {
  throw new RangeError('nothing was answered');
};
const person = async (id: string) => (await world.deps.store.people.get(id)) ?? raise();
const review = async () => (await world.deps.store.reviews.get(REVIEW)) ?? raise();
async function offers(who: string, about: string, name = 'Report.pdf') {
  const id = randomUUID();
  const content = (async function* () {
    yield PDF;
  })();
  const given = { to: 'report', review: REVIEW, about, id, name, size: PDF.length, content };
  return { ...(await web.takeDocument(await person(who), given)), id };
}
const has = async (who: string, id: string) =>
  (await web.document(await person(who), `files/report/${REVIEW}/${id}`)) !== undefined;
const press = async (who: string, card: Prompt, id: string, fields = {}) => {
  const actions = [...card.actions, ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []))];
  const button = actions.find((one) => one.id === id) ?? raise();
  return (await presses(world, who, card, id, fields, undefined, button.data ?? {}))[0] ?? raise();
};
const own = async () => (await types(world, 'genoa', 'my report'))[0] ?? raise();
const filesCard = async () => press('genoa', await own(), 'report-documents');
const handsIn = async () => press('genoa', await press('genoa', await own(), 'report-hand-in'), 'report-hand-in-now');
const opens = () => world.deps.store.reviews.update(REVIEW, (one) => ({ ...one, openedAt: BEFORE }));
const reading = async (who: string) => (await types(world, who, 'report')).map(said).join('\n');

test('a link and a file about the whole report are the host’s alone until it is handed in, and then stand with it', async () => {
  const saved = await press('genoa', await filesCard(), 'report-whole', { wholeLink: LINK });
  expect(said(saved)).toContain('when you hand it in');
  const { id } = await offers('genoa', 'whole');
  expect(said(await filesCard())).toContain('On the whole report');
  expect((await review()).report).toEqual({ due: CLOSED.report.due });
  for (const who of ['lyon', 'eurocities', 'rosa', 'observer']) expect([who, await has(who, id)]).toEqual([who, false]);
  expect(said(await handsIn())).toContain('is handed in');
  expect((await review()).report).toMatchObject({ url: LINK, files: [{ id, name: 'Report.pdf', page: '' }] });
  expect(await has('helsinki', id)).toBe(false);
  await opens();
  const told = await reading('helsinki');
  expect(told).toContain(LINK);
  expect(told).toContain('Report.pdf');
  expect(told).not.toContain(HOLDS);
  for (const who of ['helsinki', 'lyon', 'eurocities', 'genoa']) expect([who, await has(who, id)]).toEqual([who, true]);
  expect(await has('rosa', id)).toBe(false);
});

test('that it holds the city’s own ratings is said by the host in its conversation, and stands beside it wherever it is read', async () => {
  await press('genoa', await filesCard(), 'report-whole', { wholeLink: LINK, wholeHoldsRatings: 'true' });
  await handsIn();
  await opens();
  expect(await reading('helsinki')).toContain(HOLDS);
  expect((await types(world, 'helsinki', 'indicator 1')).map(said).join('\n')).toContain(HOLDS);
  await press('genoa', await filesCard(), 'report-whole', { wholeLink: LINK, wholeHoldsRatings: 'false' });
  expect(await reading('helsinki')).toContain(HOLDS);
  await handsIn();
  expect(await reading('helsinki')).not.toContain(HOLDS);
});

test('what is taken out goes with the next hand-in; what is no link is not kept', async () => {
  const { id } = await offers('genoa', 'whole');
  expect(said(await press('genoa', await filesCard(), 'report-whole', { wholeLink: 'report.pdf' }))).toContain(
    'no link',
  );
  expect(said(await press('genoa', await filesCard(), 'report-whole', { wholeLink: 'javascript:alert(1)' }))).toContain(
    'no link',
  );
  const form = await press('genoa', await filesCard(), 'report-document');
  expect(form.fields.map(({ id: field }) => field)).toEqual(['documentPage']);
  await press('genoa', form, 'report-document-save', { documentPage: '3' });
  await handsIn();
  expect((await review()).report).toMatchObject({ files: [{ id, page: '3' }] });
  const sure = await press('genoa', await filesCard(), 'report-document-out');
  await press('genoa', sure, 'report-document-out-now');
  await opens();
  expect(await has('helsinki', id)).toBe(true);
  await press('genoa', await filesCard(), 'report-whole', { wholeLink: LINK });
  await handsIn();
  expect(await has('helsinki', id)).toBe(false);
  expect((await review()).report.files).toBeUndefined();
});

test('a colleague neither says what the whole report is nor hands over a file about it', async () => {
  const forged = { ...(await own()), address: { review: REVIEW } };
  await presses(world, 'rosa', forged, 'report-whole', { wholeLink: LINK });
  expect(await world.deps.store.stepRecords.count({ kind: 'host-whole-report' })).toBe(0);
  await expect(offers('rosa', 'whole')).rejects.toThrow();
  await expect(offers('helsinki', 'whole')).rejects.toThrow();
});

test('the documents of a report are a table, too: of the whole and of each indicator, and which of them hold ratings', async () => {
  await press('genoa', await filesCard(), 'report-whole', { wholeLink: LINK, wholeHoldsRatings: 'true' });
  await offers('genoa', 'whole');
  await offers('genoa', 'GG-AMB-1', 'Plan.pdf');
  const [card] = await types(world, 'genoa', 'my report 2');
  const fields = { ownView: 'above', whatWeDo: 'A lot.', documents: ['Budget p. 3', 'https://genoa.example/b.pdf'] };
  await presses(world, 'genoa', card ?? raise(), 'report-save', { ...fields, holdsRatings: 'true' });
  const before = readStrictly(await exportedText(world.deps, REVIEW, 'documents.csv', await person('eurocities')));
  expect(before).toHaveLength(1);
  await handsIn();
  await opens();
  const [head, ...rows] = readStrictly(
    await exportedText(world.deps, REVIEW, 'documents.csv', await person('helsinki')),
  );
  expect(head).toEqual(['indicator_id', 'title', 'document', 'page', 'kept_here', 'holds_own_ratings']);
  expect(rows).toEqual([
    ['', 'The whole report', LINK, '', 'no', 'yes'],
    ['', 'The whole report', 'Report.pdf', '', 'yes', 'yes'],
    ['GG-AMB-1', 'Integration strategic plan', 'Plan.pdf', '', 'yes', 'no'],
    ['GG-AMB-2', 'Plan carried into all portfolios', 'Budget p. 3', '', 'no', 'yes'],
    ['GG-AMB-2', 'Plan carried into all portfolios', 'https://genoa.example/b.pdf', '', 'no', 'yes'],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/above|A lot/);
  await expect(exportedText(world.deps, REVIEW, 'documents.csv', await person('genoa'))).rejects.toThrow();
  await expect(exportedText(world.deps, REVIEW, 'documents.csv', await person('rosa'))).rejects.toThrow();
});
