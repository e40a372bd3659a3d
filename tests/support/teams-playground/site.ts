import { join } from 'node:path';
import { openMongoStore } from '../../../adapters/mongo';
import type { Instant } from '../../../src/method/time';
import type { Store } from '../../../src/ports/store';
import type { MongoSource } from '../mongo-server';
import { openProductOnServers, type ProductOnServers } from '../product-on-servers';
import { type TenantUser, USERS, withTeamsAccounts } from './people';
import { type Playground, startPlayground } from './playground';

/** The product on real servers with what Microsoft's Playgrounds bring, one for each person, and its store. */
export interface PlaygroundSite extends ProductOnServers {
  readonly store: Store;
  /** Opens somebody's Teams. */
  playground(user: TenantUser): Promise<Playground>;
}

export interface PlaygroundSiteOptions {
  mongo: MongoSource;
  at: Instant;
  /** Whose accounts the programme file names; the others are known by their e-mail in the tenant that it trusts. */
  accounts: readonly TenantUser[];
}

export async function openPlaygroundSite({ mongo, at, accounts }: PlaygroundSiteOptions): Promise<PlaygroundSite> {
  const product = await openProductOnServers({
    mongo,
    at,
    environment: async () => ({ TEAMS_ALLOW_UNAUTHENTICATED: 'true' }),
    programme: (file) => withTeamsAccounts(file, accounts),
  });
  const { app, clock, dir, mongodbUri } = product;
  const store = await openMongoStore({ uri: mongodbUri }).catch(async (error: unknown) => {
    await product.close();
    throw error;
  });
  const open: Playground[] = [];
  return {
    ...product,
    store,
    playground: async (user) => {
      const others = Object.values(USERS).filter((other) => other !== user);
      const folder = join(dir, 'playgrounds', user.object);
      const playground = await startPlayground({ user, others, appUrl: app.url, folder, env: clock.env });
      open.push(playground);
      return playground;
    },
    close: async () => {
      await Promise.all(open.map((playground) => playground.stop()));
      await store.close();
      await product.close();
    },
  };
}
