import { StoreError } from '../../src/ports/store';
import { TOO_LARGE_CODE } from './size';

const DUPLICATE_KEY = 11000;
const MONGO_OUT_OF_DISK = 14031;
const FULL: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG', MONGO_OUT_OF_DISK];
/** MongoDB's own, for a document beyond 16 MB, and what its driver and ours say before it is sent. */
const TOO_LARGE: readonly unknown[] = [10_334, 17_419, 17_420, 'ERR_OUT_OF_RANGE', TOO_LARGE_CODE];
const READ_ONLY: readonly unknown[] = ['EROFS', 'EACCES', 'EPERM'];
/** What mongoose and the BSON library say about a document that cannot be stored as it is. */
const INVALID_NAMES: readonly unknown[] = [
  'ValidationError',
  'CastError',
  'StrictModeError',
  'BSONError',
  'BSONVersionError',
];

/** Whether a unique index refused the write: the id, or another property that is unique. */
export function isDuplicate(error: unknown): boolean {
  return propertyOf(error, 'code') === DUPLICATE_KEY;
}

/** What the callers of the store learn of an engine's error. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  if (TOO_LARGE.includes(code) || isTooLargeForBson(error)) return new StoreError('too-large', false, { cause: error });
  if (FULL.includes(code)) return new StoreError('full', true, { cause: error });
  if (READ_ONLY.includes(code)) return new StoreError('read-only', true, { cause: error });
  if (code === DUPLICATE_KEY || INVALID_NAMES.includes(propertyOf(error, 'name'))) {
    return new StoreError('invalid', false, { cause: error });
  }
  return new StoreError('unavailable', true, { cause: error });
}

/** Runs one operation of an engine; whatever it throws arrives as a `StoreError`. */
export async function guarded<R>(operation: () => Promise<R>): Promise<R> {
  try {
    return await operation();
  } catch (error) {
    throw toStoreError(error);
  }
}

/** The driver's own words, where it has no code for it. */
function isTooLargeForBson(error: unknown): boolean {
  return (
    error instanceof Error &&
    /larger than the maximum|object to insert too large|BSONObj size|exceeds the max bson/i.test(error.message)
  );
}

/** NeDB wraps what went wrong while flushing to disk, MongoDB's driver what went wrong in a batch. */
function codeOf(error: unknown): unknown {
  const wrapped = [error, propertyOf(error, 'errorOnFsync'), propertyOf(error, 'cause')];
  return wrapped.map((one) => propertyOf(one, 'code')).find((code) => code !== undefined);
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
