import { cleaned } from '../../src/method/plain-text';
import { COMMANDS, type Command, DeclaredTwice, declaredCommand } from '../declared';
import type { DeclaredCommand } from '../step';
import { isOfDays } from './period';
import { asTyped } from './words';

/** A command, with the name that follows it or the days. */
interface Said {
  command: Command;
  argument: string;
  days?: string;
}

/** A command has at most so many words, and so many can follow as the name of a city. */
const LONGEST_COMMAND = 4;
const LONGEST_ARGUMENT = 4;

/** Every word of command, in all languages, by the form in which it is looked up. */
const COMMAND_OF: ReadonlyMap<string, Command> = wordsOfAll(
  new Map(COMMANDS.map((command) => [command, declaredCommand(command)])),
);

/** What each word means, by the form in which it is looked up. Throws `DeclaredTwice` where two commands claim one. */
export function wordsOfAll<Name extends string>(
  commands: ReadonlyMap<Name, Pick<DeclaredCommand, 'words'>>,
): Map<string, Name> {
  const words = new Map<string, Name>();
  for (const [command, declared] of commands)
    for (const word of Object.values(declared.words).flat()) {
      const typed = asTyped(word);
      if ((words.get(typed) ?? command) !== command) throw new DeclaredTwice('words', word);
      words.set(typed, command);
    }
  return words;
}

/** How long a text can be that is a command with its argument, in characters. */
const LONGEST = 80;

/**
 * The command a text is, or nothing. Exact words only; after a command that is about a review its city may follow, as
 * in `remind Genoa`; whether what follows is a city, only the reviews tell. After *away* and *snooze* days may follow.
 */
export function commandOf(text: string): Said | undefined {
  const said = cleaned(text).replace(/^\/(?:peer-review\s*)?/, '');
  if (said.length > LONGEST || said.includes('\n')) return undefined;
  const asked = asTyped(said);
  const whole = COMMAND_OF.get(asked) ?? COMMAND_OF.get(asked.endsWith(' ?') ? asked.slice(0, -2) : asked);
  if (whole) return { command: whole, argument: '' };
  const words = said.split(/\s+/);
  for (let n = Math.min(LONGEST_COMMAND, words.length - 1); n > 0; n -= 1) {
    const command = COMMAND_OF.get(asTyped(words.slice(0, n).join(' ')));
    const after = words.slice(n).join(' ');
    const takes = command && declaredCommand(command).takes;
    if (command && takes === 'days' && isOfDays(after)) return { command, argument: '', days: after };
    if (!command || takes !== 'review' || words.length - n > LONGEST_ARGUMENT) continue;
    return { command, argument: after };
  }
  return undefined;
}

/** The commands that a list of words begins with: the longest that fits, and what follows it. */
export function commandAtStart(words: readonly string[]): { command: Command; rest: readonly string[] } | undefined {
  for (let n = Math.min(LONGEST_COMMAND, words.length); n > 0; n -= 1) {
    const command = COMMAND_OF.get(words.slice(0, n).join(' '));
    if (command) return { command, rest: words.slice(n) };
  }
  return undefined;
}
