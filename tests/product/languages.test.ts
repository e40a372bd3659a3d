import { wordsIn } from '../../src/i18n';
import type { Benchmark } from '../../src/method/benchmark';
import { LANGUAGES, type Language } from '../../src/method/language';
import { exportFile } from '../../src/programme/exports';
import { SEPARATORS, separatorOf } from '../../src/programme/exports/csv';
import { benchmarkIn } from '../support/benchmark-in';
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
    expect(cells?.title).toBe(wordsIn(own).cells.title('Genoa'));
    expect(said(cells)).toContain(pillar);
    expect(said(cells)).toContain(title);
    const [card] = await types(world, person, own === 'fr' ? 'suivant' : 'next');
    expect(card?.actions.map(({ label }) => label)).toContain(wordsIn(own).card.saveNext);
    expect(benchmark.indicators.map((i) => i.title[language])).toContain(card?.title);
  });

  it.each(LANGUAGES)('stands so in a table exported in %s', async (own) => {
    const reader = GENOA_PEOPLE.find(({ id }) => id === 'eurocities');
    if (!reader) throw new RangeError('nobody may export');
    const csv = await exportFile(world.deps, 'genoa-2027', 'sheets.csv', { ...reader, language: own });
    const [head = [], first = []] = readStrictly(csv, SEPARATORS[separatorOf(own)]);
    expect(head[0]).toBe(own === 'fr' ? 'revue' : 'review');
    const [, statement] = textsOf(benchmark, language);
    expect(first).toContain(statement);
  });
});
