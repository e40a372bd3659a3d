import { join } from 'node:path';
import { dayIn } from '../../method/calendar';
import { type Deps, Refusal } from '../../turn/deps';
import { shiftToToday } from '../example';
import { importProgramme } from '../import-programme';
import { loadProgrammeFile } from '../programme-file';
import { seedExample } from './seeding';

/** The example's file, in the folder of the installation. */
const FILE = join('examples', 'inti-cities-2027.yaml');
const SEEDED = 'example-seeded';
/** The programme in it. */
const PROGRAMME = 'inti-cities-2027';

/** Whether the example was loaded here and is all there is: no programme of somebody's own beside it. */
export async function isExample({ settings, programmes }: Deps['store']): Promise<boolean> {
  if ((await settings.get(SEEDED))?.value !== 'done') return false;
  return (await programmes.count({})) === 1 && (await programmes.get(PROGRAMME)) !== undefined;
}

/**
 * Loads the example programme into an empty store, moved by whole weeks so that one review is in the middle of its desk
 * review. Cut short, it goes on at the next start; a store with a programme of its own is left alone.
 */
export async function loadExample(deps: Deps, root: string): Promise<void> {
  const seeded = await deps.store.settings.get(SEEDED);
  if (seeded?.value === 'done' || (!seeded && (await deps.store.programmes.count({})) > 0)) return;
  await deps.store.settings.put({ id: SEEDED, value: 'begun' });
  const read = loadProgrammeFile(join(root, FILE), deps.shipped);
  if (!read.ok) throw new Refusal('unknown-review', FILE);
  const file = shiftToToday(read.programme, dayIn('Europe/Brussels', deps.clock.now()));
  await importProgramme({ store: deps.store, clock: deps.clock, benchmarks: deps.shipped }, file, { by: 'operator' });
  await deps.learnBenchmarks();
  await seedExample(deps, PROGRAMME);
  await deps.store.settings.put({ id: SEEDED, value: 'done' });
}
