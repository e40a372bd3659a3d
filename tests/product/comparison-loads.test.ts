import type { SentReport } from '../../flows/host-comments/public';
import { download } from '../../src/app/web-chat';
import type { StepRecord } from '../../src/ports/records';
import type { Store } from '../../src/ports/store';
import { must } from '../support/benchmark-story';
import { aComparedProgramme, CITIES, PROGRAMME } from '../support/compared-programme';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { said, types, type World } from '../support/service-world';

let world: World;
afterEach(() => world.close());

const VERSIONS = 20;
/** In characters: a report of many words, each version of it. */
const WORDS = 200_000;

/** All that was sent to these cities in so many versions, drafts as well, beside what the programme is told of. */
async function reportsOf(cities: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const city of cities)
    for (const as of ['draft', 'final'] as const)
      for (let version = 1; version <= VERSIONS / 2; version += 1) {
        const review = `${city.toLowerCase()}-2027`;
        const value: SentReport = {
          ...{ as, version, language: 'en', at: '2027-05-30T09:00:00.000Z', by: 'x', advice: [], statement: '' },
          paragraphs: [{ key: 'p', section: 'messages', text: 'w'.repeat(WORDS) }],
        };
        const kept = { id: `sent-report|${review}|${as}-${version}`, kind: 'sent-report', review, person: '', value };
        await world.deps.store.stepRecords.put(kept);
        bytes += JSON.stringify(kept).length;
      }
  return bytes;
}

/** How many bytes of steps' documents were read while something was done, by kind. */
async function read(store: Store, work: () => Promise<unknown>): Promise<Map<string, number>> {
  const bytes = new Map<string, number>();
  const { find } = store.stepRecords;
  store.stepRecords.find = async (...asked) => {
    const found = await find(...asked);
    for (const one of found as StepRecord[])
      bytes.set(one.kind, (bytes.get(one.kind) ?? 0) + JSON.stringify(one).length);
    return found;
  };
  await work();
  store.stepRecords.find = find;
  return bytes;
}

it('reads of each report what is compared, however many words and versions were sent', async () => {
  world = await aComparedProgramme(
    CITIES.map((city) => ({ city, advice: [{ text: `Nobody knows who has come to ${city}.` }] })),
    GENOA_PEOPLE,
  );
  const { store } = world.deps;
  const sent = await reportsOf(CITIES);
  expect(sent).toBeGreaterThan(CITIES.length * VERSIONS * WORDS);
  let card = '';
  const ofCard = await read(store, async () => {
    card = said(must((await types(world, 'eurocities', 'comparison')).at(-1)));
  });
  expect(card).toContain('Ambry');
  const reader = must(await store.people.get('eurocities'));
  const ofFile = await read(store, () => download(world.deps, reader, `programmes/${PROGRAMME}/comparison.xlsx`));
  const ofFollowUps = await read(store, async () => {
    card = said(must((await types(world, 'eurocities', 'follow ups')).at(-1)));
  });
  expect(card).toContain('By city');
  for (const bytes of [ofCard, ofFile, ofFollowUps]) {
    expect([...bytes.keys()]).not.toContain('sent-report');
    const all = [...bytes.values()].reduce((sum, one) => sum + one, 0);
    expect(all).toBeGreaterThan(0);
    expect(all).toBeLessThan(sent / 1_000);
  }
});
