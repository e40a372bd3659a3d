import { WORDS as BENCHMARK } from '../../flows/benchmark/words';
import { WORDS as DIGEST_WORDS } from '../../flows/digest/words';
import { WORDS as COMMENTS } from '../../flows/host-comments/words';
import { ACCEPTING } from '../../flows/initial-report/words/accepting';
import { JUDGING } from '../../flows/judgement/words/judging';
import { SETTLING } from '../../flows/judgement/words/settling';
import { WORDS as ORIENTATION_WORDS } from '../../flows/orientation/words';
import { performanceOf } from '../../flows/preparatory-review/typing/judgement';
import { labelled } from '../../flows/preparatory-review/typing/labels';
import { isNone } from '../../flows/preparatory-review/typing/none';
import { FIELD } from '../../flows/preparatory-review/words/fields';
import { OUTCOME } from '../../flows/prompts/outcome-words';
import { SHARED as SAID } from '../../flows/prompts/words';
import { TRANSLATION_WORDS } from '../../flows/report/translation-words';
import { shippedBenchmarks } from '../../src/benchmarks';
import { type Words, wordsIn } from '../../src/i18n';
import { listInWords, textsInARow } from '../../src/i18n/format';
import { au, de, plural } from '../../src/i18n/french';
import { LANGUAGES, type Language } from '../../src/method/language';
import { placeIn } from '../../src/method/named-place';
import { stepsWords } from '../support/catalogues';
import { commandOf, HELP_LINES } from '../support/steps';

/** What functions of the catalogues are called with: a place, and numbers on both sides of the plural. */
const SAMPLES = ['Gênes', 'Utrecht', '0', '1', '2', '7'] as const;

/** Every text of a catalogue by its path; a function gives one text for each sample it is called with. */
function textsOf(value: unknown, path = ''): [path: string, text: unknown][] {
  if (typeof value === 'function') {
    return SAMPLES.map((sample) => [`${path}(${sample})`, value(...Array(value.length).fill(sample))]);
  }
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, path === '' ? key : `${path}.${key}`));
}

/** All that is said in a language: what several say, and by its step what one step says. */
function allWords(language: Language): [where: string, words: object][] {
  const own = stepsWords().map(([file, words]): [string, object] => [whereIs(file), words[language]]);
  return [['', wordsIn(language)], ...own];
}

/** `flows/organising/words/linking.ts` is `organising.linking`, `flows/account/words.ts` is `account`. */
function whereIs(file: string): string {
  return file
    .split('/')
    .slice(1)
    .map((part) => part.replace('.ts', ''))
    .filter((part) => part !== 'words')
    .join('.');
}

function catalogue(language: Language): Map<string, string> {
  const texts = allWords(language).flatMap(([where, words]) => textsOf(words, where));
  return new Map(texts.map(([path, text]) => [path, typeof text === 'string' ? text : '']));
}

function offenders(texts: ReadonlyMap<string, string>, wrong: RegExp): string[] {
  return [...texts].filter(([, text]) => wrong.test(text)).map(([path, text]) => `${path}: ${text}`);
}

type Other = Exclude<Language, 'en'>;
const OTHERS: readonly Other[] = LANGUAGES.filter((language) => language !== 'en');

/** Words that both languages have. All else that is the same as in English, and no mere signs, was left untranslated. */
const SHARED: Readonly<Record<Other, readonly RegExp[]>> = {
  fr: [
    /^bot$/,
    /^preparatory-review\.saved\.questions\(/,
    /^preparatory-review\.fields\.note$/,
    /^prompts\.outcome-words\.questions$/,
    /^organising\.creating\.example\./,
    /^setting-up\.(column|many)\.dimension$/,
    /^setting-up\.benchmark-words\.(entry|entries)\.dimension$/,
    /^practice\.page\(/,
    /^preparatory-review\.card\.minutes\(/,
    /^preparatory-review\.understood\.many\.(toAsk|evidence)\(/,
    /^prompts\.host-report-words\.documents$/,
    /^benchmark\.title\(/,
    /^initial-report\.writing\.fields\.documents$/,
    /^initial-report\.documents\.(page\(|pageField$)/,
    /^prompts\.host-report-words\.documentAt\(/,
    /^comparison\.suggestion$/,
    /^recommendations\.sort\.suggestion$/,
    /^report\.document-words\.(section\.annexes|sort\.suggestion)$/,
    /^visit\.note-words\.(questions$|hypothesis\(|question\(|said\()/,
  ],
};

/** Whether a text says nothing but what it was told, with signs around it. */
function isOfSigns(path: string, text: string): boolean {
  const [, sample = ''] = /\((.*)\)$/.exec(path) ?? [];
  return sample !== '' && !/\p{L}/u.test(text.replaceAll(sample, ''));
}

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const texts = catalogue(language);

  it('has a text for every key', () => {
    expect([...texts].filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([]);
  });

  it('writes curly apostrophes, one space between words, and no gaps', () => {
    expect(offenders(texts, /'|"| {2}|^\s|undefined|NaN|\[object|\$\{/)).toEqual([]);
  });

  it('shows no text that is longer than a card can say at once', () => {
    expect([...texts].filter(([, text]) => text.length > 320)).toEqual([]);
  });
});

describe.each(OTHERS)('the catalogue in %s beside the English one', (language) => {
  const english = catalogue('en');
  const other = catalogue(language);
  const shared = SHARED[language];
  const same = [...other]
    .filter(([path, text]) => english.get(path) === text && !isOfSigns(path, text))
    .map(([path]) => path);

  it('has the same texts', () => {
    expect([...other.keys()]).toEqual([...english.keys()]);
  });

  it('shares no text but those known to be the same', () => {
    expect(same.filter((path) => !shared.some((known) => known.test(path)))).toEqual([]);
  });

  it('shares every text that is said to be the same', () => {
    expect(shared.filter((known) => !same.some((path) => known.test(path)))).toEqual([]);
  });

  it('passes on everything a function is told', () => {
    const told = (words: unknown, path = ''): string[] => {
      if (typeof words === 'function') {
        const names = Array.from({ length: words.length }, (_, i) => `${i + 2}7`);
        const text = String(words(...names));
        return names.filter((name) => !text.includes(name)).map((_, i) => `${path} #${i}`);
      }
      if (typeof words !== 'object' || words === null) return [];
      return Object.entries(words).flatMap(([key, part]) => told(part, `${path}.${key}`));
    };
    const toldIn = (language: Language) => allWords(language).flatMap(([where, words]) => told(words, where));
    expect(toldIn(language)).toEqual(toldIn('en'));
    expect(toldIn('en')).toEqual([]);
  });
});

describe.each(LANGUAGES)('nothing to count in %s', (language) => {
  const digest = DIGEST_WORDS[language];

  it('a peer who is neither ahead of their reasons nor quiet is said in one figure', () => {
    expect(digest.peer('Ana', 3, 73, 3, 0, 0)).toMatch(/^Ana\s?: 3 \p{L}+ 73$/u);
  });

  it('is said without a zero', () => {
    const said = [digest.opposite(0, ''), digest.beforePhase(0)];
    expect(said.filter((text) => text === '' || /\d/.test(text))).toEqual([]);
    expect([digest.opposite(3, 'A'), digest.beforePhase(3)].filter((text) => !text.includes('3'))).toEqual([]);
  });
});

describe('French', () => {
  const french = catalogue('fr');

  it('keeps high punctuation and guillemets with the word beside them', () => {
    expect(offenders(french, /[^\u202f][;?!]/u)).toEqual([]);
    expect(offenders(french, /[^\u00a0][:»]|«[^\u00a0]/u)).toEqual([]);
  });

  it('quotes with guillemets', () => {
    expect(offenders(french, /[“”]/)).toEqual([]);
  });

  it('elides before a vowel and contracts articles', () => {
    expect(offenders(french, /(?<![\p{L}-])(?:de|que|le|la|se|ne|je|ce|te|me) [aeiouyéèêàâîôûœ]/u)).toEqual([]);
    expect(offenders(french, /(?<!\p{L})de Utrecht/u)).toEqual([]);
    expect([de('Gênes'), de('Utrecht'), de('Évry'), de('Helsinki'), de('Hambourg'), de('Ypres'), de('York')]).toEqual([
      'de Gênes',
      'd’Utrecht',
      'd’Évry',
      'd’Helsinki',
      'de Hambourg',
      'd’Ypres',
      'de York',
    ]);
    expect([de('Le Havre'), de('Les Mureaux'), de('La Haye'), de('Leeds')]).toEqual([
      'du Havre',
      'des Mureaux',
      'de La Haye',
      'de Leeds',
    ]);
    expect([au('Gênes'), au('Le Havre'), au('Les Mureaux')]).toEqual(['à Gênes', 'au Havre', 'aux Mureaux']);
  });

  it('says whose something is with the article of each, wherever they stand in the list', () => {
    const { notAllowed, roles } = wordsIn('fr').error;
    expect(notAllowed(listInWords([roles.leader, roles.peer, roles.host], 'fr'))).toBe(
      'C’est réservé à la personne qui dirige l’équipe, aux personnes qui remplissent des fiches et à la ville hôte. Rien n’a changé.',
    );
  });

  it('puts texts of people one behind the other: a sentence that ends needs nothing between', () => {
    const texts = ['Nobody knows.', ' who pays ', '', 'is it used?', 'perhaps'];
    expect(textsInARow(texts, 'en')).toBe('Nobody knows. who pays; is it used? perhaps');
    expect(textsInARow(texts, 'fr')).toBe('Nobody knows. who pays\u202f; is it used? perhaps');
    expect(textsInARow(['', ' '], 'en')).toBe('');
  });

  it('counts 0 and 1 in the singular', () => {
    expect([0, 1, 2].map((n) => plural(n, 'fiche', 'fiches'))).toEqual(['0 fiche', '1 fiche', '2 fiches']);
    const outcome = OUTCOME.fr;
    expect([0, 1, 2].map((n) => outcome.wanted('la présidente', n))).toEqual([
      'la présidente (0 indicateur)',
      'la présidente (1 indicateur)',
      'la présidente (2 indicateurs)',
    ]);
  });
});

test.each(LANGUAGES)('in %s, one of several is one', (language) => {
  const several = {
    en: 'of 73 (indicators )?(have|are)|In .*: 1 texts|problems',
    fr: 'indicateurs|textes|sont|problèmes',
  };
  const said = [
    JUDGING[language].intro(1, 73),
    SETTLING[language].intro(1, 73),
    ACCEPTING[language].reminder.goOn(1, 73),
    TRANSLATION_WORDS[language].partThere('fr', 1, 73),
    COMMENTS[language].goesOutIn.part('fr', 1, 73),
    BENCHMARK[language].organiser.tableMany(1),
  ];
  expect(
    said.map((text) => text.split(/[.;]/)[0]).filter((text) => new RegExp(several[language]).test(text ?? '')),
  ).toEqual([]);
});

describe.each(LANGUAGES)('words to type that the catalogue in %s names', (language) => {
  const words: Words = wordsIn(language);
  const entries = HELP_LINES.map((line) => line[language]);

  /** What stands before each dash: the words to type. */
  const named = entries
    .flatMap((entry) => entry.split(/\s?; /))
    .flatMap((part) => part.split(' — ').slice(0, 1))
    .flatMap((head) => head.split(/, | \/ | … /));

  const place = (text: string) => shippedBenchmarks().flatMap((benchmark) => placeIn(benchmark, text) ?? [])[0];
  const understood = (text: string) => commandOf(text) ?? labelled(text) ?? performanceOf(text) ?? place(text);

  it('are understood when help names them', () => {
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((word) => understood(word) === undefined)).toEqual([]);
  });

  it('are understood when a text quotes them', () => {
    const quoted = [...catalogue(language).values()].flatMap((text) =>
      [...text.matchAll(/(?:“|«\u00a0)(.+?)(?:”|\u00a0»)/gu)].map(([, inside = '']) => inside),
    );
    const notToType: readonly string[] = [...SAMPLES, 'a former peer', 'un ancien pair'];
    const toType = [...new Set(quoted)].filter((text) => !notToType.includes(text));
    expect(toType.length).toBeGreaterThan(5);
    expect(toType.filter((text) => understood(text) === undefined && !isNone(text))).toEqual([]);
  });

  it('lead to the same commands in every language', () => {
    const commandsIn = (entry: string) =>
      entry
        .split(/\s?; /)
        .flatMap((part) => (part.split(' — ')[0] ?? '').split(', '))
        .flatMap((word) => commandOf(word)?.command ?? []);
    expect(entries.map(commandsIn)).toEqual(HELP_LINES.map((line) => commandsIn(line.en)));
  });

  it('name a city after a command as an organiser would', () => {
    const example =
      ORIENTATION_WORDS[language].help.city('Porto').match(/(?:“|«\u00a0)(\S+ \S+?)(?:”|\u00a0»)/u)?.[1] ?? '';
    expect(commandOf(example)).toEqual({ command: 'status', argument: 'Porto' });
  });

  it('set the judgement under which a card shows them', () => {
    for (const shown of [SAID[language].judgement, words.shortPerformance]) {
      for (const [value, label] of Object.entries(shown)) expect([label, performanceOf(label)]).toEqual([label, value]);
    }
  });

  it('put a line under the field whose label begins it', () => {
    for (const field of ['know', 'dontKnow', 'suspect', 'toAsk', 'toMeet', 'evidence', 'note'] as const) {
      const colon = language === 'fr' ? '\u00a0:' : ':';
      expect(labelled(`${FIELD[language][field]}${colon} abc`)).toEqual({ field, text: 'abc' });
    }
  });

  it('leave a list empty in the words of its box', () => {
    expect([FIELD[language].noneToAsk, FIELD[language].noneToMeet].filter((text) => !isNone(text))).toEqual([]);
  });
});
