import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { BodyError } from './body-error';
import type { BodyRoom } from './body-room';

export interface Reading {
  /** The most bytes that are taken, as sent and unpacked. */
  limit: number;
  room: BodyRoom;
  /** Who sends it: a person, or an address. */
  sender: string;
  /** How long it may take, in milliseconds. */
  patienceMs?: number;
}

/** A body of the largest size, over the slowest line that people still use. */
const PATIENCE_MS = 30_000;
const FIRST = 4_096;

const UNPACKING = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

/**
 * A request's body, unpacked. What is said of it in advance is looked at before a byte is read. Throws a `BodyError`; the
 * rest of a body that is refused is not kept.
 */
export async function readBody(req: IncomingMessage, reading: Reading): Promise<Buffer> {
  const { limit, room, sender } = reading;
  const encoding = (req.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && !isKnown(encoding)) throw new BodyError('unsupported');
  if (Number(req.headers['content-length'] ?? 0) > limit) throw new BodyError('too-large');
  const dropped = new AbortController();
  const place = room.enter(sender, () => dropped.abort());
  try {
    const sent = await collect(req, reading, place.grow, dropped.signal);
    if (encoding === 'identity') return sent;
    place.grow(limit);
    return isKnown(encoding) ? await unpack(encoding, sent, limit) : sent;
  } finally {
    place.leave();
  }
}

function isKnown(encoding: string): encoding is keyof typeof UNPACKING {
  return Object.hasOwn(UNPACKING, encoding);
}

/** In one buffer that grows: a body sent byte by byte holds no more than any other. */
function collect(
  req: IncomingMessage,
  { limit, patienceMs = PATIENCE_MS }: Reading,
  grow: (bytes: number) => void,
  dropped: AbortSignal,
): Promise<Buffer> {
  let body = Buffer.alloc(0);
  let size = 0;
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      if (size + chunk.length > limit) return fail('too-large');
      if (size + chunk.length > body.length) {
        const room = Math.min(limit, Math.max(FIRST, 4 * body.length, size + chunk.length));
        grow(room - body.length);
        const larger = Buffer.alloc(room);
        body.copy(larger, 0, 0, size);
        body = larger;
      }
      chunk.copy(body, size);
      size += chunk.length;
    };
    const end = () => {
      stop();
      resolve(body.subarray(0, size));
    };
    const fail = (code: BodyError['code']) => {
      stop();
      body = Buffer.alloc(0);
      reject(new BodyError(code));
    };
    // What arrived while the event loop was busy is read first.
    const slow = () => void setImmediate(() => fail('too-slow'));
    const crowded = () => fail('crowded');
    const aborted = () => fail('aborted');
    const timer = setTimeout(slow, patienceMs);
    const stop = () => {
      clearTimeout(timer);
      dropped.removeEventListener('abort', crowded);
      req.off('data', take).off('end', end).off('close', aborted).off('error', aborted);
      req.pause();
    };
    dropped.addEventListener('abort', crowded);
    req.on('data', take).on('end', end).on('close', aborted).on('error', aborted);
    if (dropped.aborted) crowded();
    else if (req.destroyed) aborted();
  });
}

async function unpack(encoding: keyof typeof UNPACKING, sent: Buffer, limit: number): Promise<Buffer> {
  try {
    return await UNPACKING[encoding](sent, { maxOutputLength: limit });
  } catch (error) {
    const isTooLarge =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new BodyError(isTooLarge ? 'too-large' : 'malformed', { cause: error });
  }
}
