import { STEPS } from '../../flows';
import { CATALOGUES, type Words } from '../../src/i18n';
import { LANGUAGES, type Language, type Localized } from '../../src/method/language';
import { keptDocuments } from '../../src/steps/documents';

/** The names of all commands and of all presses. */
export const COMMANDS: readonly string[] = [...STEPS.commands.keys()];
export const PRESSES: readonly string[] = [...STEPS.presses.keys()];

/** The command a text is, if any. */
export const commandOf = STEPS.words.in;

/** Nothing of any kind was kept yet. */
export const NOTHING_KEPT = keptDocuments(new Map([...STEPS.documents.keys()].map((kind) => [kind, []])));

/** The lines of help of all steps, in each language. */
export const HELP_LINES: readonly Localized[] = [...STEPS.commands.values()]
  .flatMap(({ help = [] }) => help)
  .map((line) => (typeof line === 'string' ? commonLine(line) : line));

function commonLine(name: keyof Words['help']['lines']): Localized {
  return Object.fromEntries(LANGUAGES.map((language) => [language, CATALOGUES[language].help.lines[name]])) as Record<
    Language,
    string
  >;
}
