import { say } from '../../src/i18n';
import { listInWords } from '../../src/i18n/format';
import type { Language } from '../../src/method/language';
import { originalMark } from '../host-comments/public';
import type { Line, Practice, Under } from './compared';
import type { City } from './letting-in';
import { WORDS } from './words';

/** What a city is called; empty where it is not told. */
export function cityInWords(city: City, language: Language): string {
  if (city === 'untold') return '';
  return city === 'unnamed' ? WORDS[language].aCity : city.name;
}

/** The indicators under which something stands, and what they were called where it was said. */
export function underInWords(under: readonly Under[], language: Language): string {
  const w = WORDS[language];
  return under
    .map(({ id, was, how }) => {
      if (how === 'same') return id;
      return was === undefined ? `${id} (${w.changed[how]})` : `${id} (${w.was(was, w.changed[how])})`;
    })
    .join(', ');
}

/** What stands behind what a city was told: whose it is, for whom, how urgent, under what. */
export function factsOf({ city, addressee, priority, under, original }: Line, language: Language): string[] {
  const w = WORDS[language];
  return [
    cityInWords(city, language),
    addressee === '' ? '' : w.addressee(addressee),
    priority ? w.priority[priority] : '',
    underInWords(under, language),
    ...originalMark(original, language),
  ].filter((fact) => fact !== '');
}

/** Whose a practice is, whom to ask, under what it stands, and who took it over. */
export function practiceFacts({ city, contact, under, reusedBy, original }: Practice, language: Language): string[] {
  const w = WORDS[language];
  const by = reusedBy.map((one) => cityInWords(one, language) || w.aReport);
  return [
    cityInWords(city, language),
    contact === '' ? '' : w.contact(contact),
    underInWords(under, language),
    by.length > 0 ? w.reused(listInWords(by, language)) : '',
    ...originalMark(original, language),
  ].filter((fact) => fact !== '');
}

/** What a theme is called. */
export function themeInWords({ title }: Pick<Practice['theme'], 'title'>, language: Language): string {
  return Object.keys(title).length === 0 ? WORDS[language].noTheme : say(title, language);
}

/** A text with what is known of it behind it. */
export function withFacts(text: string, facts: readonly string[]): string {
  return facts.length === 0 ? text : `${text} — ${facts.join(' · ')}`;
}
