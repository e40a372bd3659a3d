import { cleanInput } from '../../adaptive-cards/text';

/** Marks that turn the direction of whatever follows them; letters that run from right to left need none. */
const DIRECTION_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g;
const CONTROL_CHARACTERS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Has no width and ends no word: a sign of markup beside it is one no longer. */
const WORD_JOINER = '\u2060';

/**
 * A text as it may stand in an object that knows no markup (`plain_text`, `raw_text`, a text of a rich text block): it
 * appears literally there, so that only what cannot be seen is taken out.
 */
export function displayText(text: string): string {
  return cleanInput(text).replace(DIRECTION_OVERRIDES, '');
}

/** The same on one line. Spaces that keep words together stay what they are. */
export function oneLine(text: string): string {
  return displayText(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

/**
 * A text as it may stand in mrkdwn: it appears literally, mentions nobody and links nothing. Never undone: what people
 * answer comes back from inputs, not from displays.
 */
export function escapeMrkdwn(text: string): string {
  return displayText(text)
    .replace(/(?<![\p{L}\p{N}])[@#](?=\S)/gu, (sign) => sign + WORD_JOINER)
    .replace(/(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu, apart)
    .replace(/:(?=[\w+'-]+:)/g, (sign) => sign + WORD_JOINER)
    .replace(/^([^\S\n\r\u2028\u2029]*)(?=>)/gm, (space) => space + WORD_JOINER)
    .replace(/[&<>]/g, (sign) => CONTROL_CHARACTERS[sign] ?? sign);
}

function apart(signs: string): string {
  return WORD_JOINER + [...signs].join(WORD_JOINER) + WORD_JOINER;
}
