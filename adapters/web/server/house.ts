import { Router } from 'express';
import { LANGUAGES, type Language, titleOf } from '../../../src/method/language';
import { htmlOf, languageOf, PAGE_HEADERS, type PageBlock } from '../../http/page';
import { HOUSE_WORDS, type House } from './house-words';

const PAGES = ['privacy', 'terms', 'support'] as const;

/** Asked for again after so many seconds: what they say changes with a start only. */
const FRESH_S = 3_600;

/**
 * What an installation says of itself, where its operator has said who they are: `/privacy`, `/terms`, `/support`, in the
 * reader's language or the one that `lang` names. Made once.
 */
export function houseRoutes(house: House | undefined): Router {
  const router = Router();
  if (!house) return router;
  for (const page of PAGES) {
    const made = new Map(LANGUAGES.map((language) => [language, pageOf(page, house, language)]));
    router.get(`/${page}`, PAGE_HEADERS, (req, res) => {
      const asked = LANGUAGES.find((language) => language === req.query.lang);
      res
        .set('Cache-Control', `public, max-age=${FRESH_S}`)
        .vary('Accept-Language')
        .type('html')
        .send(made.get(asked ?? languageOf(req)));
    });
  }
  return router;
}

function pageOf(page: (typeof PAGES)[number], house: House, language: Language): string {
  const { title, says } = HOUSE_WORDS[language][page];
  const others = LANGUAGES.filter((other) => other !== language).map((other): PageBlock => {
    return { kind: 'link', label: titleOf(other), href: `?lang=${other}`, language: other };
  });
  return htmlOf({
    language,
    title: `${title} – Critical Friend`,
    content: [...says(house), { kind: 'link', label: house.contact, href: addressOf(house.contact) }, ...others],
  });
}

/** An e-mail address is written to. */
function addressOf(contact: string): string {
  return URL.canParse(contact) ? contact : `mailto:${contact}`;
}
