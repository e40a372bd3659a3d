import { wordsIn } from '../../../src/i18n';
import type { install } from '../../../src/i18n/en-install';
import type { Language } from '../../../src/method/language';

/** Why nothing was installed. */
export type NotInstalled = keyof (typeof install)['because'];

/** A page of its own: what happened, and one way on. */
interface Page {
  language: Language;
  title: string;
  text: string;
  on: { label: string; href: string };
}

/** The page at the end of an installation. */
export function installedPage(language: Language, workspace: string, openSlack: string): string {
  const words = wordsIn(language).install;
  return html({
    language,
    title: words.title,
    text: words.done(workspace),
    on: { label: words.open, href: openSlack },
  });
}

/** The page that says why there was none. */
export function notInstalledPage(language: Language, why: NotInstalled, startAgain: string): string {
  const words = wordsIn(language).install;
  const on = { label: words.again, href: startAgain };
  return html({ language, title: words.notTitle, text: words.because[why], on });
}

function html({ language, title, text, on }: Page): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}</style>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p><a href="${escaped(on.href)}">${escaped(on.label)}</a></p>
</html>
`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
