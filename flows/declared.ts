import { ACCOUNT } from './account/declared';
import { CONSOLIDATION } from './consolidation/declared';
import { DIGEST } from './digest/declared';
import { ORGANISING } from './organising/declared';
import { ORIENTATION } from './orientation/declared';
import { OWN_TIME } from './own-time/declared';
import { PREPARATORY_REVIEW } from './preparatory-review/declared';
import type { DeclaredCommand, DeclaredPress, Needs, StepDeclaration } from './step';

/** What each step declares, in the order in which help speaks of them. */
const DECLARED = [
  PREPARATORY_REVIEW,
  ORIENTATION,
  DIGEST,
  CONSOLIDATION,
  ORGANISING,
  OWN_TIME,
  ACCOUNT,
] as const satisfies readonly StepDeclaration[];

type KeysOf<T> = T extends unknown ? keyof T : never;

/** A word of command, the same typed, pressed or as `/peer-review <word>`. */
export type Command = KeysOf<(typeof DECLARED)[number]['commands']>;
/** A press that belongs to one card; it names what its card carries. */
export type PressName = KeysOf<(typeof DECLARED)[number]['presses']>;

const COMMAND_TABLE: ReadonlyMap<Command, DeclaredCommand> = tableOf(DECLARED, 'commands');
const PRESS_TABLE: ReadonlyMap<PressName, DeclaredPress> = tableOf(DECLARED, 'presses');

export const COMMANDS: readonly Command[] = [...COMMAND_TABLE.keys()];
export const PRESSES: readonly PressName[] = [...PRESS_TABLE.keys()];

/** Whether a step declares a command of this name. */
export function isCommand(name: string): name is Command {
  return COMMAND_TABLE.has(name as Command);
}

/** Whether a step declares a press of this name. */
export function isPress(name: string): name is PressName {
  return PRESS_TABLE.has(name as PressName);
}

/** A command as its step declares it. */
export function declaredCommand(name: Command): DeclaredCommand {
  return found(COMMAND_TABLE, name);
}

/** A press as its step declares it. */
export function declaredPress(name: PressName): DeclaredPress {
  return found(PRESS_TABLE, name);
}

/** How much of the store has to be loaded for a command or a press. */
export function neededFor({ about, needs }: DeclaredCommand | DeclaredPress): Needs {
  return needs ?? (about === 'team' ? 'team' : 'own');
}

/** Whether a command is meant for a review that somebody runs, not for one that they answer. */
export function isRun(command: Command): boolean {
  return declaredCommand(command).runs === true;
}

function found<Name, T>(table: ReadonlyMap<Name, T>, name: Name): T {
  const declared = table.get(name);
  if (declared === undefined) throw new RangeError(`no step declares ${String(name)}`);
  return declared;
}

/** What steps declare, by its name. Two that declare the same are refused: throws `DeclaredTwice`, at the start. */
export function tableOf<K extends 'commands' | 'presses', Name extends string>(
  steps: readonly StepDeclaration[],
  kind: K,
): Map<Name, StepDeclaration[K][string]> {
  const table = new Map<Name, StepDeclaration[K][string]>();
  for (const step of steps)
    for (const [name, declared] of Object.entries(step[kind])) {
      if (table.has(name as Name)) throw new DeclaredTwice(kind, name);
      table.set(name as Name, declared as StepDeclaration[K][string]);
    }
  return table;
}

/** Two steps claim the same. */
export class DeclaredTwice extends Error {
  readonly code = 'declared-twice';
  constructor(what: string, name: string) {
    super(`${what}: two steps declare «${name}»`);
    this.name = 'DeclaredTwice';
  }
}
