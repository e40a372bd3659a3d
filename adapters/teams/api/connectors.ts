import type { BotFrameworkAdapter, CloudAdapter } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { inTime } from '../../../src/ports/in-time';

/** The SDK's client of one service. */
export type ConnectorClient = ReturnType<BotFrameworkAdapter['createConnectorClient']>;

/** Teams' services for bots, each by its address. */
export interface Connectors {
  /**
   * Does something with a service, with our token. Throws `Untrusted` for one that must not see it, `Late` when it takes
   * longer than 25 seconds, a `Refused` when it was refused, `Unreadable`, and whatever the connection failed with.
   */
  call<R>(serviceUrl: string, work: (client: ConnectorClient) => Promise<R>): Promise<R>;
}

/** How long a call may take, in milliseconds, a new token included: shorter than a message is claimed for. */
const CALL_MS = 25_000;
/** So many services are remembered; there is one for each region, and maybe tenant. */
const REMEMBERED = 500;

/** An address that is none of Teams’ services: nothing is sent there. */
export class Untrusted extends Error {
  constructor() {
    super('this is not one of Teams’ services');
    this.name = 'Untrusted';
  }
}

/** An answer of Teams’ that is not what it says that it is. */
export class Unreadable extends Error {
  constructor() {
    super('Teams’ answer could not be read');
    this.name = 'Unreadable';
  }
}

/** Teams did not answer in time: whether it was done is not known. */
export class Late extends Error {
  constructor() {
    super('Teams did not answer in time');
    this.name = 'Late';
  }
}

/**
 * The services as an adapter reaches them, whose authentication was made with `connectorOptions`.
 */
export function connectorsOf(
  adapter: CloudAdapter,
  { appId, isTrusted }: { appId: string; isTrusted: (serviceUrl: string) => boolean },
): Connectors {
  const known = new LRUCache<string, ConnectorClient>({
    max: REMEMBERED,
    ignoreFetchAbort: true,
    fetchMethod: (serviceUrl) => newClient(adapter, appId, serviceUrl),
  });
  return {
    call: async (serviceUrl, work) => {
      if (!isTrusted(serviceUrl)) throw new Untrusted();
      const done = known.forceFetch(serviceUrl).then(work).catch(withoutRequest);
      return inTime(CALL_MS, done, () => {
        throw new Late();
      });
    },
  };
}

/** The SDK's errors carry the request, with our token and with texts. */
function withoutRequest(error: unknown): never {
  throw error instanceof Error && error.name === 'RestError' ? new Unreadable() : error;
}

/** The SDK hands its client out in a turn only. */
function newClient(adapter: CloudAdapter, appId: string, serviceUrl: string): Promise<ConnectorClient> {
  return new Promise((resolve, reject) => {
    const reference = { serviceUrl, channelId: 'msteams', conversation: CONVERSATION };
    adapter
      .continueConversationAsync(appId, reference, async ({ turnState }) => {
        resolve(turnState.get<ConnectorClient>(adapter.ConnectorClientKey));
      })
      .catch(reject);
  });
}

/** None that exists: nothing is said in it. */
const CONVERSATION = { id: '-', isGroup: false, conversationType: 'personal', name: '' };
