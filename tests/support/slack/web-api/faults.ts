import type { Fault, World } from '../world/types';
import type { ApiRequest } from './dispatch';

/** The next fault that this call meets, used up once; undefined: none. */
export function faultFor(world: World, { method, token, raw }: ApiRequest): Fault | undefined {
  const team = token === undefined ? undefined : world.tokens.get(token)?.team.id;
  const fits = (wanted: string | undefined, is: unknown) => wanted === undefined || wanted === is;
  const fault = world.faults.find(
    (each) =>
      each.timesLeft > 0 && fits(each.method, method) && fits(each.team, team) && fits(each.channel, raw.channel),
  );
  if (fault) fault.timesLeft -= 1;
  return fault;
}
