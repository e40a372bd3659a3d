import { type Response, Router } from 'express';
import { WebRefusal } from '../refusal';
import { requireLocal, type WebContext } from './context';

/** A mail has styles in it, and nothing that does anything. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}li{margin:0 0 .8rem}small{display:block}';

/** The mails that a demonstration would have sent. Both languages: whoever looks is nobody yet. */
export function mailboxRoutes(context: WebContext): Router {
  const router = Router();
  const mails = () => context.host.demo?.mails() ?? [];

  router.get('/mailbox', async (req, res) => {
    await requireLocal(req, context);
    const entries = mails().map(
      ({ id, at, to, subject }) =>
        `<li><a href="/mailbox/${id}">${escaped(subject)}</a><small>${escaped(to)} · ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</small></li>`,
    );
    const said = entries.length > 0 ? `<ol>${entries.join('')}</ol>` : '<p>Nothing yet / Rien encore</p>';
    show(res, page(`<h1>Mail / Courrier</h1>${said}`));
  });

  router.get('/mailbox/:id', async (req, res) => {
    await requireLocal(req, context);
    const mail = mails().find(({ id }) => id === req.params.id);
    if (!mail) throw new WebRefusal('not-found', 'There is nothing at this address.');
    show(res, mail.html);
  });

  return router;
}

function show(res: Response, html: string): void {
  res.set({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' }).type('html').send(html);
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Critical Friend · mail</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}
