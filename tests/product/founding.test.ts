import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginAsFirst, newSetupToken } from '../../src/accounts/first-organiser';
import { personalData } from '../../src/accounts/personal-data';
import { handOver } from '../../src/app/handing-over';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { handedOverId } from '../../src/programme/founding/handed-over';
import { knownBenchmarks } from '../../src/programme/import-programme';
import { takeTurn } from '../../src/turn/conversation';
import { Refusal } from '../../src/turn/deps';
import { lanes } from '../../src/turn/inbox';
import { one } from '../support/creating';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, messagesTo, presses, repliesTo, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const SIX = readFileSync(join(__dirname, '..', '..', 'examples', 'six-indicators.csv'), 'utf8');
const FIRST = 'first-organiser';
/** The example's file, without the tables that it names. */
const FILE = readFileSync(join(__dirname, '..', '..', 'examples', 'inti-cities-2027.yaml'), 'utf8').replace(
  /entries: [\w-]+\.csv,? ?/g,
  '',
);

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [], people: [] }, MIDWAY);
  await begin('en');
});
afterEach(() => world.close());

async function begin(language: 'en' | 'fr') {
  const who = { name: 'Olga Nowak', email: 'olga@eurocities.example', language, timeZone: 'Europe/Brussels' };
  await beginAsFirst(world.deps, (await newSetupToken(world.deps)) ?? '', who);
}

const programmes = () => world.deps.store.programmes.find({});
const organised = async () => (await world.deps.store.people.get(FIRST))?.organises;
async function opened(): Promise<Prompt> {
  const event = anEvent(FIRST, { kind: 'hello' });
  await takeTurn(world.deps, event);
  return one(await repliesTo(world, event));
}
const create = async (fields: FieldValues, card?: Prompt) =>
  one(await presses(world, FIRST, card ?? (await opened()), 'programme-create', fields));
const OWN = { name: 'Cycling cities 2027', benchmark: 'own', table: SIX };
/** Hands over a file; the card that comes of it. */
async function handedOver(text: string | Uint8Array, id = 'file-1', name = 'six.csv'): Promise<Prompt> {
  await handOver(world.deps, lanes(), (await world.deps.store.people.find({ id: FIRST }))[0] ?? raise(), {
    id,
    name,
    bytes: Buffer.from(text),
  });
  const session = await world.deps.store.sessions.get(FIRST);
  const message = await world.deps.store.messages.get(session?.lastMessages[0] ?? '');
  return message?.content.kind === 'prompt' ? message.content.prompt : raise();
}
function raise(): never {
  throw new TypeError('nobody, or nothing');
}

describe('the first organiser', () => {
  it('is offered to make a programme as soon as they are there, and told the templates', async () => {
    const card = await opened();
    expect(card.fields.map(({ id }) => id)).toEqual(['name', 'benchmark', 'table', 'hostRating', 'followUp']);
    expect(card.body.flatMap((block) => (block.kind === 'link' ? [block.path] : []))).toEqual([
      'templates/benchmark.xlsx',
      'templates/benchmark.csv',
    ]);
    expect(said(one(await types(world, FIRST, 'help')))).toContain('new programme');
  });

  it('makes one from a table that they pasted, of six indicators in one language, at once', async () => {
    const answer = await create(OWN);
    expect(said(answer)).toContain(
      'The programme “Cycling cities 2027” is made, with 6 indicators in 2 pillars and 3 dimensions, in English',
    );
    expect(await programmes()).toMatchObject([
      { id: 'cycling-cities-2027', benchmark: { id: 'cycling-cities-2027', version: 1 } },
    ]);
    expect(await organised()).toEqual(['cycling-cities-2027']);
    const known = await knownBenchmarks(world.deps.store, []);
    expect(known).toMatchObject([{ id: 'cycling-cities-2027', title: { en: 'Cycling cities 2027' } }]);
    expect(known[0]?.indicators).toHaveLength(6);
  });

  it('makes one from the benchmark that ships', async () => {
    await create({ name: 'INTI again', benchmark: 'inti-cities-2008@1' });
    expect(await programmes()).toMatchObject([{ id: 'inti-again', benchmark: { id: 'inti-cities-2008', version: 1 } }]);
    expect(await knownBenchmarks(world.deps.store, [])).toEqual([]);
  });

  it('makes one from a file that they hand over', async () => {
    const card = await handedOver(SIX);
    expect(said(card)).toContain('Read from six.csv: 6 indicators in 2 pillars and 3 dimensions, in English.');
    expect(card.fields.map(({ id }) => id)).toEqual(['name', 'hostRating', 'followUp']);
    await create({ name: 'From a file' }, card);
    expect(await programmes()).toMatchObject([{ id: 'from-a-file' }]);
  });

  it('has one card of it open: the one that a file brings takes the place of the one before', async () => {
    await opened();
    await handedOver(SIX);
    await handedOver(SIX.replace('Statement', 'What'), 'file-2');
    const mended = await handedOver(SIX, 'file-3');
    const cards = (await messagesTo(world, FIRST)).flatMap(({ id, content }) =>
      content.kind === 'prompt' ? [{ id, ...content.prompt }] : [],
    );
    const open = cards.filter(({ folded }) => !folded);
    expect(open).toMatchObject([{ title: 'A new programme', fields: mended.fields }]);
    const led = cards.filter(({ folded }) => folded);
    expect(led).toHaveLength(3);
    for (const { actions, address } of led) {
      expect(actions).toEqual([{ id: 'new-programme', label: 'A new programme', shows: expect.any(String) }]);
      expect(address).toBeUndefined();
    }
  });

  it('makes it once, however often it is pressed', async () => {
    const card = await opened();
    await create(OWN, card);
    const again = await create(OWN, card);
    expect(said(again)).toContain('The programme “Cycling cities 2027” is made');
    expect(await programmes()).toHaveLength(1);
    expect(await organised()).toEqual(['cycling-cities-2027']);
  });

  it('opens how cities rate themselves where that is chosen', async () => {
    await create({ ...OWN, hostRating: 'open' });
    expect(await programmes()).toMatchObject([{ hostRating: 'open' }]);
  });

  it('chooses after how many months its host cities are asked again, within bounds; the usual ones are kept as none', async () => {
    const wrong = await create({ ...OWN, followUp: '3, 40' });
    expect(wrong.wrong).toEqual({ followUp: expect.stringContaining('from 1 to 36') });
    expect(wrong.fields).toContainEqual(expect.objectContaining({ id: 'followUp', value: '3, 40' }));
    expect(await programmes()).toEqual([]);
    await create({ ...OWN, followUp: '12 and 2' });
    await create({ ...OWN, name: 'Another', followUp: '3, 6, 12' }, one(await types(world, FIRST, 'new programme')));
    const made = await programmes();
    expect(made.map(({ id, followUp }) => [id, followUp])).toEqual([
      ['another', undefined],
      ['cycling-cities-2027', [2, 12]],
    ]);
  });

  it('makes two of one name, each its own', async () => {
    await create(OWN);
    await create(OWN, one(await types(world, FIRST, 'new programme')));
    expect((await programmes()).map(({ id }) => id)).toEqual(['cycling-cities-2027', 'cycling-cities-2027-2']);
  });

  it('is told what is wrong with a table by cell, and keeps what they wrote', async () => {
    const table = SIX.replace('Thirty kilometres an hour is the rule in residential streets.', '');
    const card = await create({ ...OWN, name: '', table });
    expect(said(card)).toContain('C5: Write the statement.');
    expect(card.wrong).toEqual({ name: expect.stringContaining('Write a name'), table: 'C5: Write the statement.' });
    expect(card.fields.map((field) => ('value' in field ? field.value : ''))).toEqual([
      '',
      'own',
      table,
      'own-sheet',
      '3, 6, 12',
    ]);
    expect(await programmes()).toEqual([]);
    expect(said(await create({ ...OWN, benchmark: '', table: '' }))).toContain('Choose one, or paste a table.');
  });

  it('is told what is wrong with a file, and a mended one is another', async () => {
    const wrong = await handedOver(SIX.replace('Statement', 'What'));
    expect(said(wrong)).toContain('row 1: There is no column for the statement');
    expect(wrong.actions).toEqual([]);
    const first = await handedOver(SIX, 'file-2');
    await handedOver(SIX.replace('Thirty', 'Twenty'), 'file-3', 'other.csv');
    expect(said(await create({ name: 'Late' }, first))).toContain('another file since (other.csv)');
    expect(await programmes()).toEqual([]);
  });

  it('goes on to a first review in it, which nobody else is asked about', async () => {
    expect(said(one(await types(world, FIRST, 'new')))).toContain('to make one first');
    await create(OWN);
    const form = one(await types(world, FIRST, 'new'));
    expect(form.title).toBe('A new review');
    const greeting = await opened();
    expect(greeting.actions.map(({ id }) => id)).toEqual(['new']);
  });

  it('brings in a programme’s file that they hand over, once they have seen what would change', async () => {
    const card = await handedOver(FILE, 'file-1', 'inti.yaml');
    expect(said(card)).toContain('What would change in the programme “Inti cities 2027”:');
    expect(said(card)).toMatch(/\d+ new people\n1 changed person\n6 new reviews/);
    expect(await programmes()).toEqual([]);
    await presses(world, FIRST, card, 'programme-bring-in');
    expect(await programmes()).toMatchObject([{ id: 'inti-cities-2027' }]);
    expect(await world.deps.store.reviews.count({})).toBe(6);
    expect(await world.deps.store.plan.count({ status: 'planned' })).toBeGreaterThan(100);
    expect(await organised()).toEqual(['inti-cities-2027']);
    expect(said(await handedOver(FILE, 'file-2', 'inti.yaml'))).toContain('Nothing: all of it is here already.');
  });

  it('is told what is wrong with a programme’s file by line, and cannot take a programme that is not theirs', async () => {
    const wrong = await handedOver(FILE.replace('hostCity: Genoa', 'hostCty: Genoa'), 'file-1', 'inti.yml');
    expect(said(wrong)).toMatch(/line \d+, reviews\[\d\]\.hostCty: “hostCty” is not a key/);
    expect(wrong.actions).toEqual([]);
    const card = await handedOver(FILE, 'file-2', 'inti.yaml');
    await world.deps.store.programmes.put({
      id: 'inti-cities-2027',
      benchmark: { id: 'inti-cities-2008', version: 1 },
      trusted: [],
      imported: undefined,
      importedAt: MIDWAY,
    });
    const late = one(await presses(world, FIRST, card, 'programme-bring-in'));
    expect(said(late)).toContain('The programme inti-cities-2027 is not yours.');
    expect(await world.deps.store.reviews.count({})).toBe(0);
  });

  it('is told in their language what is wrong with a programme’s file', async () => {
    await world.deps.store.people.update(FIRST, (person) => ({ ...person, language: 'fr' }));
    const broken = FILE.replace('hostCity: Genoa', 'hostCty: Genoa')
      .replace('benchmark: inti-cities-2008', 'benchmark: ours.csv')
      .replace('Europe/Rome', 'Europe/Rom');
    const text = said(await handedOver(broken, 'file-1', 'inti.yml'));
    expect(text).toMatch(/ligne \d+, reviews\[\d\]\.hostCty\s: «\shostCty\s» n’est pas une clé connue ici/);
    expect(text).toMatch(/benchmark\s: c’est un tableau, qui n’a ni id ni version/);
    expect(text).toMatch(/timeZone n’est pas un fuseau horaire .* vouliez-vous dire Europe\/Rome/);
    expect(text).not.toMatch(/\b(?:is|must|the|there)\b/);
    expect(said(await handedOver('a: [1', 'file-2', 'inti.yml'))).toContain('un crochet ouvert avant n’est pas fermé');
  });

  it('hands a file over again of which a version before had noted the problems as sentences', async () => {
    const card = await handedOver('a: [1', 'file-1', 'inti.yml');
    expect(said(card)).toContain('line 1');
    await world.deps.store.stepRecords.update(handedOverId(FIRST), (kept) => ({
      ...kept,
      value: {
        file: 'file-1',
        name: 'inti.yml',
        read: { kind: 'file-wrong', problems: [{ line: 1, path: '', message: 'x' }] },
      },
    }));
    expect(said(one(await presses(world, FIRST, card, 'programme-file')))).toContain('A new programme');
  });

  it('finds what they handed over in their own data', async () => {
    await handedOver(SIX);
    expect(JSON.stringify(await personalData(world.deps, FIRST))).toContain('six.csv');
  });
});

describe('nobody else', () => {
  it('makes programmes or hands anything over', async () => {
    const other = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
    const organiser = (await other.deps.store.people.get('eurocities')) ?? raise();
    const told = said(one(await types(other, 'eurocities', 'new programme')));
    expect(told).not.toContain('Name of the programme');
    // They organise a review: that it is for organisers would not be true.
    expect(told).toContain('made by whoever began this installation');
    const given = { id: 'x', name: 'x.csv', bytes: Buffer.from(SIX) };
    await expect(handOver(other.deps, lanes(), organiser, given)).rejects.toMatchObject({ code: 'not-allowed' });
    await other.close();
  });
});

describe('another process', () => {
  it('learns of a benchmark that was made since when it meets it', async () => {
    await create(OWN);
    const [made] = await knownBenchmarks(world.deps.store, []);
    const benchmark = { id: made?.id ?? '', version: made?.version ?? 0 };
    for (const person of GENOA_PEOPLE) await world.deps.store.people.put(person);
    await world.deps.store.reviews.put(aReview({ benchmark }));
    let isLearnt = false;
    const deps = {
      ...world.deps,
      benchmark: (id: string, version: number) => {
        if (!isLearnt) throw new Refusal('unknown-benchmark', id);
        return world.deps.benchmark(id, version);
      },
      learnBenchmarks: async () => {
        isLearnt = true;
      },
    };
    const event = anEvent('helsinki', { kind: 'text', text: 'status' });
    await takeTurn(deps, event);
    expect(said(one(await repliesTo(world, event)))).toContain('of 6');
    await world.deps.store.reviews.update('genoa-2027', (review) => ({
      ...review,
      benchmark: { id: 'none', version: 1 },
    }));
    await expect(takeTurn(deps, anEvent('helsinki', { kind: 'text', text: 'status' }))).rejects.toThrow(
      new Refusal('unknown-benchmark', 'none'),
    );
  });
});
