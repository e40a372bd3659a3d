import express, { type Express, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { wordsIn } from '../../src/i18n';
import type { Language } from '../../src/method/language';
import { escaped } from './drawing/escaped';

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
    router.use(...HEADERS);
    router.get('/:name', async (req, res) => show(pausing, req.params.name, res));
    router.post('/:name', async (req, res) => {
      await pausing.set(req.params.name, true);
      await show(pausing, req.params.name, res);
    });
    router.post('/:name/again', async (req, res) => {
      await pausing.set(req.params.name, false);
      await show(pausing, req.params.name, res);
    });
    app.use(pausing.path, router);
  };
}

const HEADERS: readonly RequestHandler[] = [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  }),
  (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  },
];

async function show(pausing: Pausing, name: string, res: Response): Promise<void> {
  const whose = await pausing.whose(name);
  if (!whose)
    return void res
      .status(404)
      .type('html')
      .send(page('en', 'There is nothing at this address.', ''));
  const { pausing: words } = wordsIn(whose.language).mail;
  const to = `${pausing.path}/${encodeURIComponent(name)}`;
  const [said, label, action] = whose.isPaused
    ? [words.paused, words.again, `${to}/again`]
    : [words.getting, words.pause, to];
  const form = `<form method="post" action="${escaped(action)}"><button>${escaped(label)}</button></form>`;
  res.type('html').send(page(whose.language, said, form));
}

const STYLE =
  ':root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}button{font:inherit;padding:.6rem 1.2rem}';

function page(language: Language, said: string, form: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Critical Friend</title><style>${STYLE}</style></head><body><main><h1>Critical Friend</h1><p>${escaped(said)}</p>${form}</main></body></html>`;
}
