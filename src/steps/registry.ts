import { commandWords } from './command-words';
import type { CommandWords } from './contract';
import { DeclaredTwice } from './declared-twice';
import type { AnyStep, DeclaredCommand, DeclaredPress, Needs, StepDeclaration } from './step';

/** All steps, and the tables that follow from what they declare. */
export interface Steps {
  /** In the order in which help speaks of them, and in which they are asked to take what was typed. */
  all: readonly AnyStep[];
  commands: ReadonlyMap<string, DeclaredCommand>;
  presses: ReadonlyMap<string, DeclaredPress>;
  words: CommandWords;
}

/** Puts steps together. Throws `DeclaredTwice`, at the start, where two claim one name or one word. */
export function stepsOf(all: readonly AnyStep[]): Steps {
  const declared = all.map((step) => step.declared);
  const commands = tableOf(declared, 'commands');
  const presses = tableOf(declared, 'presses');
  for (const name of presses.keys()) if (commands.has(name)) throw new DeclaredTwice('names', name);
  return { all, commands, presses, words: commandWords(commands) };
}

/** How much of the store has to be loaded for a command or a press. */
export function neededFor({ about, needs }: DeclaredCommand | DeclaredPress): Needs {
  return needs ?? (about === 'team' ? 'team' : 'own');
}

/** What steps declare, by its name. Throws `DeclaredTwice` where two declare the same. */
export function tableOf<K extends 'commands' | 'presses'>(
  steps: readonly StepDeclaration[],
  kind: K,
): Map<string, StepDeclaration[K][string]> {
  const table = new Map<string, StepDeclaration[K][string]>();
  for (const step of steps)
    for (const [name, declared] of Object.entries(step[kind])) {
      if (table.has(name)) throw new DeclaredTwice(kind, name);
      table.set(name, declared as StepDeclaration[K][string]);
    }
  return table;
}
