import { folded } from '../../../src/method/plain-text';

/** So long is a document's name, in bytes. */
export const LONGEST_TITLE = 300;

/** On one line. */
export function cleanTitle(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}

/** What is called alike is one document. */
export function titleKey(title: string): string {
  return folded(cleanTitle(title));
}
