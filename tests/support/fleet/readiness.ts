import { until } from '../until';
import type { Fleet } from './fleet';

/** The `OPERATOR_TOKEN` of every fleet: with it, instances say what does not answer, and where. */
export const OPERATOR_TOKEN = 'for-the-operator-of-a-fleet';

/** What an instance says about itself. */
export interface Readiness {
  status: number;
  body: string;
}

/** What each running instance says when it is asked whether it is ready. */
function readiness(fleet: Fleet): Promise<Readiness[]> {
  return Promise.all(
    fleet.urls().map(async (url) => {
      const response = await fetch(`${url}/readyz`, { headers: { Authorization: `Bearer ${OPERATOR_TOKEN}` } });
      return { status: response.status, body: await response.text() };
    }),
  );
}

/** Waits until every instance answers with this status, and answers what they say then. */
export async function untilReadiness(fleet: Fleet, status: 200 | 503, limitMs?: number): Promise<string[]> {
  let said: Readiness[] = [];
  await until(async () => {
    said = await readiness(fleet);
    return said.every((one) => one.status === status);
  }, limitMs);
  return said.map(({ body }) => body);
}
