import { Parser } from 'htmlparser2';

const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section'],
]);
const NOT_SAID: ReadonlySet<string> = new Set(['script', 'style', 'title', 'head', 'attachment']);
const MENTION = /Mention$/;
const QUOTE = /Reply$/;
const EMOJI = /Emoji$/;

/** What is being read: the texts so far, and what one is inside of. */
interface Reading {
  said: string[];
  /** The line has nothing on it yet. */
  isFresh: boolean;
  /** Numbers of ordered lists, undefined for the others. */
  lists: (number | undefined)[];
  /** Deep in what is not said by its author: 0 is outside. */
  silent: number;
  preformatted: number;
  mention: { tag: string; name: string } | undefined;
}

/**
 * The lines of a message as Teams' editor wrote it in HTML: paragraphs, breaks and list items each begin one, list items
 * with their mark or number. `own`: the names under which the bot is mentioned, which are left out; others are
 * mentioned by their names. Emoji are their description. Linear, and total: any text is read.
 */
export function htmlLines(html: string, own: readonly string[]): string {
  const reading: Reading = { said: [], isFresh: true, lists: [], silent: 0, preformatted: 0, mention: undefined };
  const parser = new Parser({
    onopentag: (tag, attributes) => opened(reading, tag, attributes),
    ontext: (text) => heard(reading, text),
    onclosetag: (tag) => closed(reading, tag, own),
  });
  parser.end(html);
  return reading.said.join('').trim();
}

function opened(reading: Reading, tag: string, attributes: Readonly<Record<string, string>>): void {
  const { itemtype = '' } = attributes;
  if (reading.silent > 0 || NOT_SAID.has(tag) || (tag === 'blockquote' && QUOTE.test(itemtype))) {
    reading.silent += 1;
    return;
  }
  if (tag === 'br') newLine(reading);
  if (tag === 'emoji' || (tag === 'img' && EMOJI.test(itemtype))) say(reading, attributes.alt ?? '');
  if ((tag === 'span' && MENTION.test(itemtype)) || tag === 'at') {
    reading.mention = { tag, name: '' };
    return;
  }
  if (tag === 'pre') reading.preformatted += 1;
  if (tag === 'td' || tag === 'th') say(reading, reading.isFresh ? '' : '\t');
  if (BLOCKS.has(tag) && !reading.isFresh) newLine(reading);
  if (tag === 'ul') reading.lists.push(undefined);
  if (tag === 'ol') reading.lists.push(Number.parseInt(attributes.start ?? '1', 10) || 1);
  if (tag === 'li') mark(reading);
}

function closed(reading: Reading, tag: string, own: readonly string[]): void {
  if (reading.silent > 0) {
    reading.silent -= 1;
    return;
  }
  if (reading.mention?.tag === tag) {
    const name = reading.mention.name.trim();
    reading.mention = undefined;
    say(reading, own.includes(name) ? ' ' : name);
    return;
  }
  if (tag === 'pre') reading.preformatted = Math.max(0, reading.preformatted - 1);
  if (tag === 'ul' || tag === 'ol') reading.lists.pop();
  // An empty paragraph is an empty line.
  if (tag === 'p' || (BLOCKS.has(tag) && !reading.isFresh)) newLine(reading);
}

function heard(reading: Reading, text: string): void {
  if (reading.silent > 0) return;
  if (reading.mention) {
    reading.mention.name += text;
    return;
  }
  const said = reading.preformatted > 0 ? text : text.replace(/[ \t\r\n]+/g, ' ');
  if (said.trim() === '' && reading.isFresh) return;
  say(reading, reading.isFresh && reading.preformatted === 0 ? said.trimStart() : said);
}

function mark(reading: Reading): void {
  const number = reading.lists.at(-1);
  if (number !== undefined) reading.lists[reading.lists.length - 1] = number + 1;
  reading.said.push(number === undefined ? '- ' : `${number}. `);
}

function say(reading: Reading, text: string): void {
  if (text === '') return;
  reading.said.push(text);
  reading.isFresh = false;
}

function newLine(reading: Reading): void {
  reading.said.push('\n');
  reading.isFresh = true;
}
