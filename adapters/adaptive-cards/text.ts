const BREAKS = /\r\n?|\u2028|\u2029|\u0085/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const DIRECTION_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g;
/** `{{DATE(…)}}` and `{{TIME(…)}}` are replaced by Adaptive Cards clients wherever they occur. */
const FUNCTIONS = /\{\{(?=(?:DATE|TIME)\()/gi;
const HALF_CHARACTERS = /\p{Surrogate}/gu;
const WORD_JOINER = '\u2060';

/** What a person typed, without control characters and with plain line breaks; nothing visible is lost. */
export function cleanInput(text: string): string {
  return text.replace(BREAKS, '\n').replace(CONTROLS, '').replace(HALF_CHARACTERS, '\uFFFD');
}

/**
 * A text as it may stand in any element that knows no markdown: what cannot be seen is gone, and so is what would turn
 * the direction of the text around it.
 */
export function displayText(text: string): string {
  return cleanInput(text).replace(DIRECTION_OVERRIDES, '').replace(FUNCTIONS, `{${WORD_JOINER}{`);
}

/** A text as it may stand in an element that reads markdown: it appears literally. */
export function escapeMarkdown(text: string): string {
  return displayText(text)
    .split('\n')
    .map((line) =>
      line
        .replace(/[\\`*_[\]<>~|]/g, '\\$&')
        .replace(/&(?=#?\w+;)/g, '\\&')
        .replace(/^(\s*)([-+#=])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])/, '$1\\$2'),
    )
    .join('\n');
}

/** The inverse of {@link escapeMarkdown}, for a client that draws plain text. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([\\`*_[\]<>~|&\-+#=.)])/g, '$1');
}

/** At most so many characters, with an ellipsis where something was cut. Never cuts a character in two. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, Math.max(0, most - 1))
        .join('')
        .trimEnd()}…`;
}
