import { BodyError } from './body-error';

/** The JSON in a body of this media type, which may name UTF-8 and nothing else. Throws a `BodyError`. */
export function jsonIn(body: Uint8Array, type = ''): unknown {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(type) ?? [];
  if (!/^(?:utf-?8|us-ascii)$/i.test(charset)) throw new BodyError('unsupported');
  try {
    return JSON.parse(textIn(body));
  } catch (cause) {
    throw new BodyError('malformed', { cause });
  }
}

/** A body's text. Throws a `BodyError` for what is no UTF-8. */
export function textIn(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new BodyError('malformed', { cause });
  }
}
