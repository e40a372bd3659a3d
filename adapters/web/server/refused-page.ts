import type { Request, Response } from 'express';
import { htmlOf, languageOf, PAGE_HEADERS } from '../../http/page';
import type { RefusalCode } from '../refusal';
import { REFUSED } from './refused-words';

/** Whether somebody opened this address in a browser, rather than a page's script or a program, which read as data what is wrong. */
export function isOpenedByHand(req: Request): boolean {
  return req.method === 'GET' && req.accepts(['json', 'html']) === 'html';
}

/** A page that says why nothing is there, in the reader's language, and leads on; with the status that the answer has. */
export function sendRefused(req: Request, res: Response, code: RefusalCode | undefined): void {
  const language = languageOf(req);
  const words = REFUSED[language];
  const { title, says } = words[kindOf(code)];
  const content = [
    { kind: 'text' as const, text: says },
    { kind: 'link' as const, label: words.leadsOn, href: '/' },
  ];
  PAGE_HEADERS(req, res, () =>
    res
      .set('Cache-Control', 'no-store')
      .vary('Accept-Language')
      .type('html')
      .send(htmlOf({ language, title, content })),
  );
}

function kindOf(code: RefusalCode | undefined): Exclude<keyof typeof REFUSED.en, 'leadsOn'> {
  switch (code) {
    case 'unauthenticated':
    case 'forbidden':
      return code;
    case 'not-found':
    case 'link-used':
    case 'link-replaced':
    case 'link-too-old':
      return 'gone';
    case 'busy':
    case 'crowded':
    case 'too-much':
    case 'too-large':
      return 'busy';
    case undefined:
    case 'unavailable':
    case 'too-slow':
      return 'fault';
    case 'invalid':
    case 'no-address':
    case 'somebody-else':
    case 'unsupported-type':
      return 'unread';
  }
}
