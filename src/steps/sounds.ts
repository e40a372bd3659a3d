import type { InEach } from '../method/language';
import type { Sounding } from './commands-said';
import { isNearly } from './typing/slips';
import { ofEach, wordSet, wordsOf } from './typing/words';

/** How people say a command in other words than its own. They are offered it; nothing is done. */
export interface Sounds {
  /** A line that begins so is meant for us, whatever follows: nothing that is said about a city does. */
  begins?: InEach<readonly string[]>;
  /** So is a line that says this, and then nothing but small words. */
  says?: InEach<readonly string[]>;
  /** So is a line in whose beginning somebody says this of themselves. */
  ofOneself?: InEach<readonly string[]>;
  /** So is a question about the review, about us, or about oneself: any, or one in which one of these words is. */
  asks?: true | InEach<readonly string[]>;
}

/** A command with what is offered to whoever seems to say it. */
export interface Sounded {
  sounds?: Sounds;
  /** It is only talk: nobody is offered it. */
  isTalk?: true;
}

/** What may be meant by words, by the form in which they are compared. */
type Meanings = ReadonlyMap<string, readonly string[]>;

/** Which commands lines sound like. `meant`: their own words, by the form in which they are looked up. */
export function soundingOf(commands: ReadonlyMap<string, Sounded>, meant: ReadonlyMap<string, string>): Sounding {
  const begins = meaningsIn(commands, 'begins');
  const ofOneself = meaningsIn(commands, 'ofOneself');
  const says = new Map(meaningsIn(commands, 'says'));
  for (const [word, command] of meant) says.set(word, [...new Set([...(says.get(word) ?? []), command])]);
  const asks = [...commands].flatMap(([name, { sounds }]) => (sounds?.asks ? [[name, sounds.asks] as const] : []));
  const asking = asks.map(([name, of]) => [name, of === true ? undefined : wordSet(of)] as const);
  const ofAny = asking.filter(([, of]) => of === undefined);
  const offered = (names: readonly string[]) => names.filter((name) => !commands.get(name)?.isTalk);
  return {
    begins: (words) => longestIn(begins, words)?.commands ?? [],
    says: (words) => {
      const found = longestIn(says, words);
      return found && { ...found, commands: offered(found.commands) };
    },
    ofOneself: (words, isOfThem) => {
      const text = ` ${words.join(' ')} `;
      const isSaid = (phrase: string) => (isOfThem ? text.includes(phrase) : text.startsWith(phrase));
      return [...new Set([...ofOneself].flatMap(([phrase, names]) => (isSaid(` ${phrase} `) ? names : [])))];
    },
    nearly: (word) => [...new Set(offered([...meant].flatMap(([own, name]) => (isNearly(word, own) ? [name] : []))))],
    asks: (words) =>
      [...asking.filter(([, of]) => words.some((word) => of?.has(word))), ...ofAny].map(([name]) => name),
  };
}

function meaningsIn(commands: ReadonlyMap<string, Sounded>, how: 'begins' | 'says' | 'ofOneself'): Meanings {
  const meanings = new Map<string, string[]>();
  for (const [command, { sounds }] of commands)
    for (const phrase of sounds?.[how] ? ofEach(sounds[how]) : []) {
      const words = partsOf(phrase).join(' ');
      // Two languages may say it alike.
      meanings.set(words, [...new Set([...(meanings.get(words) ?? []), command])]);
    }
  return meanings;
}

/** The words of a line as they are compared with how commands sound: folded, elisions apart (`j'ai` is `j` and `ai`). */
export function partsOf(line: string): string[] {
  return wordsOf(line).flatMap((word) => word.split("'"));
}

/** So many words a command, or what sounds like one, has at most. */
const LONGEST = 5;

function longestIn(meanings: Meanings, words: readonly string[]) {
  for (let n = Math.min(LONGEST, words.length); n > 0; n -= 1) {
    const commands = meanings.get(words.slice(0, n).join(' '));
    if (commands !== undefined) return { commands, rest: words.slice(n) };
  }
  return undefined;
}
