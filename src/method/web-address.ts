/** So long may an address be, in characters. */
const LONGEST = 2_000;

/** Whether a text is the whole address of something on the web, and nothing else. */
export function isWebAddress(text: string): boolean {
  return text.length <= LONGEST && /^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text);
}
