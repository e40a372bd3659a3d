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
let bytes = Buffer.alloc(256);

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
  const key = functionKeyOnce(name);
  remembered += name.length + key.length;
  if (remembered > REMEMBERED) {
    keys.clear();
    remembered = name.length + key.length;
  }
  keys.set(name, key);
  return key;
}

/** The same of a name that is not asked about again: a full review's are too many to be remembered. */
export function functionKeyOnce(name: string): string {
  return keyInBytes(name) ?? keyInLetters(name);
}

/** What a character becomes by itself: the letter of one byte that stands for it in keys, or one of these. */
const FORMS = new Int16Array(0x10000);
const APART = -1;
const NO_FORM = -2;
/** More than one letter, a larger one, or one that depends on what is beside it. */
const OTHERWISE = -3;
/** At the end of a word it is written in another way. */
const SIGMA = 0x3a3;

/** The key of a name whose letters all become letters of one byte, as nearly all do: three times as fast. */
function keyInBytes(name: string): string | undefined {
  if (bytes.length < name.length) bytes = Buffer.alloc(name.length);
  const into = bytes;
  let size = 0;
  let isApart = false;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    const form = FORMS[code] || formOf(code);
    if (form > 0) {
      // A name is longer than its key: each hyphen stands for a sign.
      if (isApart) into[size++] = HYPHEN;
      isApart = false;
      into[size++] = form;
    } else if (form === APART) isApart = size > 0;
    else if (form === OTHERWISE) return undefined;
  }
  return size === 0 ? name.trim() : into.toString('latin1', 0, size);
}

/** Finds what it becomes, and remembers it. */
function formOf(code: number): number {
  const form = formByItself(code);
  FORMS[code] = form;
  return form;
}

function formByItself(code: number): number {
  if (code === SIGMA || (code >= 0xd800 && code < 0xe000)) return OTHERWISE;
  const signs = [...String.fromCharCode(code).normalize('NFKD').toLowerCase()].map((sign) => sign.codePointAt(0) ?? 0);
  const [part, ...more] = signs.filter((sign) => kindOf(sign) === PART);
  const isBeside = signs.some((sign) => kindOf(sign) === BETWEEN);
  if (part === undefined) return isBeside ? APART : NO_FORM;
  return part > 0xff || more.length > 0 || isBeside ? OTHERWISE : part;
}

/** The key of any name. */
function keyInLetters(name: string): string {
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
