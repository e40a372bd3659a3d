/** How the addresses of files begin that a card offers; what is there is kept as a file. */
export const FILES = '/api/web/download/';

/** Names that a machine has for itself. */
const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * An address as its reader gets there. Where the product runs on their own machine, one of this page may name that otherwise
 * than they did, and nobody is signed in under the other name.
 */
function asHere(url: string): string {
  if (!URL.canParse(url)) return url;
  const found = new URL(url);
  const isOurs =
    found.protocol === location.protocol &&
    found.port === location.port &&
    THIS_MACHINE.has(found.hostname) &&
    THIS_MACHINE.has(location.hostname);
  if (isOurs) found.hostname = location.hostname;
  return isOurs ? found.href : url;
}

/** The links of a card as its reader gets there, also where they are opened without a press on them. */
export function linksAsHere(card: HTMLElement): void {
  for (const link of card.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (asHere(href) !== href) link.href = asHere(href);
  }
}

/** Opens what a card links to: a file is kept, a page stands in a tab of its own, ours too. */
export function openLink(url: string): void {
  const link = document.createElement('a');
  link.href = asHere(url);
  if (link.origin === location.origin && link.pathname.startsWith(FILES)) link.download = '';
  else {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  link.click();
}
