import { folded } from '../../../../src/method/plain-text';

/** Signs that people put before a line for its looks: pictures (as Slack writes them, too), the marks of Markdown's headings and boxes, of a tag. */
const PICTURES =
  /^(?::[a-z][a-z0-9_+-]{1,40}:|[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\ufe0f|\u200d|\s)+/u;
const HEADING = /^#{1,6}(?:\s+(?=\S)|(?=\p{L}))/u;
const BOX = /^(?:[-*•]\s+)?\[[ xX✓]\]\s+(?=\S)/;
const FENCE = /^`{3,}\w{0,20}$/;
/** What stands on both sides of a whole line: *_so_*, *`so`*. What is struck through is not meant. */
const AROUND = ['**', '__', '`', '_', '*'];
/** A line of signs between two parts. */
const RULE = /^(?:[-=_*~|:+\s]){3,}$/;
/** A list's mark right before a word, which is one where each line has it: *-no plan*. */
const LISTED = /^(?:-{1,3}|[–—*+]) ?(?=\p{L})/u;
/** A number in a circle or on a key. */
const IN_A_SIGN = /^(?:[①-⑳]|\d\ufe0f?\u20e3)\s*(?=\S)/u;

/** A message's lines without what is on them for looks only; a line that is nothing else stays as it is, unless it parts others. */
export function undressed(lines: readonly string[]): string[] {
  const isOne = lines.filter((line) => line.trim() !== '').length < 2;
  const isListed = lines.every((line) => line.trim() === '' || LISTED.test(line.trim()));
  const bare = isListed && !isOne ? lines.map((line) => line.trim().replace(LISTED, '')) : lines;
  return bare.map((line) => (!isOne && (RULE.test(line.trim()) || FENCE.test(line.trim())) ? '' : plain(line.trim())));
}

function plain(line: string): string {
  const bare = numbered(withoutPictures(line).replace(BOX, '').replace(HEADING, ''));
  const sign = AROUND.find((one) => bare.startsWith(one) && bare.endsWith(one) && bare.length > 2 * one.length);
  const inside = sign ? bare.slice(sign.length, -sign.length) : bare;
  const said = sign && !inside.includes(sign) ? inside.trim() : bare;
  return said === '' ? line : said;
}

/** What is left of a line that is pictures alone is the line; marks of a list (*→*, *✓*) are no pictures here. */
function withoutPictures(line: string): string {
  const rest = line.replace(PICTURES, '');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : line;
}

function numbered(line: string): string {
  const sign = IN_A_SIGN.exec(line)?.[0];
  return sign ? `${folded(sign).replace(/\D/g, '')}) ${line.slice(sign.length)}` : line;
}
