import { strFromU8, unzipSync } from 'fflate';
import type { Review } from '../../src/method/review';
import { NARROWEST, type Terms } from '../../src/method/terms';
import { exportFile } from '../../src/programme/exports';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { isSent, sentAdvice } from '../support/sent-report';
import { aWorld, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

/** What an earlier review of the same city recommended, for whom its terms give it to, and when (method, section 13). */
const PEOPLE = [
  ...GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const })),
  somebody('ligure', { city: 'Genoa' }),
  somebody('porto', { city: 'Porto' }),
];
const NOW = aReview();
const THEN = '2025-06-15T10:00:00.000Z';
const agreed = (over: Partial<Terms>): Pick<Review, 'terms'> => ({
  terms: {
    agreed: { version: 1, terms: { ...NARROWEST, ...over }, since: THEN, yes: {} },
    earlier: [],
    proposals: 0,
  },
});
/** Of another team, and with a contact who has nothing to do with it any more. */
const before = (terms: Partial<Terms>, over: Partial<Review> = {}): Review => ({
  ...NOW,
  id: 'genoa-2025',
  hostCity: 'GENOA (Italy)',
  visit: { start: '2025-05-20', days: 3 },
  members: { ...NOW.members, organisers: ['porto'], leader: 'porto', peers: [], facilitators: [], host: ['ligure'] },
  ...agreed(terms),
  ...over,
});
const GATHERED: Partial<Review> = { gatheredAt: MIDWAY };

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

interface Given {
  now?: Partial<Review>;
  past?: Review | undefined;
  says?: true;
}

async function aCity({ now = {}, past, says }: Given): Promise<World> {
  await world?.close();
  world = await aWorld({ reviews: [{ ...NOW, ...now }, ...(past ? [past] : [])], people: PEOPLE }, MIDWAY);
  const { store } = world.deps;
  if (!past) return world;
  const { id: review } = past;
  await isSent(store, THEN, [sentAdvice('one'), sentAdvice('two', { sort: 'challenge' }), sentAdvice('three')], {
    review,
  });
  const [final] = await store.stepRecords.find({ kind: 'sent-final', review });
  if (final && says)
    await store.stepRecords.put({ ...final, value: { ...(final.value as object), saysJudgements: true } });
  const wording = {
    at: THEN,
    by: 'ligure',
    stand: 'partly',
    why: 'WHY',
    what: 'WHAT',
    who: 'Office',
    until: '2025-12-01',
  };
  await store.stepRecords.put({
    ...{ id: `follow-up-action|${review}|one`, kind: 'follow-up-action', review, person: '' },
    value: {
      advice: 'one',
      wordings: [wording],
      states: [{ at: THEN, by: 'ligure', state: 'done', line: 'THE LINE', proof: 'minutes' }],
    },
  });
  return world;
}

const hears = async (who: string, word = 'last time') => {
  if (!world) throw new RangeError('no world');
  return (await types(world, who, word)).map(said).join('\n');
};
const reads = async (who: string, file: string) => {
  const person = PEOPLE.find(({ id }) => id === who);
  if (!world || !person) throw new RangeError('no world');
  const bytes = await exportFile(world.deps, NOW.id, file, person);
  if (!file.endsWith('.docx')) return new TextDecoder().decode(bytes);
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
};
/** Everything that somebody reads by asking, and what their files hold. */
const asks = async (who: string) => [
  await hears(who, 'last time Genoa'),
  await hears(who, 'status'),
  await hears(who, 'help'),
  await hears(who, 'export'),
  await reads(who, 'earlier-advice.csv'),
  await reads(who, 'earlier-advice.docx'),
];

it('the city reads from the first day what it was told and said, and who else does', async () => {
  await aCity({ past: before({}) });
  const told = await hears('genoa');
  expect(told).toContain('Visit of Tuesday, 20 May 2025');
  expect(told).toContain('1. Do one. · accepted in part · Office · by 1 December 2025 · done: THE LINE');
  expect(told).toContain('2. Do three. · not answered yet');
  expect(told).not.toContain('Do two.');
  expect(told).toContain('not for the team of now');
  expect(await hears('genoa', 'status')).toContain(
    'Genoa was reviewed before, with a visit on Tuesday, 20 May 2025: 1 accepted in part, 1 not answered; 1 done',
  );
  await hears('genoa', 'français');
  expect(await hears('genoa', 'la dernière fois')).toMatch(
    /Genoa\u00a0: ce qu’une revue[\s\S]*Do one\. · original en anglais · acceptée en partie/,
  );
});

it('nobody who fills in sheets learns before the gathering whether there is one: whatever they may read of it', async () => {
  const open = before({ finalReaders: 'programme', publication: 'report' });
  const own = { ...open, members: { ...open.members, peers: ['helsinki'], leader: 'lyon' } };
  for (const who of ['lyon', 'helsinki']) {
    await aCity({});
    const without = await asks(who);
    expect(without[0]).toContain('once the sheets are gathered');
    await aCity({ past: open });
    expect(await asks(who)).toEqual(without);
    // Who was on that team has that review among theirs, as before; on this one they hear as little as the others.
    await aCity({ past: own });
    expect(await hears(who, 'last time Genoa')).not.toContain('Do one');
    expect(await hears(who, 'status')).not.toContain('was reviewed before');
  }
});

it('once they are gathered, the team reads what terms give to the programme, and what became of it in a word', async () => {
  const past = before({ finalReaders: 'programme' });
  await aCity({ now: GATHERED, past });
  for (const who of ['lyon', 'helsinki', 'ethics', 'eurocities']) {
    const told = await hears(who);
    expect(told).toContain('1. Do one. · accepted in part · done');
    expect(told).toContain('2. Do three. · not answered yet');
    expect(told).not.toMatch(/THE LINE|WHAT|WHY|Office|minutes|not for the team/);
    expect(await hears(who, 'status')).toContain('Genoa was reviewed before');
  }
  expect(await hears('genoa')).toContain('The team of now reads it here');
  await aCity({ past });
  expect(await hears('eurocities')).toContain('1. Do one.');
});

it('what the terms of then keep from them is, for them, not there at all', async () => {
  const without = new Map<string, string[]>();
  for (const who of ['lyon', 'helsinki', 'ethics', 'eurocities', 'genoa']) {
    await aCity({ now: GATHERED });
    without.set(who, await asks(who));
  }
  const elsewhere = { programme: 'other-2025' };
  const kept: [string, Given, string[]][] = [
    ['nothing agreed', { past: before({}) }, ['helsinki', 'eurocities']],
    ['the city’s own', { past: before({ finalReaders: 'city' }) }, ['helsinki', 'eurocities']],
    ['another programme', { past: before({ finalReaders: 'programme' }, elsewhere) }, ['helsinki', 'genoa']],
    ['a judgement in it', { past: before({ finalReaders: 'programme' }), says: true }, ['lyon', 'eurocities']],
    [
      'another city of the name',
      { past: before({ publication: 'report' }, { hostCity: 'Genoa (Ohio)' }) },
      ['helsinki', 'genoa'],
    ],
    [
      'of another time zone',
      { past: before({ publication: 'report' }, { timeZone: 'America/New_York' }) },
      ['helsinki', 'genoa'],
    ],
    [
      'a later one',
      { past: before({ publication: 'report' }, { visit: { start: '2028-05-20', days: 3 } }) },
      ['helsinki', 'genoa'],
    ],
  ];
  for (const [what, given, who] of kept) {
    for (const one of who) {
      await aCity({ now: GATHERED, ...given });
      expect([what, one, await asks(one)]).toEqual([what, one, without.get(one)]);
    }
  }
});

it('of another programme one reads what is published, and what was one’s own', async () => {
  const elsewhere = { programme: 'other-2025' };
  await aCity({ now: GATHERED, past: before({ publication: 'report' }, elsewhere) });
  expect(await hears('helsinki')).toContain('1. Do one. · accepted in part · done');
  const same = before({}, { ...elsewhere, members: { ...before({}).members, host: ['genoa'], peers: ['helsinki'] } });
  await aCity({ now: GATHERED, past: same });
  for (const who of ['genoa', 'helsinki']) expect(await hears(who, 'last time Genoa')).toContain('done: THE LINE');
  expect(await hears('lyon')).toContain('nothing here that you may read');
});

it('a final report without recommendations, or none at all, is nothing to read', async () => {
  const running = await aCity({ past: before({}) });
  const { stepRecords } = running.deps.store;
  await isSent(running.deps.store, THEN, [], { review: 'genoa-2025' });
  expect(await hears('genoa')).toContain('nothing here that you may read');
  await stepRecords.removeAll({ kind: 'sent-final', review: 'genoa-2025' });
  expect(await hears('genoa')).toContain('nothing here that you may read');
});

it('it is taken away by the city in all its words, in both languages', async () => {
  await aCity({ past: before({}) });
  const table = (await reads('genoa', 'earlier-advice.csv')).replaceAll('"', '');
  expect(table.split(/\r?\n/)[0]).toContain('visit,n,recommendation,indicators,addressee,answer,state,why,what');
  expect(table).toContain(
    '2025-05-20,1,Do one.,GG-AMB-2,Deputy mayor,accepted in part,done,WHY,WHAT,Office,2025-12-01',
  );
  expect(table).not.toContain('Do two.');
  const document = await reads('genoa', 'earlier-advice.docx');
  for (const part of ['Visit of Tuesday, 20 May 2025', 'Do one.', 'THE LINE', 'Do three.', 'not answered yet'])
    expect(document).toContain(part);
  const [card] = await types(world as World, 'genoa', 'last time');
  const links = (card?.body ?? []).flatMap((block) => (block.kind === 'link' ? [block.path] : []));
  expect(links).toEqual(['csv', 'xlsx', 'docx'].map((format) => `exports/genoa-2027/earlier-advice.${format}`));
});

it('it is taken away by the team without the city’s own words, and by nobody before they may read it', async () => {
  await aCity({ now: GATHERED, past: before({ finalReaders: 'programme' }) });
  for (const who of ['lyon', 'helsinki', 'eurocities'])
    for (const file of ['earlier-advice.csv', 'earlier-advice.docx']) {
      const told = await reads(who, file);
      expect(told).toContain('Do one.');
      expect(told).not.toMatch(/THE LINE|WHAT|WHY|Office|minutes/);
    }
  await expect(reads('porto', 'earlier-advice.csv')).rejects.toMatchObject({ code: 'not-allowed' });
});

it('the way to it stands beside what becomes of the recommendations of now', async () => {
  const later = '2027-06-04T08:00:00.000Z';
  const buttons = async (who: string) =>
    (await types(world as World, who, 'follow up')).flatMap(({ actions }) => actions.map(({ id }) => id));
  await aCity({ now: GATHERED, past: before({ finalReaders: 'programme' }) });
  world?.setClock(later);
  for (const who of ['lyon', 'genoa']) expect(await buttons(who)).toContain('earlier-advice');
  await aCity({ now: GATHERED });
  world?.setClock(later);
  for (const who of ['lyon', 'genoa']) expect(await buttons(who)).not.toContain('earlier-advice');
});
