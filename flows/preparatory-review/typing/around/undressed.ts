import { folded } from '../../../../src/method/plain-text';
import { ofEach } from '../../../../src/steps/typing/words';

/** Signs that people put before a line for its looks: pictures (as Slack writes them, too), the marks of Markdown's headings and boxes, of a tag. */
const PICTURES =
  /^(?::[a-z][a-z0-9_+-]{1,40}:|[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\ufe0f|\u200d|\s)+/u;
const HEADING = /^#{1,6}(?:\s+(?=\S)|(?=\p{L}))/u;
const BOX = /^(?:[-*•]\s+)?\[[ xX✓]\]\s+(?=\S)/;
/** An arrow, typed before what it points to. */
const ARROW = /^[-=]{1,2}>\s?(?=\S)/;
const FENCE = /^`{3,}\w{0,20}$/;
/** What stands on both sides of a whole line: *_so_*, *`so`*. What is struck through is not meant. */
const AROUND = ['**', '__', '`', '_', '*'];
/** A line of signs between two parts. */
const RULE = /^(?:[-=_*~|:+\s]){3,}$/;
/** A list's mark right before a word, which is one where each line has it: *-no plan*. */
const LISTED = /^(?:-{1,3}|[–—*+]) ?(?=\p{L})/u;
/** A number in a circle or on a key. */
const IN_A_SIGN = /^(?:[①-⑳]|\d\ufe0f?\u20e3)\s*(?=\S)/u;

/** A picture that stands for itself, as people put them for the end of a sentence: no sign of a list or a warning. */
const PICTURE = /^\p{Emoji_Presentation}(?:\p{Emoji_Presentation}|\ufe0f|\u200d\p{Extended_Pictographic})*$/u;
const ANY_PICTURE = /\p{Emoji_Presentation}/u;
/** A picture right before the word that it stands for. */
const GLUED = /(?<=\s)(\p{Emoji_Presentation}{1,4}\ufe0f?)(?=\p{L})/gu;
/** What a part's name ends with. */
const NAMES_PART = /[:：=]$/;
/** A line of no more words is a judgement, a name, or that there is nothing: a picture behind it is no part of that. */
const FEW = 4;
/** Said to a phone, that writes it down. */
const NEW_LINE = ofEach({ en: ['new line', 'next line'], fr: ['à la ligne', 'nouvelle ligne'] }).map((said) =>
  said.split(' '),
);

/** A message's lines without what is on them for looks only; a line that is nothing else stays as it is, unless it parts others. */
export function undressed(lines: readonly string[]): string[] {
  const isOne = lines.filter((line) => line.trim() !== '').length < 2;
  const isListed = lines.every((line) => line.trim() === '' || LISTED.test(line.trim()));
  const isCounted = isNumbered(lines);
  const bare = isCounted
    ? lines.map((line) => line.replace(COUNTED, ''))
    : isListed && !isOne
      ? lines.map((line) => line.trim().replace(LISTED, ''))
      : lines;
  return bare.map((line) => (!isOne && (RULE.test(line.trim()) || FENCE.test(line.trim())) ? '' : plain(line.trim())));
}

/** *1 below*, *2 no plan*, *3 who pays?*: lines that count from one, without a sign behind their numbers. */
function isNumbered(lines: readonly string[]): boolean {
  const said = lines.filter((line) => line.trim() !== '');
  return said.length > 2 && said.every((line, n) => COUNTED.exec(line)?.[1] === String(n + 1));
}
const COUNTED = /^\s{0,9}(\d{1,2})\s+(?=\p{L})/u;

function plain(line: string): string {
  const bare = numbered(withoutPictures(line).replace(BOX, '').replace(HEADING, '').replace(ARROW, ''));
  const sign = AROUND.find((one) => bare.startsWith(one) && bare.endsWith(one) && bare.length > 2 * one.length);
  const inside = sign ? bare.slice(sign.length, -sign.length) : bare;
  const said = sign && !inside.includes(sign) ? inside.trim() : bare;
  return said === '' ? line : said;
}

/** What is left of a line that is pictures alone is the line; marks of a list (*→*, *✓*) are no pictures here. */
function withoutPictures(line: string): string {
  const rest = withoutSaidLines(withoutEnds(line.replace(PICTURES, ''))).trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : line;
}

/**
 * Pictures between sentences part them; those behind few words, or behind the last of several sentences, say nothing. Those
 * that a part begins with, right behind its name (*we suspect: …*), are what somebody says.
 */
function withoutEnds(line: string): string {
  if (!ANY_PICTURE.test(line)) return line;
  const words = line.replace(GLUED, '$1 ').split(/\s/);
  if (!words.some((word) => PICTURE.test(word))) return line;
  const last = words.findLastIndex((word) => !PICTURE.test(word));
  let before = '';
  const parted = words.slice(0, last + 1).map((word) => {
    if (!PICTURE.test(word)) before = word;
    return PICTURE.test(word) && !NAMES_PART.test(before) ? '•' : word;
  });
  const isShort = parted.length <= FEW || parted.includes('•');
  return [...parted, ...(isShort ? [] : words.slice(last + 1))].join(' ');
}

/** *… for it. New line. The board …*: what is said between two sentences for the phone. */
function withoutSaidLines(line: string): string {
  const small = line.toLowerCase();
  if (!NEW_LINE.some((said) => small.includes(said.join(' ')))) return line;
  const words = line.split(' ');
  const left: string[] = [];
  for (let n = 0; n < words.length; n += 1) {
    const isBetween = n === 0 || /[.!?…]$/.test(words[n - 1] ?? '');
    const said = isBetween ? NEW_LINE.find((one) => isSaidAt(words, n, one)) : undefined;
    if (said) n += said.length - 1;
    else left.push(words[n] ?? '');
  }
  return left.join(' ');
}

function isSaidAt(words: readonly string[], at: number, said: readonly string[]): boolean {
  const last = said.length - 1;
  return said.every((word, k) => {
    const typed = (words[at + k] ?? '').toLowerCase();
    return k < last ? typed === word : typed === `${word}.` || typed === `${word}!`;
  });
}

function numbered(line: string): string {
  const sign = IN_A_SIGN.exec(line)?.[0];
  return sign ? `${folded(sign).replace(/\D/g, '')}) ${line.slice(sign.length)}` : line;
}
