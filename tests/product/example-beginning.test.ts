import { join } from 'node:path';
import { loadExample } from '../../src/programme/example/loading';
import { aWorld, presses, said, types, type World } from '../support/service-world';

/** A Wednesday: Genoa is in the middle of its desk review, Düsseldorf's report is due in three weeks, Lyon's in seven. */
const TODAY = '2027-03-31T08:00:00.000Z';

let world: World;
const ids = new Map<string, string>();
beforeAll(async () => {
  world = await aWorld({ reviews: [], people: [] }, TODAY);
  await loadExample(world.deps, join(__dirname, '../..'));
  for (const { email, id } of await world.deps.store.people.find({})) ids.set(email, id);
});
afterAll(() => world.close());

const who = (email: string) => ids.get(email) ?? '';
const tells = async (email: string, text: string) => (await types(world, who(email), text)).map(said).join('\n');

describe('the example begins before its last desk reviews', () => {
  test('a host city is in the middle of its report, and nobody of the team reads a word of it', async () => {
    const told = await tells('stefan@dusseldorf.example', 'my report');
    expect(told).toContain('24 of 73 answered, 2 begun');
    expect(await tells('elin@malmo.example', 'report Düsseldorf')).not.toContain('Twelve posts');
    expect(await world.deps.store.reportLines.find({ review: 'dusseldorf-2027' })).toEqual([]);
  });

  test('a colleague has the cells that are shared with them, and no other', async () => {
    const told = await tells('jonas@dusseldorf.example', 'my report');
    expect(told).toContain('2 of 22 answered, 2 begun');
    expect(told).toContain('Working in partnership');
    expect(told).not.toContain('Good governance');
  });

  test('its terms are proposed, and wait for a yes', async () => {
    expect(await tells('elin@malmo.example', 'terms Düsseldorf')).toContain('Stefan Krüger');
  });

  test('the next version of the benchmark is discussed: whoever it concerns is asked about what changes', async () => {
    const told = await tells('katrin@dusseldorf.example', 'benchmark');
    expect(told).toContain('GG-RES-4 · Diversity of suppliers (reworded)');
    const organiser = await tells('olga@eurocities.example', 'benchmark');
    expect(organiser).toContain('1 objection to settle');
    expect(await tells('hanna@helsinki.example', 'benchmark')).toContain('Your reviews keep theirs');
  });

  test('whoever was heard is asked again about that alone', async () => {
    const [card] = await types(world, who('giulia@genoa.example'), 'référentiel');
    expect(said(card)).toContain('La ville peut montrer');
    if (!card) throw new RangeError('there is no card');
    const done = await presses(world, who('giulia@genoa.example'), card, 'benchmark-agree');
    expect(done.map(said).join('\n')).toContain('5 indicateurs');
  });

  test('some have practised and accepted the rules of conduct, others have not', async () => {
    const told = await tells('olga@eurocities.example', 'training');
    expect(told).toMatch(/17 of 23.*18 of 23/);
  });

  test('in the desk review under way questions to the host wait for whoever releases them, and one for the host', async () => {
    expect(await tells('frida@partner.example', 'status')).toContain(
      '2 questions proposed for Genoa wait to be worded and asked.',
    );
    const host = await tells('carla@genoa.example', 'clarifications');
    expect(host).toContain('Has anybody looked at what came of the measures');
    expect(host).not.toMatch(/Council|Inês/);
    expect(await tells('hanna@helsinki.example', 'status')).not.toContain('to be worded');
  });
});
