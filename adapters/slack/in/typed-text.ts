/** `<…>` as Slack writes what it understood: a mention, a channel, an address, each perhaps with a label. */
const MARKED = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/** What somebody typed, as they saw it: Slack's marks undone, our own mention at the beginning left out. */
export function typedText(text: string): string {
  return text
    .replace(/^\s*<@[A-Z0-9]+(?:\|[^<>]*)?>\s*(?:[:,]\s*)?/, '')
    .replace(MARKED, (_, sign: string, target: string, label?: string) => unmarked(sign, target, label))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function unmarked(sign: string, target: string, label: string | undefined): string {
  switch (sign) {
    case '@':
    case '#':
      return `${sign}${label || target}`;
    case '!':
      return label ?? `@${target.split('^')[0]}`;
    default:
      return target.replace(/^mailto:/, '');
  }
}
