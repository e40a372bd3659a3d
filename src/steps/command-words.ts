import { isOpened } from '../method/calendar';
import { may } from '../method/permissions';
import type { Person } from '../method/person';
import { cleaned } from '../method/plain-text';
import type { Review } from '../method/review';
import type { Instant } from '../method/time';
import type { CommandSaid, CommandWords, HelpPart } from './commands-said';
import { DeclaredAmiss, DeclaredTwice } from './declared-twice';
import { soundingOf } from './sounds';
import type { DeclaredCommand } from './step';
import { isOfDays } from './typing/period';
import { asTyped } from './typing/words';

type Commands = ReadonlyMap<string, DeclaredCommand>;

/** A command has at most so many words, and so many can follow as the name of a city, of a place in the benchmark, or of a file. */
const LONGEST_COMMAND = 4;
const LONGEST_ARGUMENT = { review: 4, place: 15, file: 12 } as const;
/** How long a text can be that is a command with such an argument, in characters; free text has no other limits than messages. */
const LONGEST = 80;

/**
 * What commands are called. Throws `DeclaredTwice`, which says whose they are by `by`, where two claim one word. `partOf`
 * says under which heading help speaks of each.
 */
export function commandWords(
  commands: Commands,
  by: (command: string) => string,
  partOf: (command: string) => HelpPart,
): CommandWords {
  const meant = wordsOfAll(commands, by);
  return {
    in: (text) => commandIn(text, commands, meant),
    sounding: soundingOf(commands, meant),
    labelOf: (command, language) => commands.get(command)?.label[language] ?? command,
    areOfRunning: (command) => commands.get(command)?.runs === true,
    areOfChannel: (command) => commands.get(command)?.ofChannel === true,
    runningOf: (person, review, now) =>
      [...commands].flatMap(([name, declared]) =>
        declared.runs && !declared.ofChannel && isOffered(declared, person, review, now) ? [name] : [],
      ),
    meanwhile: (person, review, now) =>
      [...commands].flatMap(([name, declared]) =>
        isMeanwhile(declared, person, review) && isOffered(declared, person, review, now) ? [name] : [],
      ),
    offered: (person, own, now) =>
      new Map(
        [...commands]
          .filter(([, declared]) => isOfferedSomewhere(declared, person, own, now))
          .map(([name, declared]) => [
            name,
            { lines: declared.help ?? [], part: partOf(name), isUpFront: isUpFront(declared, person, own, now) },
          ]),
      ),
  };
}

/**
 * What each word means, by the form in which it is looked up. Throws `DeclaredTwice` where two commands claim one,
 * `DeclaredAmiss` where one has none in a language, or one that nobody can say.
 */
export function wordsOfAll(
  commands: ReadonlyMap<string, Pick<DeclaredCommand, 'words'>>,
  by: (command: string) => string,
): Map<string, string> {
  const words = new Map<string, string>();
  for (const [command, declared] of commands) {
    for (const [language, own] of Object.entries(declared.words))
      if (own.length === 0)
        throw new DeclaredAmiss(by(command), `it has no word in ${language}`, 'say one under «words»');
    for (const word of Object.values(declared.words).flat()) {
      const typed = asTyped(word);
      if (typed === '' || word.length > LONGEST)
        throw new DeclaredAmiss(
          by(command),
          `nobody says «${word}»`,
          `a word has up to ${LONGEST} characters, and a letter`,
        );
      const other = words.get(typed) ?? command;
      if (other !== command) throw new DeclaredTwice('words', word, by(other), by(command));
      words.set(typed, command);
    }
  }
  return words;
}

function commandIn(text: string, commands: Commands, meant: ReadonlyMap<string, string>): CommandSaid | undefined {
  const said = cleaned(text).replace(/^\/(?:peer-review\s*)?/, '');
  const isShort = said.length <= LONGEST && !said.includes('\n');
  const asked = isShort ? asTyped(said) : '';
  const whole = meant.get(asked) ?? meant.get(asked.endsWith(' ?') ? asked.slice(0, -2) : asked);
  if (whole !== undefined) return { command: whole, argument: '' };
  const [line = ''] = said.split('\n', 1);
  const words = line.split(/\s+/);
  // Of a message of several lines the first may be the command alone: what it takes stands below.
  const most = said.includes('\n') ? words.length : words.length - 1;
  for (let n = Math.min(LONGEST_COMMAND, most); n > 0; n -= 1) {
    const command = meant.get(asTyped(words.slice(0, n).join(' ')));
    const takes = command === undefined ? undefined : commands.get(command)?.takes;
    if (command === undefined || takes === undefined) continue;
    // A word alone on a line may be a heading of somebody's text: where it is no more than that, its command says so.
    if (n === words.length && !commands.get(command)?.linesBelow) continue;
    if (takes === 'text') return { command, argument: '', text: behind(said, n) };
    if (!isShort) continue;
    const after = words.slice(n).join(' ');
    if (takes !== 'days') {
      if (words.length - n <= LONGEST_ARGUMENT[takes]) return { command, argument: after };
    } else if (isOfDays(after)) return { command, argument: '', days: after };
  }
  return undefined;
}

/** What stands behind the first words of a text, as it was written. */
function behind(text: string, words: number): string {
  return Array.from({ length: words }).reduce<string>((rest) => rest.replace(/^\S*\s+/, ''), text);
}

function isOfferedSomewhere(
  declared: DeclaredCommand,
  person: Person,
  own: readonly { review: Review }[],
  now: Instant,
): boolean {
  if (declared.also?.(person)) return true;
  // About a review where there is none, it has nothing to say.
  if (declared.may === undefined && declared.about !== undefined && own.length === 0) return false;
  return declared.may === undefined || own.some(({ review }) => isOffered(declared, person, review, now));
}

/** Whether help says it first: of several reviews, for one in which it is what is done now. */
function isUpFront(
  declared: DeclaredCommand,
  person: Person,
  own: Parameters<typeof isOfferedSomewhere>[2],
  now: Instant,
): boolean {
  const { upFront = false } = declared;
  if (typeof upFront === 'boolean') return upFront;
  return own.some(({ review }) => isOffered(declared, person, review, now) && upFront(review, now));
}

function isMeanwhile({ meanwhile }: DeclaredCommand, person: Person, review: Review): boolean {
  return meanwhile !== undefined && (meanwhile.may === undefined || may(person, meanwhile.may, review));
}

/** Whether somebody may do it in a review now: by their roles, and by how far the review is. */
export function canBeDone(
  { may: actions, onceOpen, when = () => true }: DeclaredCommand,
  person: Person,
  review: Review,
  now: Instant,
): boolean {
  return (
    (actions === undefined || actions.some((action) => may(person, action, review))) &&
    (onceOpen === undefined || isOpened(review, now)) &&
    when(review, now)
  );
}

/** The same, where it is also worth offering now. */
export function isOffered(declared: DeclaredCommand, person: Person, review: Review, now: Instant): boolean {
  return canBeDone(declared, person, review, now) && declared.offeredWhile?.(review, now) !== false;
}
