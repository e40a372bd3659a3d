/**
 * Says nothing anywhere: soft hyphens, zero-width spaces, byte order marks, invisible operators. The joiners that letters
 * and emoji need (ZWJ, ZWNJ) and the marks of direction are not among them.
 */
const SILENT = /\u034f|\u17b4|\u17b5|[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0]/g;

/** Everything that ends a line: Windows', old Macs', Word's, Unicode's. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Nothing to see, and no sense at the edge of a text: joiners and marks of direction. */
const AT_EDGES = /[\s\u200c-\u200f]/;

/** Letters, signs and spaces of the oldest table of characters. */
const IS_ASCII = /^[\0-\x7f]*$/;

/** Letters that no decomposition makes plain. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
};
const NOT_PLAIN = /[ßæœøłđðþħıŧŋ]/g;

/** Capitals as small as small letters, which no other form of a letter stands for. */
const SMALL_CAPITALS = /[ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ]/g;
const AS_SMALL = 'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz';

/**
 * A text as it is kept: lines end with `\n`, characters that say nothing are gone, and so is the space at both ends. What
 * carries meaning stays: the joiners in emoji, Indic and Persian words, no-break spaces, control characters.
 */
export function cleaned(text: string): string {
  return trimmed(text.replace(LINE_END, '\n').replace(SILENT, ''));
}

/** The lines of a text as they are kept, without the empty ones. */
export function cleanLines(text: string): string[] {
  return cleaned(text)
    .split('\n')
    .map(trimmed)
    .filter((line) => line !== '');
}

/**
 * A text on one line, as it is shown: what ends a line and what is left free more than once is one space. A no-break space
 * stays one: French stands with it before `:` and `?`.
 */
export function onOneLine(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
}

/**
 * A text as it is compared, never as it is kept or shown: small letters without accents (ł, ø, ß … as people type them
 * without), compatible forms alike (full-width digits, ligatures), nothing invisible, one kind of apostrophe, quotation
 * mark, hyphen and space. Vowel signs that are no accents (Indic ones) stay.
 */
export function folded(text: string): string {
  // Most of what is compared: nothing of the rest is in it.
  if (IS_ASCII.test(text)) return text.replaceAll('`', "'").toLowerCase().replace(/\s+/g, ' ').trim();
  return text
    .replace(/[’‘‛ʼ′´`＇]/g, "'")
    .replace(/[“”„‟«»‹›″＂]/g, '"')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g, '')
    .replace(/\p{Cf}/gu, '')
    .replace(SILENT, '')
    .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .replace(SMALL_CAPITALS, (letter) => AS_SMALL.charAt(AS_SMALL.indexOf(letter) + 1))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Looks at each end once, however long the text. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && AT_EDGES.test(text.charAt(start))) start += 1;
  while (end > start && AT_EDGES.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
