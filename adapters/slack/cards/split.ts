/** What Slack writes for these characters counts, as far as one can tell, and not what people see. */
const WRITTEN_AS: Readonly<Record<string, number>> = { '&': 5, '<': 4, '>': 4 };

/** Characters as people count them are the same in every language. Costly to make. */
const SEGMENTER = new Intl.Segmenter('en');

/** More code units than a character as people count them has, but for pranks. */
const LONGEST_CHARACTER = 80;

/** How long a text is for Slack at most: UTF-16 code units, with `&`, `<` and `>` as long as their escapes. */
export function slackLength(text: string): number {
  let length = text.length;
  for (const sign of text) length += (WRITTEN_AS[sign] ?? 1) - 1;
  return length;
}

/**
 * A text in parts of at most so many characters that together are the text: cut after a line, else after a word, else
 * between two characters as people count them. A text that fits is one part.
 */
export function splitText(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (isLonger(rest, most)) {
    const part = firstPart(rest, most);
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest];
}

/** At most so many characters, with an ellipsis where something was cut: for words of ours and for previews alone. */
export function cutText(text: string, most: number): string {
  return isLonger(text, most) ? `${firstPart(text, most - 1).trimEnd()}…` : text;
}

function isLonger(text: string, most: number): boolean {
  return text.length > most || slackLength(text) > most;
}

function firstPart(text: string, most: number): string {
  const fits = fitting(text, most);
  const line = fits.lastIndexOf('\n') + 1;
  if (line > fits.length / 2) return fits.slice(0, line);
  const word = Math.max(fits.lastIndexOf(' '), fits.lastIndexOf('\n')) + 1;
  return word > fits.length / 2 ? fits.slice(0, word) : fits;
}

/** As many characters from the start as fit. One that is longer than a whole part is cut between its code points. */
function fitting(text: string, most: number): string {
  const end = endOf(text, most);
  if (end === text.length) return text;
  const from = Math.max(0, end - LONGEST_CHARACTER);
  const around = text.slice(from, end + LONGEST_CHARACTER);
  const start = SEGMENTER.segment(around).containing(end - from)?.index ?? 0;
  return text.slice(0, start > 0 ? from + start : end);
}

/** Where a text is as long as allowed; never within a code point. */
function endOf(text: string, most: number): number {
  let length = 0;
  let end = 0;
  for (const sign of text) {
    length += WRITTEN_AS[sign] ?? sign.length;
    if (length > most) break;
    end += sign.length;
  }
  return end;
}
