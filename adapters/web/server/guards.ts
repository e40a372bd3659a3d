import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { WebConfig, WebLog } from '../config';
import { WebRefusal } from '../refusal';

/** Headers that keep the page to itself: its own scripts, styles, pictures, manifest and worker, no frames, no referrer. */
export function securityHeaders(config: WebConfig): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ?? false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/**
 * Gives each request an id and logs its end: method, path, status, duration in milliseconds. What only the one may know to
 * whom a link was sent, or who starts the installation, is left out however it was typed.
 */
export function requestLog(log: WebLog): RequestHandler {
  return (req, res, next) => {
    const request = randomUUID();
    const start = process.hrtime.bigint();
    const path = req.path.replace(/(signin|setup|mail|calendar)\/.*/i, '$1/…');
    res.locals.request = request;
    res.setHeader('X-Request-Id', request);
    res.once('finish', () => {
      const ms = Number((process.hrtime.bigint() - start) / 1_000_000n);
      log.info({ request, method: req.method, path, status: res.statusCode, ms }, 'web request');
    });
    next();
  };
}

/**
 * Changes are asked for by our own page only: JSON, or a file's bytes, both of which no other site's form can send, from the
 * origin that is addressed.
 */
export function sameOrigin(config: WebConfig): RequestHandler {
  return (req: Request, _res: Response, next: NextFunction) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    if (!req.is(/^\/(?:files|documents\/.*)$/.test(req.path) ? 'application/octet-stream' : 'application/json'))
      throw new WebRefusal('unsupported-type', 'Send JSON; a file as application/octet-stream.');
    if (!originsOf(req, config).includes(req.headers.origin))
      throw new WebRefusal('forbidden', 'This request did not come from the web chat’s own page.');
    next();
  };
}

/**
 * Where our page may be: at the public address, by scheme, host and port; where that is not HTTPS, or there is none, also at
 * the address that was asked for, which is HTTP as we serve nothing else.
 */
function originsOf({ headers }: Request, { publicUrl }: WebConfig): (string | undefined)[] {
  const published = publicUrl === undefined ? undefined : new URL(publicUrl);
  if (published?.protocol === 'https:') return [published.origin];
  const asked = `http://${headers.host}`;
  return [...(published ? [published.origin] : []), ...(URL.canParse(asked) ? [new URL(asked).origin] : [])];
}
