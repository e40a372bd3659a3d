import type { Command } from '../commands';
import { commandAtStart } from './commands';
import {
  ABSENCE,
  ABSENT_ALL,
  BEFORE,
  FILLING,
  FIRST_PERSON,
  LIKE_COMMANDS,
  NOT_POLITE,
  OPINION,
  OURS,
  POLITE_PAIRS,
  POLITE_START,
  POLITE_WHOLE,
  POSSESSIVE,
  QUESTION,
  REVIEW,
  SMALL,
  STRONG,
  VIEWS,
} from './no-answer-words';
import { wordsOf } from './words';

/** A line that does not look like an answer, with the word of command that it may stand for. */
export interface NoAnswer {
  command?: Command;
}

/** How many words from the beginning tell what a line is about. */
const BEGINNING = 8;

/**
 * Whether a line looks like something else than an answer about a city: it begins like a command, is polite, speaks of
 * whoever writes it, or asks about the review itself. Such a line is offered its place, not handed one, so a line more
 * costs a press, and a line less is filed where it is read back with *Undo*. Words of both languages.
 */
export function noAnswerIn(line: string): NoAnswer | undefined {
  const words = wordsOf(line).flatMap((word) => word.split("'"));
  if (words.length === 0) return undefined;
  return likeCommand(words) ?? ofAbsence(words) ?? polite(words) ?? ofOneself(words) ?? ofTheReview(words, line);
}

/** Imperatives that no statement about a city begins with; other commands when only small words follow. */
function likeCommand(said: readonly string[]): NoAnswer | undefined {
  const words = said.slice(
    Math.max(
      0,
      said.findIndex((word) => !BEFORE.has(word)),
    ),
  );
  const [first = '', second = ''] = words;
  const strong = STRONG.get(first);
  // Whoever is to be reminded themselves chooses when.
  if (strong) return { command: strong === 'remind' && FIRST_PERSON.has(second) ? 'snooze' : strong };
  const phrase = LIKE_COMMANDS.find((p) => p.words.every((word, i) => words[i] === word));
  if (phrase && words.slice(phrase.words.length).every(isFilling)) return { command: phrase.command };
  const found = commandAtStart(words);
  if (!found?.rest.every(isFilling)) return undefined;
  return found.command === 'polite' ? {} : { command: found.command };
}

function ofAbsence(words: readonly string[]): NoAnswer | undefined {
  const away: NoAnswer = { command: 'away' };
  const text = ` ${words.slice(0, BEGINNING).join(' ')} `;
  const [first = ''] = words;
  const speaksOfUs = FIRST_PERSON.has(first) || OURS.has(first);
  if (ABSENCE.some((phrase) => text.includes(` ${phrase} `)) && (speaksOfUs || beginsAbsence(text))) return away;
  return ABSENT_ALL.has(first) && words.slice(1).every(isFilling) ? away : undefined;
}

function beginsAbsence(text: string): boolean {
  return ABSENCE.some((phrase) => text.startsWith(` ${phrase} `));
}

function polite(words: readonly string[]): NoAnswer | undefined {
  const [first = '', second = ''] = words;
  const pair = `${first} ${second}`;
  if (POLITE_PAIRS.has(pair) || (POLITE_START.has(first) && pair !== NOT_POLITE)) return {};
  const isPolite = words.every((word) => POLITE_WHOLE.has(word) || isFilling(word));
  return isPolite && words.some((word) => POLITE_WHOLE.has(word)) ? {} : undefined;
}

/** What one sees, thinks or asks is an answer; what one does or cannot do is none. */
function ofOneself(words: readonly string[]): NoAnswer | undefined {
  const [first = '', second = ''] = words;
  if (POSSESSIVE.has(first)) return VIEWS.has(second) ? undefined : {};
  if (!FIRST_PERSON.has(first)) return undefined;
  const said = words.slice(1, BEGINNING);
  const at = said.findIndex((word) => OPINION.has(word));
  const says = at >= 0 && words.slice(at + 2).some((word) => !SMALL.has(word) && !isFilling(word));
  return says ? undefined : {};
}

/** A question made of nothing but question words, small words and words of the review; or one about oneself. */
function ofTheReview(words: readonly string[], line: string): NoAnswer | undefined {
  const asks = line.includes('?') || QUESTION.has(words[0] ?? '');
  if (!asks || words.length > 14) return undefined;
  const content = words.filter((word) => /[\p{L}\p{N}]/u.test(word) && !QUESTION.has(word) && !SMALL.has(word));
  if (content.some((word) => FIRST_PERSON.has(word) || POSSESSIVE.has(word) || word === 'm'))
    return { command: 'status' };
  return content.every((word) => REVIEW.has(word)) ? { command: 'status' } : undefined;
}

/** Small words, numbers, signs. */
function isFilling(word: string): boolean {
  return FILLING.has(word) || /^[0-9]{1,4}$/.test(word) || !/[\p{L}\p{N}]/u.test(word);
}
