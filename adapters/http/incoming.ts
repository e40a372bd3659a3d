import type { IncomingMessage } from 'node:http';
import { BodyError } from './body-error';

/** How long nothing may come, in milliseconds. */
const SILENT_MS = 30_000;

/**
 * A request's body as it comes, a part at a time: whoever keeps it slowly slows the sender down. Throws a `BodyError` once
 * it is larger than `limit`, in bytes, says beforehand that it will be or that it is packed, falls silent, or is cut off.
 */
export async function* incoming(req: IncomingMessage, limit: number): AsyncGenerator<Uint8Array> {
  if ((req.headers['content-encoding'] ?? 'identity') !== 'identity') throw new BodyError('unsupported');
  if (Number(req.headers['content-length'] ?? 0) > limit) throw new BodyError('too-large');
  let size = 0;
  let code: BodyError['code'] = 'aborted';
  const silent = () => {
    code = 'too-slow';
    req.destroy();
  };
  req.setTimeout(SILENT_MS, silent);
  try {
    for await (const part of req as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > limit) throw new BodyError('too-large');
      yield part;
    }
  } catch (cause) {
    throw cause instanceof BodyError ? cause : new BodyError(code, { cause });
  } finally {
    req.off('timeout', silent);
  }
  if (!req.complete) throw new BodyError(code);
}
