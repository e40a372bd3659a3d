import { cleanLines } from '../../method/plain-text';

/** The marks of a list, as people type and paste them: signs of their own, or a mark and a space after it. */
const SIGN = '[•‣⁃▪▫■□◦●○◆◇❖➢➤►▶→✓✔☐☑☒·\\uf000-\\uf0ff]\\ufe0f?\\s*';
const NUMBER = '\\(?\\d{1,3}[.)](?:\\d{1,3}[.)]){0,3}|\\d{1,3}[/°]|\\(?[a-zA-Z]\\)|\\(?[ivxIVX]{1,5}\\)';
/** Word's letter for a second level, and its section sign, which is also a mark: not before a number. */
const WORDS_OWN = 'o(?:[\\t\\u00a0]|\\s{2})\\s*|§\\s*(?=[^\\s\\d])';
/** A number right before a word: *2.volunteers*. */
const TIGHT = '\\(?\\d{1,2}[.)](?=\\p{L}{2})';
const MARK = new RegExp(`(?:${SIGN}|(?:[-–—*]|\\+(?=\\s+\\p{L})|${NUMBER})\\s+|${TIGHT}|${WORDS_OWN})`, 'uy');

/** A typed text as list entries: one per line, with list marks and empty lines dropped. */
export function linesOf(text: string): string[] {
  return cleanLines(text).map(withoutMark);
}

/** A line without the marks of the list that it is from; where there is nothing else, as it is. */
export function withoutMark(line: string): string {
  let from = 0;
  MARK.lastIndex = 0;
  while (MARK.test(line)) from = MARK.lastIndex;
  const rest = line.slice(from).trim();
  return rest === '' ? line : rest;
}

/** A text with another after it, unless it is there already: the same event may be applied twice. */
export function withLine(before: string, said: string): string {
  const text = said.trim();
  return `\n${before}\n`.includes(`\n${text}\n`) ? before : `${before}\n${text}`.trim();
}
