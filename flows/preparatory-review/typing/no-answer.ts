import { LANGUAGES, nameOf } from '../../../src/method/language';
import { folded } from '../../../src/method/plain-text';
import type { CommandWords } from '../../../src/steps/commands-said';
import { partsOf } from '../../../src/steps/sounds';
import { BESIDE, EVERYDAY, NEAR } from './everyday-words';
import {
  ASKING,
  BEFORE,
  BEFORE_LANGUAGE,
  BESIDE_REVIEW,
  CANNOT,
  FILLING,
  FIRST_PERSON,
  FRANKLY,
  HERE,
  MYSELF,
  NOT_POLITE,
  NOTED,
  NOTHING_TO,
  OPINION,
  OTHERS,
  OURS,
  OWN_WORDS,
  POLITE_PAIRS,
  POLITE_START,
  POLITE_WHOLE,
  POSSESSIVE,
  QUESTION,
  READING,
  REVIEW,
  SMALL,
  VIEWS,
  WRITING,
  WRITTEN_HERE,
} from './no-answer-words';
import { isNoWord } from './no-word';

/** A line that does not look like an answer, with the commands of which it may stand for one. */
export interface NoAnswer {
  commands: readonly string[];
}

const OF_NONE: NoAnswer = { commands: [] };

/** How much of either end of a line is looked at, in characters. */
const LOOKED_AT = 100;

/** Languages by their names in each. */
const LANGUAGE_NAMES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => LANGUAGES.map((own) => folded(nameOf(language, own)))),
);

/** How many words from the beginning tell what a line is about. */
const BEGINNING = 8;

/**
 * Whether a line looks like something else than an answer about a city: it begins like a command, is polite, speaks of
 * whoever writes it or of their day, asks about the review itself, or holds no word. Such a line is offered its place, not handed one, so a line more
 * costs a press, and a line less is filed where it is read back with *Undo*. Words of all languages.
 */
export function noAnswerIn(line: string, commands: CommandWords): NoAnswer | undefined {
  const words = partsOf(line);
  if (words.length === 0) return undefined;
  return (
    likeCommand(words, commands) ??
    saidOfOneself(words, commands) ??
    polite(words) ??
    ofOneself(words) ??
    ofTheReview(words, line, commands) ??
    ofOnesDay(words, line) ??
    (isNoise(line) ? OF_NONE : undefined)
  );
}

/**
 * The commands that answer what a line has words of, whatever it says: for whoever answers nothing about a city here. Those that
 * answer any question come last, and where it is one.
 */
export function askedOf(line: string, { sounding }: CommandWords): readonly string[] {
  const words = partsOf(line.slice(0, LOOKED_AT));
  const any = sounding.asks([]);
  const found = sounding.asks(words);
  return isQuestion(line) ? found : found.filter((one) => !any.includes(one));
}

/** Whether a line is a question, by its mark or its first word. */
export function isQuestion(line: string): boolean {
  return asksSomething(line) || QUESTION.has(partsOf(line.slice(0, LOOKED_AT))[0] ?? '');
}

/** Whether a line ends with a question mark, whatever closes it. */
export function asksSomething(line: string): boolean {
  return /[?؟]["' )]{0,4}$/.test(folded(line.slice(-LOOKED_AT)));
}

/** Imperatives that no statement about a city begins with; other commands when only small words follow. */
function likeCommand(said: readonly string[], commands: CommandWords): NoAnswer | undefined {
  const words = said.slice(
    Math.max(
      0,
      said.findIndex((word) => !BEFORE.has(word)),
    ),
  );
  const begun = commands.sounding.begins(words);
  if (begun.length > 0) return { commands: begun };
  const [first = '', second = ''] = words;
  const asksForLanguage = BEFORE_LANGUAGE.has(first) && LANGUAGE_NAMES.has(second);
  const found = commands.sounding.says(asksForLanguage ? words.slice(1) : words);
  if (found?.rest.every(isFilling)) return { commands: found.commands };
  // *Stauts*, *suivnat*: a word alone that is a slip away from a command.
  const nearly = words.length === 1 ? commands.sounding.nearly(first) : [];
  return nearly.length > 0 ? { commands: nearly } : undefined;
}

/** What one says of oneself, or without a subject, and there is a command for it. */
function saidOfOneself(words: readonly string[], { sounding }: CommandWords): NoAnswer | undefined {
  const [first = ''] = words;
  const isOfThem = FIRST_PERSON.has(first) || OURS.has(first);
  const commands = sounding.ofOneself(words.slice(0, BEGINNING), isOfThem);
  return commands.length > 0 ? { commands } : undefined;
}

function polite(said: readonly string[]): NoAnswer | undefined {
  const from = said.findIndex((word) => !FRANKLY.has(word));
  const words = said.slice(Math.max(0, from));
  const [first = '', second = ''] = words;
  if (saysNothingMore(words)) return OF_NONE;
  const pair = `${first} ${second}`;
  if (POLITE_PAIRS.has(pair) || (POLITE_START.has(first) && !NOT_POLITE.has(pair))) return OF_NONE;
  // *Dunno who*, *no idea which one*
  const isPolite = words.every((word, n) => POLITE_WHOLE.has(word) || isFilling(word) || (n > 0 && ASKING.has(word)));
  return isPolite && words.some((word) => POLITE_WHOLE.has(word)) ? OF_NONE : undefined;
}

/** *There is nothing to verify*, *je n’ai rien à signaler* */
function saysNothingMore(words: readonly string[]): boolean {
  const at = words.slice(0, BEGINNING).findIndex((word, n) => NOTHING_TO.has(`${word} ${words[n + 1] ?? ''}`));
  const before = words.slice(0, Math.max(0, at));
  return at > 0 && NOTED.has(words[at + 2] ?? '') && before.every((word) => isSmall(word));
}

/** What one sees, thinks or asks is an answer; what one does or cannot do is none. */
function ofOneself(words: readonly string[]): NoAnswer | undefined {
  const [first = '', second = ''] = words;
  if (POSSESSIVE.has(first)) return VIEWS.has(second) ? undefined : OF_NONE;
  if (asksForMe(words)) return OF_NONE;
  if (!FIRST_PERSON.has(first)) return undefined;
  const said = words.slice(1, BEGINNING);
  const at = said.findIndex((word) => OPINION.has(word));
  const says = at >= 0 && words.slice(at + 2).some((word) => !SMALL.has(word) && !isFilling(word));
  return says ? undefined : OF_NONE;
}

/** *Call me*, *please let me check*, *appelez-moi*; but not *for me* or *selon moi*. */
function asksForMe(words: readonly string[]): boolean {
  const at = words.slice(0, 3).findIndex((word) => MYSELF.has(word));
  return at > 0 && !OWN_WORDS.has(words[at - 1] ?? '');
}

/**
 * A question made of nothing but question words, small words and words of the review; one about oneself; or about what
 * the others write, or who reads it.
 */
function ofTheReview(words: readonly string[], line: string, { sounding }: CommandWords): NoAnswer | undefined {
  const asks = line.includes('?') || QUESTION.has(words[0] ?? '');
  if (!asks || words.length > 14) return undefined;
  const content = words.filter((word) => /[\p{L}\p{N}]/u.test(word) && !QUESTION.has(word) && !SMALL.has(word));
  if (content.some((word) => FIRST_PERSON.has(word) || POSSESSIVE.has(word) || word === 'm'))
    return { commands: sounding.asks(words) };
  const isOfOthers =
    content.some((word) => OTHERS.has(word)) && content.every((word) => OTHERS.has(word) || WRITING.has(word));
  if (isOfOthers || asksWhoReads(words)) return { commands: sounding.asks(words) };
  const isOurs = words.some((word) => REVIEW.has(word) || HERE.has(word));
  return isOurs && content.every((word) => REVIEW.has(word) || BESIDE_REVIEW.has(word))
    ? { commands: sounding.asks(words) }
    : undefined;
}

/** *Does the city see this?*, *la ville lit nos réponses ?* */
function asksWhoReads(words: readonly string[]): boolean {
  const at = words.findIndex((word) => READING.has(word));
  const read = at < 0 ? [] : words.slice(at + 1).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return read.some((word) => WRITTEN_HERE.has(word)) && read.every((word) => WRITTEN_HERE.has(word) || isSmall(word));
}

/** A day near by, nothing but small words, or what people write of their day: *can’t open the report*, *will do it on Friday*. */
function ofOnesDay(words: readonly string[], line: string): NoAnswer | undefined {
  const text = ` ${words.slice(0, 2 * BEGINNING).join(' ')} `;
  if (NEAR.some((phrase) => text.includes(` ${phrase} `))) return OF_NONE;
  const said = words.filter((word) => !isSmall(word));
  if (said.some((word) => !EVERYDAY.has(word) && !BESIDE.has(word) && !REVIEW.has(word))) return undefined;
  if (said.some((word) => EVERYDAY.has(word)) || speaksOfWhatOneCannot(words)) return OF_NONE;
  const isAbbreviation = words.length === 1 && /^\p{Lu}{2,}$/u.test(line);
  return said.length === 0 && !words.some((word) => ASKING.has(word)) && !isAbbreviation && !/[\p{Sc}%?]/u.test(line)
    ? OF_NONE
    : undefined;
}

function isSmall(word: string): boolean {
  return SMALL.has(word) || QUESTION.has(word) || FIRST_PERSON.has(word) || POSSESSIVE.has(word) || isFilling(word);
}

function speaksOfWhatOneCannot(words: readonly string[]): boolean {
  const said = `${words.slice(0, 2).join(' ')} `;
  return CANNOT.some((beginning) => said.startsWith(beginning));
}

/** Keys pressed at random. */
function isNoise(line: string): boolean {
  const words = line.slice(0, LOOKED_AT).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every(isNoWord);
}

/** Small words, numbers, signs. */
function isFilling(word: string): boolean {
  return FILLING.has(word) || /^[0-9]{1,4}$/.test(word) || !/[\p{L}\p{N}]/u.test(word);
}
