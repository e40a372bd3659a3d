import { wordsIn } from '../../../src/i18n';
import type { install } from '../../../src/i18n/en-install';
import type { Language } from '../../../src/method/language';
import { htmlOf } from '../../http/page';

/** Why nothing was installed. */
export type NotInstalled = keyof (typeof install)['because'];

/** The page at the end of an installation: in one workspace, or in an organisation, where workspaces are to be chosen yet. */
export function installedPage(
  language: Language,
  { name, isOrganisation, href }: { name: string; isOrganisation: boolean; href: string },
): string {
  const words = wordsIn(language).install;
  const text = isOrganisation ? words.doneInAll(name) : words.done(name);
  return html(language, words.title, text, { label: isOrganisation ? words.choose : words.open, href });
}

/** The page that says why there was none. */
export function notInstalledPage(language: Language, why: NotInstalled, startAgain: string): string {
  const words = wordsIn(language).install;
  return html(language, words.notTitle, words.because[why], { label: words.again, href: startAgain });
}

function html(language: Language, title: string, text: string, on: { label: string; href: string }): string {
  return htmlOf({
    language,
    title,
    content: [
      { kind: 'text', text },
      { kind: 'link', ...on },
    ],
  });
}
