import { newSetupToken } from '../accounts/first-organiser';
import { setupAddress } from '../app/listening';
import type { Person } from '../method/person';
import { type CommandContext, OPERATOR } from './acting';
import { CommandRefused, type CommandResult } from './request';

/** The address at which the first organiser begins; for the operator, as long as nobody is here. */
export async function setup({ deps, address }: CommandContext, actor: Person): Promise<CommandResult> {
  const found = actor.id === OPERATOR.id ? setupAddress(address, await newSetupToken(deps)) : undefined;
  if (found === undefined)
    throw new CommandRefused([
      'Somebody is here already, so there is no first organiser to begin. To sign somebody in: person link <e-mail>',
      'An installation of its own begins empty with another DATA_DIR (or database) and DEMO=false.',
    ]);
  const err = 'Whoever opens it begins, as the first organiser. It works once.\n';
  return { exit: 0, out: `${found}\n`, err };
}
