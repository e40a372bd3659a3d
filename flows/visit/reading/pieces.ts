import { folded } from '../../../src/method/plain-text';
import { SHORTENED } from './message-words';

/** A part of a message between signs that may end a remark, and the sign that ends it. */
export interface Piece {
  text: string;
  /** `\n`, `;`, one of `.!?…,`, or nothing at the end. */
  end: string;
}

const OPENING = '([{';
const CLOSING = ')]}';

/**
 * A message in pieces: at the ends of lines, at semicolons, and at other signs that something follows after a space. Not
 * within brackets, nor after a shortened word. Looks at each character once.
 */
export function piecesOf(message: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let depth = 0;
  const cut = (at: number, end: string) => {
    pieces.push({ text: message.slice(from, at).trim(), end });
    from = at + 1;
  };
  for (let at = 0; at < message.length; at += 1) {
    const sign = message.charAt(at);
    if (sign === '\n') {
      depth = 0;
      cut(at, '\n');
    } else if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isEnd(message, at, from)) cut(at, sign);
  }
  cut(message.length, '');
  return pieces;
}

function isEnd(message: string, at: number, from: number): boolean {
  const sign = message.charAt(at);
  if (sign === ';') return true;
  if (!'.!?…,'.includes(sign)) return false;
  const next = message.charAt(at + 1);
  if (next !== '' && !/\s/.test(next)) return false;
  return sign !== '.' || !SHORTENED.has(lastWord(message.slice(Math.max(from, at - 8), at)));
}

function lastWord(text: string): string {
  return (
    folded(text)
      .split(/[^\p{L}\p{N}]+/u)
      .at(-1) ?? ''
  );
}
