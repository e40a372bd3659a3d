import { htmlLines } from './html-lines';

/** A mention as Teams writes it into a text. */
const MENTION = /<at(?:\s[^<>]*)?>([^<>]*)<\/at>/g;

/** How long an HTML form is read at most, in characters: beyond it the plain text is taken. */
export const LONGEST_HTML = 512_000;

/**
 * What somebody typed, as they saw it: without the mentions of the bot (`own`: as they stand in the text), others
 * by their names. Teams encodes nothing else, but for spaces. Its plain text may run lines together that are apart
 * in its HTML, where there is one: then those are the lines.
 */
export function typedText(text: string, own: readonly string[], html?: string): string {
  const plain = plainText(text, own);
  if (plain === '' || html === undefined || html.length > LONGEST_HTML) return plain;
  const names = own.map((mention) => mention.replace(MENTION, '$1').trim());
  const lines = htmlLines(html, names).replaceAll('\u00a0', ' ');
  return linesIn(lines) > linesIn(plain) ? lines : plain;
}

function linesIn(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

function plainText(text: string, own: readonly string[]): string {
  return own
    .filter((mention) => mention !== '')
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text)
    .replace(MENTION, (_, name: string) => name)
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .trim();
}
