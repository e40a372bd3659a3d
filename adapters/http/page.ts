import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../src/method/language';
import { escaped } from './escaped';

/** A page of its own, in words alone. Its texts are plain: they are escaped here. */
export interface PlainPage {
  language: Language;
  title: string;
  content: readonly PageBlock[];
}

export type PageBlock =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'link'; label: string; href: string; language?: Language }
  /** A button that sends a POST there. */
  | { kind: 'press'; label: string; to: string };

/** A page as HTML, with nothing in it from elsewhere. */
export function htmlOf({ language, title, content }: PlainPage): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>html{color-scheme:light dark;background:Canvas;color:CanvasText}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem;overflow-wrap:break-word}button{font:inherit;padding:.6rem 1.2rem}</style>
<main>
<h1>${escaped(title)}</h1>
${content.map(blockOf).join('\n')}
</main>
</html>
`;
}

function blockOf(block: PageBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'link': {
      const language = block.language === undefined ? '' : ` lang="${block.language}" hreflang="${block.language}"`;
      return `<p><a href="${escaped(block.href)}"${language}>${escaped(block.label)}</a></p>`;
    }
    case 'press':
      return `<form method="post" action="${escaped(block.to)}"><button>${escaped(block.label)}</button></form>`;
  }
}

/** The language in which a browser's reader reads, of those that we speak. */
export function languageOf(req: Request): Language {
  const wanted = req.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === wanted) ?? DEFAULT_LANGUAGE;
}

/** Nothing comes from elsewhere, and the page's address is told to nobody. */
export const PAGE_HEADERS: RequestHandler = helmet({
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
  referrerPolicy: { policy: 'no-referrer' },
  // The web chat says whether it is on https.
  strictTransportSecurity: false,
});
