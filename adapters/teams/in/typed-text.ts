/** A mention as Teams writes it into a text. */
const MENTION = /<at(?:\s[^<>]*)?>([^<>]*)<\/at>/g;

/**
 * What somebody typed, as they saw it: without the mentions of the bot (`own`: as they stand in the text), other
 * mentions as `@name`. Teams encodes nothing else, but for spaces.
 */
export function typedText(text: string, own: readonly string[]): string {
  return own
    .filter((mention) => mention !== '')
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text)
    .replace(MENTION, (_, name: string) => `@${name}`)
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .trim();
}
