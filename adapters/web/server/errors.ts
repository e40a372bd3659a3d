import type { ErrorRequestHandler, RequestHandler } from 'express';
import { StoreError } from '../../../src/ports/store';
import type { WebLog } from '../config';
import { WebRefusal } from '../refusal';
import type { ErrorBody } from '../wire';

/** Nothing is here. */
export const notFound: RequestHandler = () => {
  throw new WebRefusal('not-found', 'There is nothing at this address.');
};

/** Errors as JSON with a code, without anything internal. */
export function errorHandler(log: WebLog): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    const refusal = asRefusal(error);
    const request: unknown = res.locals.request;
    if (refusal) log.warn({ request, code: refusal.code }, 'web request refused');
    else log.error({ request, err: error }, 'web request failed');
    if (res.headersSent) return next(error);
    const { status, code, message } = refusal ?? FAULT;
    const body: ErrorBody = { error: { code, message } };
    res.status(status).json(body);
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
  switch (bodyParserType(error)) {
    case 'entity.too.large':
      return new WebRefusal('too-large', 'That is more than one message can hold (1 MB). Please send it in parts.');
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid':
      return new WebRefusal('invalid', 'That was not readable. Please reload the page and try again.');
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new WebRefusal('unsupported-type', 'Send UTF-8 JSON.');
    default:
      return error instanceof URIError ? new WebRefusal('invalid', 'That address is not readable.') : undefined;
  }
}

/** What express.json calls the kind of its errors. */
function bodyParserType(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string'
    ? error.type
    : undefined;
}
