import { type Language, languageRead } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { WORDS } from './words';

type Named = 'what' | 'text' | 'until' | 'reason' | 'table' | 'cell' | 'from' | 'instead';
const label = (field: Named) => (language: Language) => ({ label: WORDS[language].field[field] });

/** So long is what somebody says of an indicator, or why something is decided, in bytes: everybody reads all of it. */
export const LONGEST_SAID = 4_000;

/** What somebody says of an indicator. */
export const OPINION_FORM = defineForm({
  what: { kind: 'choice', values: ['agree', 'comment', 'object'], shown: label('what') },
  text: { kind: 'text', multiline: true, shown: label('text') },
});

/** Until when the peers are asked. */
export const ASK_FORM = defineForm({ until: { kind: 'date', shown: label('until') } });

const title = {
  kind: 'text',
  multiline: false,
  shown: (language: Language) => ({ label: WORDS[language].field.title('') }),
} as const;
const statement = {
  kind: 'text',
  multiline: true,
  shown: (language: Language) => ({ label: WORDS[language].field.statement('') }),
} as const;
const reason = { kind: 'text', multiline: true, shown: label('reason') } as const;

/** The words of an indicator, in so many of the benchmark's languages; in more, by the table. */
export const WORDING_FORM = defineForm({
  title1: title,
  statement1: statement,
  title2: title,
  statement2: statement,
  title3: title,
  statement3: statement,
  title4: title,
  statement4: statement,
  keptFor: reason,
});
export const LANGUAGES_ON_A_CARD = [1, 2, 3, 4] as const;

/** The languages of a draft in the order in which its organiser is shown them: their own first. */
export function languagesFor(languages: readonly string[], language: Language): string[] {
  const own = languageRead(languages, language);
  return [own, ...languages.filter((one) => one !== own)].slice(0, LANGUAGES_ON_A_CARD.length);
}

/** What a new indicator is, besides its words. */
export const NEW_FORM = defineForm({
  cell: { kind: 'choice', compact: true, shown: label('cell') },
  from: { kind: 'pick', shown: label('from') },
  instead: { kind: 'toggle', shown: label('instead') },
});

/** A table brought back. */
export const TABLE_FORM = defineForm({ table: { kind: 'text', multiline: true, shown: label('table') } });

/** Why it is published without everybody's approval. */
export const PUBLISH_FORM = defineForm({ over: reason });
