import { strToU8, zipSync } from 'fflate';
import type { Menus } from '../../../src/ports/menu';
import { localizationProblems, manifestProblems } from './check';
import type { PackageConfig } from './config';
import { icons } from './icons';
import { FILES, localizationFile, localizationOf, manifestOf, OTHER_LANGUAGES } from './manifest';

export type MadePackage = { kind: 'package'; zip: Uint8Array } | { kind: 'problems'; problems: string[] };

/** The beginning of the time that a zip knows: the same configuration makes the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** The app's package as Teams takes it for upload, or why Microsoft's schema forbids it. */
export async function makePackage(config: PackageConfig, menus: Menus): Promise<MadePackage> {
  const manifest = manifestOf(config, menus);
  const others = OTHER_LANGUAGES.map((language) => ({
    file: localizationFile(language),
    words: localizationOf(language, menus),
  }));
  const problems = [
    ...manifestProblems(manifest),
    ...others.flatMap(({ file, words }) => localizationProblems(words).map((problem) => `${file}: ${problem}`)),
  ];
  if (problems.length > 0) return { kind: 'problems', problems };
  const { color, outline } = await icons();
  const files = {
    [FILES.manifest]: asJson(manifest),
    ...Object.fromEntries(others.map(({ file, words }) => [file, asJson(words)])),
    [FILES.color]: color,
    [FILES.outline]: outline,
  };
  return { kind: 'package', zip: zipSync(files, { mtime: NO_TIME, level: 9 }) };
}

function asJson(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
