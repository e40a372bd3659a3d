import { type Response, Router } from 'express';
import staticGzip from 'express-static-gzip';
import { OPENING, openingCookie } from '../local';
import { WebRefusal } from '../refusal';
import type { WebContext } from './context';

/** Named after what is in it: never another thing under the same name. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Asked for each time, and answered in a word as long as it is the same. */
const ASKED = 'no-cache';
const PAGE = '/index.html';
const BOARD = '/board.html';

/**
 * The page, packed as it was when it was built. The address that is printed at the start leads on to it without its token. A
 * one-time link shows it too, and so does the address at which the first organiser begins: their button uses them up, which
 * a preview does not. Whoever walks to where
 * nothing is sees it as well, and is told so there. What can be projected has a page of its own.
 */
export function pageRoutes({ config, host }: Pick<WebContext, 'config' | 'host'>): Router {
  const router = Router();
  const files = staticGzip(config.publicDir, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    serveStatic: { cacheControl: false, setHeaders: (res, path) => setCaching(res as Response, path) },
  });
  router.use((req, _res, next) => {
    // An address that cannot be read is refused as everywhere here.
    decodeURIComponent(req.path);
    next();
  });
  router.get('/', (req, res, next) => {
    if (req.query[OPENING] === undefined) return next();
    const cookie = openingCookie(req, config);
    if (cookie) res.cookie(...cookie);
    res.set('Cache-Control', 'no-store').redirect('/');
  });
  router.get(['/signin/:token', '/setup/:token'], (req, res, next) => {
    res.set('Cache-Control', 'no-store');
    req.url = PAGE;
    next();
  });
  router.get('/:board/:review', (req, res, next) => {
    if (host.boards.includes(req.params.board)) {
      res.set('Cache-Control', 'no-store');
      req.url = BOARD;
    }
    next();
  });
  router.use(files);
  router.get('/*path', (req, res, next) => {
    if (req.accepts(['json', 'html']) !== 'html') return next();
    res.status(404).set('Cache-Control', 'no-store');
    req.url = PAGE;
    files(req, res, () => next(new WebRefusal('not-found', 'There is nothing at this address.')));
  });
  return router;
}

function setCaching(res: Response, path: string): void {
  if (!res.get('Cache-Control')) res.set('Cache-Control', /[\\/]assets[\\/]/.test(path) ? IMMUTABLE : ASKED);
}
