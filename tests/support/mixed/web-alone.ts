import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusing } from '../../../src/app/compose/web-refusals';
import { webChat } from '../../../src/app/web-chat';
import type { Person } from '../../../src/method/person';
import type { Instant } from '../../../src/method/time';
import type { Store } from '../../../src/ports/store';
import { knownBenchmarks } from '../../../src/programme/import-programme';
import { bringIn } from '../../../src/programme/importing';
import { loadProgrammeFile } from '../../../src/programme/programme-file';
import { lanes } from '../../../src/turn/inbox';
import { standingDemonstration } from '../fake-web-host';
import { aWorld, type World } from '../service-world';
import { runWeb } from '../web-server';
import { sees } from './hand';
import { gathers, merges } from './merging';
import { ANSWERERS, PEOPLE, type PersonKey } from './people';
import { INDICATORS, writeProgramme } from './programme';
import { walks } from './walking';
import { type WebHand, webHand } from './web-hand';

/** A second installation, with engines of its own in this process, in which everybody works in the web chat alone. */
export interface WebAlone {
  store: Store;
  as(who: PersonKey): Promise<WebHand>;
  close(): Promise<void>;
}

/**
 * Runs a whole review there: the same people answer the same, and their leader decides the same. `people`: the other
 * installation's; they keep their ids, by which answers are ordered.
 */
export async function reviewOnTheWeb(people: readonly Person[], opening: Instant): Promise<WebAlone> {
  const world = await aWorld({ reviews: [], people: people.map((p) => ({ ...p, accounts: [] })) }, opening);
  await bringInProgramme(world);
  const web = await runWeb({
    ...refusing(webChat(world.deps, lanes()), () => true),
    onMessage: () => () => undefined,
    health: async () => ({ ok: true, troubles: [] }),
    demo: standingDemonstration(),
  });
  const hands = new Map<PersonKey, Promise<WebHand>>();
  const as = (who: PersonKey): Promise<WebHand> => {
    const { id = '' } = people.find(({ email }) => email === PEOPLE[who].email) ?? {};
    const hand = hands.get(who) ?? webHand(web.url, id, (client) => client.be(id));
    hands.set(who, hand);
    return hand;
  };
  const olga = await as('olga');
  await olga.says('open Genoa');
  await sees(olga, 'The desk review of Genoa is open');
  for (const who of ANSWERERS) {
    const hand = await as(who);
    await hand.says(PEOPLE[who].language === 'fr' ? 'suivant' : 'next');
    await walks(hand, who, INDICATORS, () => false);
  }
  await gathers(await as('ben'));
  await merges(await as('ben'));
  return {
    store: world.deps.store,
    as,
    close: async () => {
      await web.close();
      await world.close();
    },
  };
}

async function bringInProgramme({ deps }: World): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'critical-friend-web-alone-'));
  try {
    const file = join(folder, 'programme.yaml');
    await writeProgramme(file, Object.values(PEOPLE));
    const read = loadProgrammeFile(file, deps.shipped);
    if (!read.ok) throw new RangeError(JSON.stringify(read.problems));
    const result = await bringIn(deps, read.programme, { by: 'operator' });
    if (!result.ok) throw new RangeError(JSON.stringify(result));
    const all = await knownBenchmarks(deps.store, deps.shipped);
    const shipped = deps.benchmark;
    deps.benchmark = (id, version) => all.find((b) => b.id === id && b.version === version) ?? shipped(id, version);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
