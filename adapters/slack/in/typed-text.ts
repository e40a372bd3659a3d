import type { Named } from '../../../src/ports/event';
import { accountIn } from '../name';

/** `<…>` as Slack writes what it understood: a mention, a channel, an address, each perhaps with a label. */
const MARKED = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/** What somebody typed, as they saw it; whom it names by an id only is named in it once that is known. */
export interface Typed {
  text: string;
  names: readonly Named[];
}

type Piece = string | Omit<Named, 'at'>;

/**
 * Slack's marks undone. The mention of us at the beginning or the end is left out: `own` is our user's id. `team` is the
 * workspace in which it was typed.
 */
export function typedText(raw: string, team: string, own: string | undefined): Typed {
  const toRead = own === undefined ? raw : withoutUs(raw, own);
  const names: Named[] = [];
  let text = '';
  let read = 0;
  for (const match of toRead.matchAll(MARKED)) {
    const [mark, sign = '', target = '', label = ''] = match;
    text += unescaped(toRead.slice(read, match.index));
    read = match.index + mark.length;
    const piece = unmarked(sign, target, unescaped(label), team);
    if (typeof piece === 'string') text += piece;
    else names.push({ at: text.length, ...piece });
  }
  return { text: text + unescaped(toRead.slice(read)), names };
}

/** The one who is mentioned first; undefined when nobody is. */
export function firstMentioned(raw: string): string | undefined {
  return /<@([A-Z0-9]+)/.exec(raw)?.[1];
}

/** `<@U1> status`, `<@U1>: status`, `status <@U1>`. */
function withoutUs(raw: string, own: string): string {
  const us = new RegExp(`^<@${own}(?:\\|[^<>]*)?>`);
  const text = raw.trim();
  const end = text.lastIndexOf('<');
  const isLast = end > 0 && us.exec(text.slice(end))?.[0].length === text.length - end;
  return (isLast ? text.slice(0, end).trimEnd() : text).replace(us, '').replace(/^\s*[:,]?\s*/, '');
}

function unmarked(sign: string, target: string, label: string, team: string): Piece {
  switch (sign) {
    case '@':
      return { what: { kind: 'person', account: accountIn(team, target) }, ...(label === '' ? {} : { name: label }) };
    case '#':
      return label === '' ? { what: { kind: 'channel' } } : `#${label}`;
    case '!':
      return special(target, label);
    default:
      return address(unescaped(target), label);
  }
}

/** `<!here>`, a group of users, a date with the words for those who cannot show it. */
function special(target: string, label: string): Piece {
  const [name = ''] = target.split('^');
  if (name === 'date') return label;
  if (name === 'subteam') return label === '' ? { what: { kind: 'group' } } : label;
  return `@${(label || name).replace(/^@/, '')}`;
}

/** What was typed, where Slack only made an address of it; else the words and what is behind them. */
function address(target: string, label: string): string {
  const plain = target.replace(/^(?:mailto|tel):/, '');
  const isAsTyped = label === '' || label === plain || label === plain.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (!isAsTyped) return `${label} (${plain})`;
  return label === '' ? plain : label;
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
