import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type InEach, LANGUAGES } from '../../src/method/language';

/** Texts by their names, in each language. */
export type Catalogue = InEach<object>;

const FLOWS = join(__dirname, '..', '..', 'flows');

/** The steps' own words: what `flows/<step>/words.ts` (or `…-words.ts`) and `flows/<step>/words/*.ts` have in each language, by file. */
export function stepsWords(): [file: string, catalogue: Catalogue][] {
  const files = readdirSync(FLOWS, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  return files
    .filter((file) => /^[^/]+\/(?:[^/]*words|words\/[^/]+)\.ts$/.test(file))
    .sort()
    .flatMap((file) =>
      Object.values<unknown>(require(join(FLOWS, file)))
        .filter(isCatalogue)
        .map((catalogue): [string, Catalogue] => [`flows/${file}`, catalogue]),
    );
}

function isCatalogue(value: unknown): value is Catalogue {
  if (typeof value !== 'object' || value === null) return false;
  const texts = new Map<string, unknown>(Object.entries(value));
  return LANGUAGES.every((language) => typeof texts.get(language) === 'object');
}
