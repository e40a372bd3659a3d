import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type InEach, LANGUAGES } from '../../src/method/language';

/** Texts by their names, in each language. */
export type Catalogue = InEach<object>;

const ROOT = join(__dirname, '..', '..');

/**
 * The words of steps and of the kernel's rooms: what `words.ts` (or `…-words.ts`) and `words/*.ts` of a folder of `flows/`
 * or `src/` have in each language, by file. What several say is in `src/i18n`.
 */
export function stepsWords(): [file: string, catalogue: Catalogue][] {
  const files = ['flows', 'src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll('\\', '/')}`,
    ),
  );
  return files
    .filter((file) => /^[^/]+\/(?:[^/]+\/){1,2}(?:[^/]*words|words\/[^/]+)\.ts$/.test(file))
    .sort()
    .flatMap((file) =>
      Object.values<unknown>(require(join(ROOT, file)))
        .filter(isCatalogue)
        .map((catalogue): [string, Catalogue] => [file, catalogue]),
    );
}

function isCatalogue(value: unknown): value is Catalogue {
  if (typeof value !== 'object' || value === null) return false;
  const texts = new Map<string, unknown>(Object.entries(value));
  return LANGUAGES.every((language) => typeof texts.get(language) === 'object');
}
