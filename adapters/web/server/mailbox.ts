import { Router } from 'express';
import { wordsIn } from '../../../src/i18n';
import { htmlOf, languageOf, PAGE_HEADERS, type PageBlock } from '../../http/page';
import { WebRefusal } from '../refusal';
import { requireLocal, type WebContext } from './context';

/** The mails that a demonstration would have sent, in the language of whoever looks: they are nobody yet. */
export function mailboxRoutes(context: WebContext): Router {
  const router = Router();
  const mails = () => context.host.demo?.mails() ?? [];
  // A mail has styles in it, and nothing that does anything.
  router.use('/mailbox', PAGE_HEADERS, async (req, res, next) => {
    await requireLocal(req, context);
    res.set('Cache-Control', 'no-store').type('html');
    next();
  });

  router.get('/mailbox', (req, res) => {
    const language = languageOf(req);
    const words = wordsIn(language).mail.mailbox;
    const entries = mails().flatMap(({ id, at, to, subject }): PageBlock[] => [
      { kind: 'link', label: subject, href: `/mailbox/${id}` },
      { kind: 'text', text: `${to} · ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC` },
    ]);
    const content: PageBlock[] = entries.length > 0 ? entries : [{ kind: 'text', text: words.none }];
    res.send(htmlOf({ language, title: words.title, content }));
  });

  router.get('/mailbox/:id', (req, res) => {
    const mail = mails().find(({ id }) => id === req.params.id);
    if (!mail) throw new WebRefusal('not-found', 'There is nothing at this address.');
    res.send(mail.html);
  });

  return router;
}
