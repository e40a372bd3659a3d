import { say } from '../../src/i18n';
import { listInWords } from '../../src/i18n/format';
import type { InEach } from '../../src/method/language';
import type { FlowContext, ProgrammeView } from '../../src/steps/contract';
import { type Block, heading, list, paragraph } from '../../src/steps/export-parts';
import type { ProgrammeDocument, ProgrammeTable } from '../../src/steps/step';
import { markedIn } from '../host-comments/public';
import { type ComparedTheme, type Comparison, comparisonOf, type Line, type Row } from './compared';
import { cityInWords, factsOf, practiceFacts, themeInWords, underInWords, withFacts } from './lines';
import { COMPARED } from './reads';
import { READ_COMPARISON } from './rights';
import { practicesIn } from './searching';
import { WORDS } from './words';

const OF = { may: [READ_COMPARISON], reads: COMPARED } as const;

/** E3 of all reviews that may be compared, and the catalogue of good practices (method, section 7). */
export const TABLES = {
  comparison: {
    ...OF,
    rows: (view, { language }) => {
      const comparison = comparisonOf(view, language);
      if (!comparison) return undefined;
      return [
        HEADS[language].comparison,
        ...comparison.themes.flatMap((theme) => theme.rows.map((row) => cellsOf(row, theme, language))),
      ];
    },
  },
  'good-practices': {
    ...OF,
    rows: (view, { language }) => {
      const comparison = comparisonOf(view, language);
      if (!comparison) return undefined;
      const rows = practicesIn(comparison).map(
        ({ theme, title, summary, original, city, contact, under, reusedBy }) => [
          title,
          markedIn(summary, original, language),
          cityInWords(city, language),
          contact,
          themeInWords(theme, language),
          underInWords(under, language),
          reusedBy.map((one) => cityInWords(one, language) || WORDS[language].aReport).join(', '),
        ],
      );
      return [HEADS[language].practices, ...rows];
    },
  },
} as const satisfies Record<string, ProgrammeTable>;

const HEADS: InEach<{ comparison: readonly string[]; practices: readonly string[] }> = {
  en: {
    comparison: [
      'theme',
      'challenge',
      'recommendation',
      'indicators',
      'good_practice',
      'city',
      'contact_function',
      'told_to',
      'addressee',
      'priority',
    ],
    practices: ['title', 'summary', 'city', 'contact_function', 'theme', 'indicators', 'taken_over_by'],
  },
  fr: {
    comparison: [
      'theme',
      'defi',
      'recommandation',
      'indicateurs',
      'bonne_pratique',
      'ville',
      'fonction_contact',
      'dit_a',
      'destinataire',
      'priorite',
    ],
    practices: ['titre', 'resume', 'ville', 'fonction_contact', 'theme', 'indicateurs', 'repris_par'],
  },
};

function cellsOf(
  { challenge, recommendation, practice }: Row,
  theme: ComparedTheme,
  language: FlowContext['language'],
) {
  const w = WORDS[language];
  const line = recommendation ?? challenge;
  const priority = recommendation?.priority;
  return [
    themeInWords(theme, language),
    challenge ? markedIn(challenge.text, challenge.original, language) : '',
    recommendation ? markedIn(recommendation.text, recommendation.original, language) : '',
    underInWords((line ?? practice)?.under ?? [], language),
    practice ? `${practice.title}\n${markedIn(practice.summary, practice.original, language)}` : '',
    practice ? cityInWords(practice.city, language) : '',
    practice?.contact ?? '',
    line ? cityInWords(line.city, language) : '',
    recommendation?.addressee ?? '',
    priority ? w.priority[priority] : '',
  ];
}

/** The comparison to read, as INTI's section C has it. */
export const DOCUMENTS = {
  comparison: {
    ...OF,
    label: { en: WORDS.en.title, fr: WORDS.fr.title },
    says: (view: ProgrammeView, context: FlowContext) => {
      const comparison = comparisonOf(view, context.language);
      return comparison && [...documentOf(comparison, context)];
    },
  },
  'good-practices': {
    ...OF,
    label: { en: WORDS.en.catalogue, fr: WORDS.fr.catalogue },
    says: (view: ProgrammeView, context: FlowContext) => {
      const comparison = comparisonOf(view, context.language);
      return comparison && practicesIn(comparison).length > 0 ? [...catalogueOf(comparison, context)] : undefined;
    },
  },
} as const satisfies Record<string, ProgrammeDocument>;

/** The good practices to read, by theme: with whom to ask. */
function* catalogueOf({ themes, named, hasUnnamed, isMixed }: Comparison, { language }: FlowContext): Generator<Block> {
  const w = WORDS[language];
  yield heading(1, w.catalogue);
  if (named.length > 0) yield paragraph(w.named(listInWords(named, language)));
  if (hasUnnamed) yield paragraph(isMixed ? w.mixed : w.unnamed);
  for (const theme of themes) {
    if (theme.practices.length === 0) continue;
    yield heading(2, themeInWords(theme, language));
    for (const practice of theme.practices) {
      yield heading(3, practice.title);
      yield paragraph(practice.summary);
      const facts = practiceFacts(practice, language);
      if (facts.length > 0) yield paragraph(facts.join(' · '));
    }
  }
}

function* documentOf(comparison: Comparison, { language, words }: FlowContext): Generator<Block> {
  const w = WORDS[language];
  const { named, hasUnnamed, isMixed, hasNumbers, benchmark, themes } = comparison;
  yield heading(1, w.title);
  yield paragraph(w.intro);
  if (named.length > 0) yield paragraph(w.named(listInWords(named, language)));
  if (hasUnnamed) yield paragraph(isMixed ? w.mixed : w.unnamed);
  yield paragraph(w.versions(say(benchmark.title, language), benchmark.version));
  yield paragraph(hasNumbers ? w.numbersHow : w.numbersLater);
  for (const theme of themes) {
    yield heading(2, themeInWords(theme, language));
    yield* linesOf(w.challenge, theme.challenges, language);
    yield* linesOf(w.recommendation, theme.recommendations, language);
    yield* linesOf(w.suggestion, theme.suggestions, language);
    if (theme.practices.length > 0) {
      yield heading(3, w.practice);
      yield list(
        theme.practices.map((practice) => {
          const said = withFacts(practice.summary, practiceFacts(practice, language));
          return [{ strong: words.labelled(practice.title, '').trimEnd() }, ` ${said}`];
        }),
      );
    }
    if (theme.standings.length === 0) continue;
    yield heading(3, w.numbers);
    yield {
      kind: 'table',
      table: {
        head: w.head,
        rows: theme.standings.map(({ id, title, below, at, above, how }) => [
          `${id} ${say(title, language)}${how === 'same' ? '' : ` (${w.changed[how]})`}`,
          below,
          at,
          above,
        ]),
      },
    };
  }
}

function* linesOf(title: string, lines: readonly Line[], language: FlowContext['language']): Generator<Block> {
  if (lines.length === 0) return;
  yield heading(3, title);
  yield list(lines.map((line) => [withFacts(line.text, factsOf(line, language))]));
}
