import { type InEach, LANGUAGES, type Language } from '../../../src/method/language';
import { PAGE_WORDS } from './words';

/** The page's own colours; see styles/colours.css. */
const ACCENT = '#0f6e68';
const PAGE = '#ffffff';

/** What a phone or a desk asks to put the page among its applications, in each language. */
export function manifests(icons: readonly object[]): InEach<object> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, manifest(language, icons)])) as InEach<object>;
}

function manifest(language: Language, icons: readonly object[]): object {
  const { tagline } = PAGE_WORDS[language];
  return {
    id: '/',
    name: `Critical Friend · ${tagline}`,
    short_name: 'Critical Friend',
    description: tagline,
    lang: language,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: ACCENT,
    background_color: PAGE,
    icons,
  };
}
