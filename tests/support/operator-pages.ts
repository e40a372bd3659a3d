import type { QueueGetter } from '../../adapters/admin/board';
import { operatorGuard } from '../../adapters/admin/guard';
import { prometheus } from '../../adapters/admin/prometheus';
import { adminRoutes } from '../../adapters/admin/routes';
import { lateness } from '../../src/app/lateness';
import type { LogFields } from '../../src/ports/log';
import { fakeWebHost } from './fake-web-host';
import type { World } from './service-world';
import { runWeb } from './web-server';

/** Not an easy one: spaces, a colon, letters beyond ASCII. */
export const TOKEN = 'clé: one two';
export const ASKING = { Authorization: basic('anybody', TOKEN) };

/** The operator's pages over a world, on a free port of this machine. */
export interface OperatorPages {
  url: string;
  /** What was logged with `warn` or `error`. */
  warnings: { fields: LogFields; message: string }[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The values of the metrics, by name and labels as they are written: `up{part="store"}`. */
  metrics(): Promise<Map<string, number>>;
  close(): Promise<void>;
}

interface Options {
  token?: string;
  queue?: QueueGetter;
  /** The brake's clock, in milliseconds. */
  now?: () => number;
  /** Platforms that may be away. */
  others?: Parameters<typeof prometheus>[0]['others'];
}

/** The world's services count in these pages from now on. */
export async function operatorPages(
  { deps }: World,
  { token = TOKEN, queue, now, others = [] }: Options = {},
): Promise<OperatorPages> {
  const warnings: OperatorPages['warnings'] = [];
  const warn = (fields: LogFields, message: string) => void warnings.push({ fields, message });
  const log = { info: () => undefined, warn, error: warn };
  const numbers = prometheus({ store: deps.store, queue: deps.queue, lateness: () => lateness(deps), others, log });
  deps.metrics = numbers.metrics;
  const operator = token === '' ? undefined : operatorGuard(token, log, now);
  const routes = adminRoutes({
    ...(operator ? { operator } : {}),
    prometheus: numbers,
    queue: queue ?? (() => undefined),
  });
  const web = await runWeb(fakeWebHost(deps.clock.now()), {}, routes);
  const get = (path: string, headers: Record<string, string> = ASKING) =>
    fetch(`${web.url}${path}`, { headers, redirect: 'manual' });
  return {
    url: web.url,
    warnings,
    get,
    metrics: async () => valuesIn(await (await get('/metrics')).text()),
    close: web.close,
  };
}

/** A header of HTTP Basic. */
export function basic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

function valuesIn(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space).replace('critical_friend_', ''), Number(line.slice(space + 1))];
    }),
  );
}
