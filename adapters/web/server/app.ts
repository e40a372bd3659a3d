import compression from 'compression';
import express, { type Express, Router } from 'express';
import { bodyRoom } from '../../http/body-room';
import type { WebConfig, WebLog } from '../config';
import type { WebHost } from '../web-host';
import { accountRoutes } from './accounts';
import { calendarRoutes } from './calendars';
import type { WebContext } from './context';
import { conversationRoutes, demonstrationRoutes } from './conversations';
import { crowd } from './crowd';
import { documentRoutes } from './documents';
import { errorHandler, notFound } from './errors';
import { fileRoutes } from './files';
import { requestLog, sameOrigin, securityHeaders } from './guards';
import { handingOverRoutes } from './handing-over';
import { houseRoutes } from './house';
import { mailboxRoutes } from './mailbox';
import { pageRoutes } from './pages';
import { streamRoutes } from './stream';

/** In bytes. One person's page sends one body at a time; nobody's needs more than a kilobyte. */
const MEMBERS = { total: 24 * 2 ** 20, each: 4 * 2 ** 20 };
const FILES = { total: 30 * 2 ** 20, each: 12 * 2 ** 20 };
const STRANGERS = { total: 2 * 2 ** 20, each: 2 * 2 ** 20 };

/** Answers that are worth it, in bytes, are packed as they are made: quickly rather than as small as can be. */
const PACKING = { threshold: 1_024, level: 4 };

/** The web chat's HTTP application. `close` ends the live streams, so that the server can stop. */
export interface WebApp {
  app: Express;
  close: () => void;
}

/**
 * Serves the page and its API. `others` adds routes of other adapters before ours: they get requests with untouched
 * bodies and without the page's own checks.
 */
export function createWebApp(
  host: WebHost,
  config: WebConfig,
  log: WebLog,
  others: (app: Express) => void = () => {},
): WebApp {
  const bodies = { members: bodyRoom(MEMBERS), strangers: bodyRoom(STRANGERS), files: bodyRoom(FILES) };
  const context: WebContext = { host, config, log, bodies, crowd: crowd() };
  const stream = streamRoutes(context);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', false);
  app.set('query parser', 'simple');
  app.use(healthRoutes(context));
  app.use(requestLog(log));
  others(app);
  app.use(houseRoutes(config.house));
  app.use(securityHeaders(config));
  app.use('/api/web', noStore, sameOrigin(config), stream.router, compression(PACKING), apiRoutes(context), notFound);
  app.use(mailboxRoutes(context));
  app.use(calendarRoutes(context));
  app.use(pageRoutes(context));
  app.use(notFound);
  app.use(errorHandler(log));
  return { app, close: stream.close };
}

function apiRoutes(context: WebContext): Router[] {
  return [
    ...[accountRoutes, conversationRoutes, demonstrationRoutes],
    ...[documentRoutes, fileRoutes, handingOverRoutes],
  ].map((routes) => routes(context));
}

const noStore: express.RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

/**
 * `healthz`: the process is up. `readyz`: what it cannot do without answers; 503 otherwise. With what does not, a platform
 * too, and to the operator also where it is and why.
 */
function healthRoutes({ host, config }: WebContext): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ ok: true });
  });
  router.get('/readyz', async (req, res) => {
    const { ok, troubles } = await host.health();
    const tells = config.isOperator?.(req, res) ?? false;
    const reasons = troubles.map(({ part, detail }) => (tells && detail ? `${part}: ${detail}` : part));
    res.status(ok ? 200 : 503).json({ ok, reasons });
  });
  return router;
}
