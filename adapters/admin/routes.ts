import type { Express, RequestHandler } from 'express';
import type { QueueGetter } from './board';
import { type OperatorGuard, readOnly, turnedOff } from './guard';
import { headers } from './headers';
import type { Prometheus } from './prometheus';

export interface AdminOptions {
  /** Knows `OPERATOR_TOKEN`. Without it the pages only say what turns them on. */
  operator?: Pick<OperatorGuard, 'only'>;
  prometheus: Pick<Prometheus, 'scrape'>;
  queue: QueueGetter;
}

const BOARD = '/admin/queues';
const METRICS = '/metrics';

/** The operator's pages, `/admin/queues` and `/metrics`, to be mounted before anything reads bodies or sets headers. */
export function adminRoutes({ operator, prometheus, queue }: AdminOptions): (app: Express) => void {
  return (app) => {
    const guard = operator ? [operator.only, readOnly] : [turnedOff];
    app.use(['/admin', METRICS], ...headers, ...guard);
    app.get('/admin', (_req, res) => res.redirect(BOARD));
    app.use(BOARD, onceAsked(queue));
    app.get(METRICS, metrics(prometheus));
  };
}

/** Bull Board is loaded when somebody first looks: a tenth of a start was that. */
function onceAsked(queue: QueueGetter): RequestHandler {
  let shown: RequestHandler | undefined;
  return (req, res, next) => {
    if (shown === undefined) {
      const { board }: typeof import('./board') = require('./board');
      shown = board(BOARD, queue);
    }
    return shown(req, res, next);
  };
}

function metrics({ scrape }: Pick<Prometheus, 'scrape'>): RequestHandler {
  return async (_req, res) => {
    const { contentType, text } = await scrape();
    res.set('Content-Type', contentType).send(text);
  };
}
