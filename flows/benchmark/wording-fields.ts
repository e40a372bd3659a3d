import { languagesOf } from '../../src/method/benchmark';
import { LANGUAGES, type Language, nameOf } from '../../src/method/language';
import type { Field } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import type { Draft, Entry } from './draft';
import { LANGUAGES_ON_A_CARD, languagesFor, WORDING_FORM } from './forms';
import { WORDS } from './words';

/** What somebody wrote on a card that is shown again. */
export type WordingGiven = Readonly<Record<string, string>>;

/** The words of an entry, a pair of fields for each language of the draft that a card has room for. */
export function wordingFields(
  words: Pick<Entry['indicator'], 'title' | 'statement'> | undefined,
  draft: Draft,
  { language }: FlowContext,
  given: WordingGiven = {},
  objected = false,
): Field[] {
  const w = WORDS[language];
  const languages = languagesFor(languagesOf(draft), language);
  const drawn = LANGUAGES_ON_A_CARD.flatMap((n) => {
    const code = languages[n - 1];
    if (code === undefined) return [];
    const named = languageNamed(code, language);
    return [
      [`title${n}`, { label: w.field.title(named), value: given[`title${n}`] ?? words?.title[code] ?? '' }],
      [
        `statement${n}`,
        { label: w.field.statement(named), value: given[`statement${n}`] ?? words?.statement[code] ?? '' },
      ],
    ] as const;
  });
  return WORDING_FORM.draw(language, { ...Object.fromEntries(drawn), ...reasonField(language, objected, given) });
}

/** Why it is as it is although somebody objects; not asked where nobody does. */
export function reasonField(language: Language, objected: boolean, given: WordingGiven = {}) {
  return objected ? { keptFor: { hint: WORDS[language].organiser.reasonHint, value: given.keptFor ?? '' } } : {};
}

/** What a language of a benchmark is called: ours by their names, others by their codes. */
export function languageNamed(code: string, language: Language): string {
  const ours = LANGUAGES.find((one) => one === code);
  return ours ? nameOf(ours, language) : code;
}
