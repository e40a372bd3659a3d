import { newSignInToken } from '../../src/accounts/sign-in';
import { openSite, type Site } from '../support/fleet/site';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { expectSetAside, playDangerously } from '../support/guard/scenario';
import { type Supervised, supervise } from '../support/guard/supervised';
import { findMongo } from '../support/mongo-server';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import { bundleChild } from '../support/run-child';
import { aReview, MIDWAY } from '../support/sheets';

const mongo = findMongo();

describeWith('programs of our own that speak MongoDB and Redis', mongo?.kind === 'program' && redisIsAvailable())(
  'two instances on servers',
  () => {
    let site: Site;
    let instances: Supervised;
    beforeAll(async () => {
      if (mongo?.kind !== 'program') return;
      site = await openSite({ mongo, at: MIDWAY });
      for (const person of GENOA_PEOPLE) await site.store.people.put(person);
      await site.store.reviews.put(aReview());
      const program = await bundleChild('tests/support/guard/dangerous-main.ts');
      instances = await supervise({ program, dir: site.dir, env: site.env, size: 2 });
    });
    afterAll(async () => {
      await instances?.stop();
      await site?.close();
    });

    test('survive an event that kills and one that hangs: those are set aside, nobody else’s is', async () => {
      const tokenOf = (person: string) => newSignInToken(site, person, site.clock);
      const sent = await playDangerously({ instances, tokenOf });
      expectSetAside(await site.store.inbox.find({}), sent, instances.ends());
    });
  },
);
