import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { AppViewRoute } from '@bull-board/api/typings/app';
import { ExpressAdapter } from '@bull-board/express';
import type { Queue } from 'bullmq';
import { type RequestHandler, Router } from 'express';

/** The queue as BullMQ knows it, or nothing as long as it is not open. */
export type QueueGetter = () => Queue | undefined;

/** Bull Board at an address, showing the queue and changing nothing. */
export function board(path: string, queue: QueueGetter): Router {
  const pages = new OwnPages().setBasePath(path);
  const shown = createBullBoard({
    queues: [],
    serverAdapter: pages,
    options: { uiConfig: { boardTitle: 'Critical Friend', hideDocsLink: true } },
  });
  let last: Queue | undefined;
  const showQueue: RequestHandler = (_req, res, next) => {
    const open = queue();
    if (open === undefined) {
      res.status(503).set('Retry-After', '5').type('text').send('The queue is not open yet. Try again in a moment.\n');
      return;
    }
    if (open !== last) shown.replaceQueues([new BullMQAdapter(open, { readOnlyMode: true })]);
    last = open;
    next();
  };
  return Router().use(showQueue, pages.getRouter());
}

/** Bull Board's pages without the letters they would fetch from elsewhere: who looks here is nobody else's business. */
class OwnPages extends ExpressAdapter {
  constructor() {
    super();
    this.app.disable('x-powered-by');
  }

  override setEntryRoute({ method, route, handler }: AppViewRoute): this {
    this.app[method](route, (_req, res, next) => {
      const { name, params } = handler({ basePath: this.basePath, uiConfig: this.uiConfig });
      res.render(name, params, (error, html) => (error ? next(error) : res.send(withoutForeignLinks(html))));
    });
    return this;
  }
}

function withoutForeignLinks(html: string): string {
  return html.replace(/<link\b[^>]*\bhref="https?:[^>]*>/g, '');
}
