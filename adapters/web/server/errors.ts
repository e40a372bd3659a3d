import type { ErrorRequestHandler, RequestHandler } from 'express';
import { StoreError } from '../../../src/ports/store';
import { BodyError } from '../../http/body-error';
import type { WebLog } from '../config';
import { WebRefusal } from '../refusal';
import type { ErrorBody } from '../wire';
import { isOpenedByHand, sendRefused } from './refused-page';

/** Nothing is here. */
export const notFound: RequestHandler = () => {
  throw new WebRefusal('not-found', 'There is nothing at this address.');
};

/** Errors as JSON with a code, or as a page to whoever opened an address by hand; without anything internal. */
export function errorHandler(log: WebLog): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const refusal = asRefusal(error);
    const request: unknown = res.locals.request;
    if (refusal) log.warn({ request, code: refusal.code }, 'web request refused');
    else log.error({ request, err: error }, 'web request failed');
    if (res.headersSent) return next(error);
    if (error instanceof BodyError) res.set(error.headers);
    if (refusal?.code === 'busy') res.set('Retry-After', '1');
    const { status, code, message } = refusal ?? FAULT;
    res.status(status);
    if (isOpenedByHand(req)) return sendRefused(req, res, refusal?.code);
    const ask = refusal?.ask ?? [];
    const body: ErrorBody = { error: { code, message, ...(ask.length > 0 ? { ask } : {}) } };
    res.json(body);
  };
}

const FAULT = { status: 500, code: 'fault', message: 'Something went wrong here. Nothing was lost; please try again.' };

function asRefusal(error: unknown): WebRefusal | undefined {
  if (error instanceof WebRefusal) return error;
  if (error instanceof StoreError && error.code === 'too-large')
    return new WebRefusal(
      'too-large',
      'That is more than can be kept in one place. Nothing was changed; please send less.',
    );
  if (error instanceof StoreError && error.retry)
    return new WebRefusal('unavailable', 'That could not be saved just now. Please try again in a minute.');
  if (error instanceof BodyError) return ofBody(error);
  return error instanceof URIError ? new WebRefusal('invalid', 'That address is not readable.') : undefined;
}

function ofBody({ code }: BodyError): WebRefusal {
  switch (code) {
    case 'too-large':
      return new WebRefusal('too-large', 'That is more than one message can hold (1 MB). Please send it in parts.');
    case 'too-slow':
      return new WebRefusal('too-slow', 'That took too long to arrive. Nothing was saved; please send it again.');
    case 'crowded':
      return new WebRefusal(
        'crowded',
        'A lot is arriving here at once. This was not saved, and nothing saved before is lost; please send it again in a moment.',
      );
    case 'malformed':
    case 'aborted':
      return new WebRefusal('invalid', 'That was not readable. Please reload the page and try again.');
    case 'unsupported':
      return new WebRefusal('unsupported-type', 'Send JSON in UTF-8, as it is or packed with gzip, deflate or br.');
  }
}
