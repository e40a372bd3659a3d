import express, { type Express, type Request, type Response } from 'express';
import { wordsIn } from '../../src/i18n';
import type { Language } from '../../src/method/language';
import { htmlOf, languageOf, PAGE_HEADERS, type PageBlock } from '../http/page';

/** Who gets mail or none, by the last part of the address in their letters. */
export interface Pausing {
  /** Where the pages are. */
  path: string;
  /** Undefined for what leads to nobody. */
  whose(name: string): Promise<{ language: Language; isPaused: boolean } | undefined>;
  set(name: string, isPaused: boolean): Promise<void>;
}

/**
 * The pages on which mail is paused. To look at one changes nothing; a press does, and so does the POST of a mail program
 * (RFC 8058), which says nothing more.
 */
export function pausingPages(pausing: Pausing): (app: Express) => void {
  return (app) => {
    const router = express.Router();
    router.use(PAGE_HEADERS, (_req, res, next) => {
      res.set('Cache-Control', 'no-store');
      next();
    });
    router.get('/:name', async (req, res) => show(pausing, req, res));
    router.post('/:name', async (req, res) => {
      await pausing.set(req.params.name, true);
      await show(pausing, req, res);
    });
    router.post('/:name/again', async (req, res) => {
      await pausing.set(req.params.name, false);
      await show(pausing, req, res);
    });
    app.use(pausing.path, router);
  };
}

async function show(pausing: Pausing, req: Request<{ name: string }>, res: Response): Promise<void> {
  const { name } = req.params;
  const whose = await pausing.whose(name);
  const language = whose?.language ?? languageOf(req);
  const { pausing: words } = wordsIn(language).mail;
  const to = `${pausing.path}/${encodeURIComponent(name)}`;
  const said = (text: string): PageBlock => ({ kind: 'text', text });
  const content: PageBlock[] = !whose
    ? [said(words.nobody)]
    : whose.isPaused
      ? [said(words.paused), { kind: 'press', label: words.again, to: `${to}/again` }]
      : [said(words.getting), { kind: 'press', label: words.pause, to }];
  res
    .status(whose ? 200 : 404)
    .type('html')
    .send(htmlOf({ language, title: 'Critical Friend', content }));
}
