/**
 * A text without the signs of a set at its end. It looks from the end: a pattern anchored there would begin anew at each
 * sign of a long run of them.
 */
export function withoutTrailing(text: string, signs: RegExp): string {
  let end = text.length;
  while (end > 0 && signs.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
