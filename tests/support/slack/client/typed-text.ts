/** What a person types, as Slack hands it to apps: https://docs.slack.dev/messaging/formatting-message-text. */
const SPECIAL = /(<[@#!][^>]+>|https?:\/\/[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** `&`, `<` and `>` are escaped, addresses become links; mentions typed as `<@U…>` stay what they are. */
export function asHandedOn(typed: string): string {
  return typed
    .split(SPECIAL)
    .map((part) => {
      if (!SPECIAL.test(part)) return escaped(part);
      if (part.startsWith('<')) return part;
      return part.startsWith('http') ? `<${escaped(part)}>` : `<mailto:${part}|${part}>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
