import { DEFAULT_LANGUAGE, LANGUAGES, type Localized } from '../method/language';
import type { Menus, MenuWord, Wordless } from '../ports/menu';
import { DeclaredByNone, DeclaredTwice } from './declared-twice';
import type { DeclaredCommand } from './step';

type Commands = ReadonlyMap<string, DeclaredCommand>;

/** What platforms' own menus offer, by what commands declare. Throws `DeclaredTwice` where two claim one place. */
export function menusOf(commands: Commands): Menus {
  const inOrder = [...commands.values()]
    .flatMap((declared) => (declared.menu ? [{ declared, ...declared.menu }] : []))
    .sort((a, b) => a.place - b.place);
  const twice = inOrder.find(({ place }, n) => place === inOrder[n - 1]?.place);
  if (twice) throw new DeclaredTwice('places in menus', String(twice.place));
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
export function wordlessOf(commands: Commands): Wordless {
  const wordOf = (gesture: keyof Wordless): string => {
    const [declared, other] = [...commands.values()].filter(({ wordless }) => wordless === gesture);
    const word = declared?.words[DEFAULT_LANGUAGE][0];
    if (word === undefined) throw new DeclaredByNone(gesture);
    if (other) throw new DeclaredTwice('without words', gesture);
    return word;
  };
  return { called: wordOf('called'), mentioned: wordOf('mentioned') };
}

/** By which word a command goes where there is room for one. */
function firstWords({ words, label }: DeclaredCommand): Localized {
  const entries = LANGUAGES.map((language) => [language, words[language][0] ?? label[language]]);
  return Object.fromEntries(entries) as Localized;
}
