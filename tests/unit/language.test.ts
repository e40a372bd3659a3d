import { STEPS } from '../../flows';
import { noAnswerIn } from '../../flows/preparatory-review/typing/no-answer';
import { countingIn } from '../../src/i18n/counting';
import { listed } from '../../src/i18n/names';
import { type InEach, LANGUAGES, LOCALES, languageOfLocale, nameOf, titleOf } from '../../src/method/language';
import { readPersonLine } from '../../src/programme/creating/person-line';
import { separatorOf } from '../../src/programme/exports/csv';
import { DeclaredTwice } from '../../src/steps/declared-twice';
import { byTyped, typedSet } from '../../src/steps/typing/words';
import { commandOf } from '../support/steps';

describe('the list of languages', () => {
  it('names each in itself and in the others', () => {
    expect([titleOf('en'), titleOf('fr')]).toEqual(['English', 'Français']);
    expect([nameOf('en', 'fr'), nameOf('fr', 'en')]).toEqual(['anglais', 'French']);
  });

  it('has languages alone: as a country writes one it would be nobody’s', () => {
    for (const language of LANGUAGES) {
      expect(language).toMatch(/^[a-z]{2,3}$/);
      expect(languageOfLocale(`${language}-CH`)).toBe(language);
      expect(LOCALES[language]).toMatch(new RegExp(`^${language}-[A-Z]{2}$`));
    }
  });

  it('takes a locale for the language that it is of, and no other for one that begins alike', () => {
    expect(['fr-FR', 'fr_CA', 'EN', 'en-GB'].map(languageOfLocale)).toEqual(['fr', 'fr', 'en', 'en']);
    expect(['frp', 'enm-GB', 'de', '', undefined].map(languageOfLocale)).toEqual(Array(5).fill(undefined));
  });

  it.each(LANGUAGES)('has a command to change to %s, by its name in each language', (language) => {
    const meant = new Set(LANGUAGES.map((own) => commandOf(nameOf(language, own))?.command));
    expect(meant.size).toBe(1);
    const [command = ''] = meant;
    expect(Object.values(STEPS.commands.get(command)?.label ?? {})).toEqual(
      LANGUAGES.map((own) => expect.stringContaining(nameOf(language, own))),
    );
  });

  it.each(LANGUAGES)('is what somebody new may speak: %s, by its code and its name in each language', (language) => {
    for (const said of [language, ...LANGUAGES.map((own) => nameOf(language, own))])
      expect(readPersonLine(`ana@porto.example, Ana, ${said}`)).toEqual({
        kind: 'person',
        person: { email: 'ana@porto.example', name: 'Ana', language },
        row: 1,
      });
  });

  it('tells tables apart as spreadsheets do where the language is spoken', () => {
    expect([separatorOf('en'), separatorOf('fr')]).toEqual(['comma', 'semicolon']);
  });
});

describe('counting', () => {
  it.each([
    ['en', ['0 cards', '1 card', '2 cards']],
    ['fr', ['0 card', '1 card', '2 cards']],
    ['it', ['0 cards', '1 card', '2 cards']],
  ])('in %s is by the language’s own rule', (locale, said) => {
    expect([0, 1, 2].map((n) => countingIn(locale)(n, 'card', 'cards'))).toEqual(said);
  });

  it('has room for the forms of languages that have more', () => {
    const plural = countingIn('pl');
    const said = [1, 2, 5, 22].map((n) => plural(n, 'karta', 'karty', { few: 'karty', many: 'kart' }));
    expect(said).toEqual(['1 karta', '2 karty', '5 kart', '22 karty']);
  });

  it('names three, and counts the others', () => {
    const names = ['Ana', 'Ben', 'Carla', 'Dora', 'Elif'];
    expect([0, 1, 2, 3, 4, 5].map((n) => listed(names.slice(0, n), 'en'))).toEqual([
      '',
      'Ana',
      'Ana and Ben',
      'Ana, Ben and Carla',
      'Ana, Ben, Carla and 1 other',
      'Ana, Ben, Carla and 2 others',
    ]);
    expect(listed(names, 'fr')).toBe('Ana, Ben, Carla et 2 autres');
  });
});

type Meanings = Readonly<Record<string, number>>;

/** A table of two languages, in which others have nothing. */
function inTwo<T>(en: T, fr: T, nothing: T): InEach<T> {
  return { ...(Object.fromEntries(LANGUAGES.map((language) => [language, nothing])) as InEach<T>), en, fr };
}

describe('what is typed', () => {
  it('is read in every language, whichever one somebody speaks', () => {
    expect([...typedSet(inTwo(['Nothing'], ['Rien', 'nothing'], []))]).toEqual(['nothing', 'rien']);
    expect([...byTyped(inTwo<Meanings>({ 'To ask': 1 }, { 'À demander': 1 }, {}))]).toEqual([
      ['to ask', 1],
      ['a demander', 1],
    ]);
  });

  it('means one thing: a word to which two languages give two meanings is refused at the start', () => {
    expect(byTyped(inTwo<Meanings>({ note: 1 }, { Note: 1 }, {})).size).toBe(1);
    expect(() => byTyped(inTwo<Meanings>({ parent: 1 }, { parent: 2 }, {}))).toThrow(DeclaredTwice);
    expect(() => byTyped(inTwo<Meanings>({ at: 1, 'AT.': 2 }, {}, {}))).toThrow(DeclaredTwice);
  });

  it('that two languages say alike is offered once', () => {
    expect(noAnswerIn('menu', STEPS.words)?.commands).toEqual(['help']);
    expect(noAnswerIn('pause please', STEPS.words)?.commands).toEqual(['pause']);
  });

  it('asks for a language as one says it in each', () => {
    const said = ['in english', 'speak French, please', 'en anglais', 'parlez français', 'parler anglais svp'];
    expect(said.map((text) => noAnswerIn(text, STEPS.words)?.commands.join())).toEqual([
      ...['english', 'french', 'english', 'french', 'english'],
    ]);
    expect(noAnswerIn('in English speaking districts nobody is asked', STEPS.words)).toBeUndefined();
  });
});
