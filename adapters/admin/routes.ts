import type { Express, RequestHandler } from 'express';
import type { Log } from '../../src/ports/log';
import { board, type QueueGetter } from './board';
import { onlyOperator, readOnly, turnedOff } from './guard';
import { headers } from './headers';
import type { Prometheus } from './prometheus';

export interface AdminOptions {
  /** `OPERATOR_TOKEN`. Without it the pages only say what turns them on. */
  token?: string;
  prometheus: Pick<Prometheus, 'scrape'>;
  queue: QueueGetter;
  log: Log;
}

const BOARD = '/admin/queues';
const METRICS = '/metrics';

/** The operator's pages, `/admin/queues` and `/metrics`, to be mounted before anything reads bodies or sets headers. */
export function adminRoutes({ token, prometheus, queue, log }: AdminOptions): (app: Express) => void {
  return (app) => {
    const guard = token ? [onlyOperator(token, log), readOnly] : [turnedOff];
    app.use(['/admin', METRICS], ...headers, ...guard);
    app.get('/admin', (_req, res) => res.redirect(BOARD));
    app.use(BOARD, board(BOARD, queue));
    app.get(METRICS, metrics(prometheus));
  };
}

function metrics({ scrape }: Pick<Prometheus, 'scrape'>): RequestHandler {
  return async (_req, res) => {
    const { contentType, text } = await scrape();
    res.set('Content-Type', contentType).send(text);
  };
}
