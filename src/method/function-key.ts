/** Part of a name, between its parts, or nothing that counts. */
const PART = 1;
const BETWEEN = 2;
const NOTHING = 3;

/** What each character is to a name, once somebody has used it. */
const KINDS = new Uint8Array(0x110000);
const HYPHEN = 0x2d;
const AS_TEXT = new TextDecoder('utf-16le');

/** Room for a key while it is made; as long as the longest name so far. */
let room = new Uint16Array(256);

/** So many letters of names and their keys are remembered: each turn of a peer's asks for those of all their names. */
const REMEMBERED = 8_000_000;
const keys = new Map<string, string>();
let remembered = 0;

/**
 * The form in which two names are one function's: whatever the case, accents, spaces and punctuation. Other signs are
 * part of a name. It looks at each character once and asks what it is once: a full review holds a hundred thousand names.
 */
export function functionKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = keyOf(name);
  remembered += name.length + key.length;
  if (remembered > REMEMBERED) {
    keys.clear();
    remembered = name.length + key.length;
  }
  keys.set(name, key);
  return key;
}

function keyOf(name: string): string {
  const text = name.normalize('NFKD').toLowerCase();
  if (room.length < text.length) room = new Uint16Array(text.length);
  let size = 0;
  let isApart = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const character = isHighSurrogate(code) ? (text.codePointAt(at) ?? code) : code;
    const kind = kindOf(character);
    if (kind === PART) {
      if (isApart) room[size++] = HYPHEN;
      isApart = false;
      room[size++] = code;
    } else if (kind === BETWEEN) isApart = size > 0;
    if (character === code) continue;
    at += 1;
    if (kind === PART) room[size++] = text.charCodeAt(at);
  }
  return size === 0 ? name.trim() : AS_TEXT.decode(room.subarray(0, size));
}

function kindOf(character: number): number {
  const known = KINDS[character] ?? 0;
  if (known !== 0) return known;
  const sign = String.fromCodePoint(character);
  const kind = /[\p{M}\p{Cf}]/u.test(sign) ? NOTHING : /[\p{L}\p{N}\p{Sm}\p{Sc}\p{So}]/u.test(sign) ? PART : BETWEEN;
  KINDS[character] = kind;
  return kind;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
