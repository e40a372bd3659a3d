import { CARD } from '../../flows/preparatory-review/words/card';
import { CELLS } from '../../flows/preparatory-review/words/cells';
import type { Benchmark } from '../../src/method/benchmark';
import { LANGUAGES, type Language } from '../../src/method/language';
import { SEPARATORS, separatorOf } from '../../src/programme/exports/csv';
import { knownBenchmarks } from '../../src/programme/import-programme';
import { bringIn } from '../../src/programme/importing';
import { parseProgrammeFile } from '../../src/programme/programme-file';
import { benchmarkIn } from '../support/benchmark-in';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';

const FRENCH = benchmarkIn('fr');
/** In a language that the product does not speak. */
const GERMAN = benchmarkIn('de');
const PEERS: readonly (readonly [string, Language])[] = [
  ['helsinki', 'en'],
  ['lyon', 'fr'],
];

let world: World;
afterEach(() => world.close());

async function withBenchmark({ id, version }: Benchmark): Promise<World> {
  const review = aReview({ benchmark: { id, version }, gatheredAt: '2027-03-25T08:00:00.000Z' });
  const cast = { reviews: [review], people: GENOA_PEOPLE, benchmarks: [FRENCH, GERMAN] };
  const opened = await aWorld(cast, MIDWAY);
  for (const [person] of PEERS) await opened.deps.store.sheets.put(aSheet('GG-AMB-1', person, aContent('below')));
  return opened;
}

/** A benchmark's texts: a title, a statement and a pillar's title of its first indicator. */
function textsOf({ indicators, pillars }: Benchmark, language: string) {
  const first = indicators.find(({ id }) => id === 'GG-AMB-1');
  const pillar = pillars.find(({ id }) => id === first?.pillar);
  const texts = [first?.title, first?.statement, pillar?.title].map((text) => text?.[language] ?? '');
  expect(texts.every((text) => text.length > 3)).toBe(true);
  return texts;
}

describe.each([
  ['fr', FRENCH],
  ['de', GERMAN],
])('a benchmark in %s alone', (language, benchmark) => {
  beforeEach(async () => {
    world = await withBenchmark(benchmark);
  });

  it.each(PEERS)('is read so by %s, who is answered in %s', async (person, own) => {
    const [title = '', , pillar = ''] = textsOf(benchmark, language);
    const [cells] = await types(world, person, own === 'fr' ? 'liste' : 'list');
    expect(cells?.title).toBe(CELLS[own].title('Genoa'));
    expect(said(cells)).toContain(pillar);
    expect(said(cells)).toContain(title);
    const [card] = await types(world, person, own === 'fr' ? 'suivant' : 'next');
    expect(card?.actions.map(({ label }) => label)).toContain(CARD[own].saveNext);
    expect(benchmark.indicators.map((i) => i.title[language])).toContain(card?.title);
  });

  it.each(LANGUAGES)('stands so in a table exported in %s', async (own) => {
    const reader = GENOA_PEOPLE.find(({ id }) => id === 'eurocities');
    if (!reader) throw new RangeError('nobody may export');
    const csv = await exportedText(world.deps, 'genoa-2027', 'sheets.csv', { ...reader, language: own });
    const [head = [], first = []] = readStrictly(csv, SEPARATORS[separatorOf(own)]);
    expect(head[0]).toBe(own === 'fr' ? 'revue' : 'review');
    const [, statement] = textsOf(benchmark, language);
    expect(first).toContain(statement);
  });
});

describe('a programme in French alone', () => {
  const FILE = `programme: alpes
benchmark: referentiel.json
people:
  - { email: olga@reseau.example, name: Olga, organisation: Réseau, language: fr, timeZone: Europe/Paris }
  - { email: ben@lyon.example, name: Ben, city: Lyon, language: fr, timeZone: Europe/Paris }
  - { email: ada@nantes.example, name: Ada, city: Nantes, language: fr, timeZone: Europe/Paris }
reviews:
  - id: grenoble-2027
    hostCity: Grenoble
    language: fr
    timeZone: Europe/Paris
    visit: { start: 2027-04-20 }
    organisers: [olga@reseau.example]
    leader: ben@lyon.example
    peers: [ada@nantes.example]
`;

  it('is imported without a word in another language, kept as it is, and lived through in French', async () => {
    world = await aWorld({ reviews: [], people: [], benchmarks: [FRENCH] }, '2027-03-25T09:00:00.000Z');
    const { deps } = world;
    const bytes = (text: string) => new TextEncoder().encode(text);
    const read = parseProgrammeFile(bytes(FILE), {
      benchmarks: deps.shipped,
      readFile: () => bytes(JSON.stringify(FRENCH)),
    });
    expect([read.ok ? [] : read.problems, read.warnings]).toEqual([[], []]);
    if (!read.ok) return;
    const bring = () => bringIn(deps, read.programme, { by: 'operator' });
    expect(await bring()).toMatchObject({ ok: true });
    expect(await bring()).toMatchObject({ ok: true, changes: [] });
    expect((await knownBenchmarks(deps.store, deps.shipped)).find(({ id }) => id === FRENCH.id)).toEqual(FRENCH);
    const [olga] = await deps.store.people.find({ email: 'olga@reseau.example' });
    const [ada] = await deps.store.people.find({ email: 'ada@nantes.example' });
    await types(world, olga?.id ?? '', 'ouvrir');
    const [card] = await types(world, ada?.id ?? '', 'suivant');
    expect(FRENCH.indicators.map((i) => i.title.fr)).toContain(card?.title);
    expect(card?.actions.map(({ label }) => label)).toContain(CARD.fr.saveNext);
  });
});
