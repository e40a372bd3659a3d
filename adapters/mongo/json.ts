/**
 * Our documents hold maps with keys that people or platforms chose, but MongoDB and NeDB give a meaning to `$`, `.` and
 * some names. Nested keys are therefore stored with those characters written as `%` and two hexadecimal digits. A leading
 * `_` is one of them: it covers `__proto__`, `_bsontype` and whatever the next library version takes for itself. So are
 * the first letters of the names that mongoose leaves out.
 */
const TROUBLE = /[%.\0]|^[$_]|^c(?=onstructor$)|^p(?=rototype$)/g;
const EMPTY_KEY = '%';

/** A JSON value as it is stored: safe keys, `undefined` properties left out, nothing shared with the argument. */
export function toStored(value: unknown): unknown {
  return mapKeys(value, storedKey);
}

/** The JSON value that was given to `toStored`: the argument itself, which engines hand out as a copy, or another. */
export function fromStored(value: unknown): unknown {
  return hasStoredKey(value) ? mapKeys(value, originalKey) : value;
}

/** Few have any: a reader need not copy all the others once more. */
function hasStoredKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasStoredKey);
  const items = value as Readonly<Record<string, unknown>>;
  // Each read of the store goes through each of its texts: no array of keys, no call for what holds none.
  for (const key in items) {
    const item = items[key];
    if (key.includes('%') || (typeof item === 'object' && hasStoredKey(item))) return true;
  }
  return false;
}

function mapKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapKeys(item ?? null, rename));
  if (typeof value !== 'object' || value === null) return value;
  const mapped: Record<string, unknown> = {};
  const items = value as Record<string, unknown>;
  for (const key of Object.keys(items)) {
    const item = items[key];
    if (item !== undefined) own(mapped, rename(key), mapKeys(item, rename));
  }
  return mapped;
}

/** Assigning `__proto__` would change the prototype. Defining every property would be slow: each read goes through here. */
function own(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

function storedKey(key: string): string {
  return key === '' ? EMPTY_KEY : key.replace(TROUBLE, (sign) => `%${hex(sign)}`);
}

function originalKey(key: string): string {
  if (!key.includes('%')) return key;
  return key === EMPTY_KEY
    ? ''
    : key.replace(/%([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(2, '0');
}
