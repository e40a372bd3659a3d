import { DEFAULT_LANGUAGE, LANGUAGES, type Localized } from '../method/language';
import type { Menus, MenuWord, Wordless } from '../ports/menu';
import { DeclaredByNone, DeclaredTwice } from './declared-twice';
import type { DeclaredCommand } from './step';

type Commands = ReadonlyMap<string, DeclaredCommand>;

/**
 * What platforms' own menus offer, by what commands declare. Throws `DeclaredTwice` where two claim one place; `by` says
 * whose a command is.
 */
export function menusOf(commands: Commands, by: (command: string) => string): Menus {
  const inOrder = [...commands]
    .flatMap(([command, declared]) => (declared.menu ? [{ command, declared, ...declared.menu }] : []))
    .sort((a, b) => a.place - b.place);
  for (const [n, { place, command }] of inOrder.entries()) {
    const before = inOrder[n - 1];
    if (before?.place === place)
      throw new DeclaredTwice('places in menus', String(place), by(before.command), by(command));
  }
  const of = (menu: keyof Menus): readonly MenuWord[] =>
    inOrder
      .filter(({ where = ['alone'] }) => where.includes(menu))
      .map(({ declared, does }) => ({ word: firstWords(declared), does }));
  return { alone: of('alone'), among: of('among') };
}

/**
 * What gestures without words stand for. Throws `DeclaredByNone` where one stands for nothing, `DeclaredTwice` where it
 * stands for two commands.
 */
export function wordlessOf(commands: Commands, by: (command: string) => string): Wordless {
  const wordOf = (gesture: keyof Wordless): string => {
    const [one, other] = [...commands].filter(([, { wordless }]) => wordless === gesture);
    const word = one?.[1].words[DEFAULT_LANGUAGE][0];
    if (!one || word === undefined)
      throw new DeclaredByNone(
        `a command for «${gesture}»`,
        'the kernel',
        'one command with words has it under «wordless»',
      );
    if (other) throw new DeclaredTwice('without words', gesture, by(one[0]), by(other[0]));
    return word;
  };
  return { called: wordOf('called'), mentioned: wordOf('mentioned'), added: wordOf('added') };
}

/** By which word a command goes where there is room for one. */
function firstWords({ words, label }: DeclaredCommand): Localized {
  const entries = LANGUAGES.map((language) => [language, words[language][0] ?? label[language]]);
  return Object.fromEntries(entries) as Localized;
}
