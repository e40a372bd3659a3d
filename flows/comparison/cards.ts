import { say } from '../../src/i18n';
import { listInWords } from '../../src/i18n/format';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ProgrammeView } from '../../src/steps/contract';
import { formatName } from '../../src/steps/exports';
import { beginning, line, prompt, shortened, text } from '../../src/steps/prompts';
import type { ComparedTheme, Comparison, Line, Practice } from './compared';
import { SEARCH_FORM, TAKE_FORM, THEME_FORM } from './forms';
import { factsOf, practiceFacts, themeInWords, withFacts } from './lines';
import { found, practicesIn, saidBack } from './searching';
import { canBeTaken, nameOf, takers } from './taking';
import { WORDS } from './words';

/** So many of a sort are on a card, and so much of each, in bytes: it stays one message on every platform, and all is in the files. */
const ON_A_CARD = 4;
const SHOWN = 240;
/** So many practices are on a card. */
const PRACTICES = 6;
/** So long is a title as a choice, in characters. */
const OPTION = 60;

/** The comparison: who is in it, the themes to read, and the files. */
export function comparisonCard({ id }: ProgrammeView, comparison: Comparison, context: FlowContext): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const { named, hasUnnamed, isMixed, hasNumbers, benchmark, themes } = comparison;
  const [first] = themes;
  return prompt({
    title: w.title,
    body: [
      text(w.intro),
      ...(named.length > 0 ? [text(w.named(listInWords(named, language)))] : []),
      ...(hasUnnamed ? [text(isMixed ? w.mixed : w.unnamed, 'subtle')] : []),
      text(w.versions(say(benchmark.title, language), benchmark.version), 'subtle'),
      ...(hasNumbers ? [] : [text(w.numbersLater, 'subtle')]),
      ...filesOf(`programmes/${id}/comparison`, context),
    ],
    fields: THEME_FORM.draw(language, {
      theme: {
        options: themes.map((theme) => ({ value: theme.id, label: themeInWords(theme, language) })),
        ...(first ? { value: first.id } : {}),
      },
    }),
    actions: [
      { id: 'comparison-theme', label: w.read, style: 'primary', submits: true, data: { programme: id } },
      { id: 'practices', label: w.practices, data: { argument: id } },
    ],
    summary: w.title,
  });
}

/** That there is nothing yet to compare, or to look through for good practices. */
export function nothingYet({ language }: FlowContext, what: 'nothing' | 'noPractices' = 'nothing'): Prompt {
  return line(WORDS[language][what]);
}

/** What was said under one theme; others can be chosen below. */
export function themeCard(view: ProgrammeView, comparison: Comparison, theme: ComparedTheme, context: FlowContext) {
  const { language } = context;
  const w = WORDS[language];
  const title = themeInWords(theme, language);
  const isMore = [theme.challenges, theme.recommendations, theme.suggestions, theme.practices].some(
    (all) => all.length > ON_A_CARD,
  );
  return prompt({
    title,
    body: [
      ...linesOf(w.challenge, theme.challenges, context),
      ...linesOf(w.recommendation, theme.recommendations, context),
      ...linesOf(w.suggestion, theme.suggestions, context),
      ...practicesOf(theme, context),
      ...numbersOf(theme, context),
      ...(isMore ? [text(w.more, 'subtle')] : []),
    ],
    fields: THEME_FORM.draw(language, {
      theme: {
        options: comparison.themes.map((one) => ({ value: one.id, label: themeInWords(one, language) })),
        value: theme.id,
      },
    }),
    actions: [
      { id: 'comparison-theme', label: w.read, style: 'primary', submits: true, data: { programme: view.id } },
      { id: 'comparison', label: w.all, data: { argument: view.id } },
    ],
    summary: title,
  });
}

function linesOf(title: string, lines: readonly Line[], { language }: FlowContext): Block[] {
  if (lines.length === 0) return [];
  const items = lines.slice(0, ON_A_CARD).map((one) => {
    return withFacts(beginning(one.text, SHOWN), factsOf(one, language));
  });
  return [text(title, 'strong'), { kind: 'list', items }];
}

function practicesOf({ practices }: ComparedTheme, { language, words }: FlowContext): Block[] {
  if (practices.length === 0) return [];
  const items = practices.slice(0, ON_A_CARD).map((one) => {
    return withFacts(beginning(words.labelled(one.title, one.summary), SHOWN), practiceFacts(one, language));
  });
  return [text(WORDS[language].practice, 'strong'), { kind: 'list', items }];
}

function practiceBlocks(practice: Practice, { language }: FlowContext): Block[] {
  const facts = practiceFacts(practice, language);
  return [
    text(practice.title, 'strong'),
    text(beginning(practice.summary, SHOWN)),
    ...(facts.length > 0 ? [text(facts.join(' · '), 'subtle')] : []),
  ];
}

function numbersOf({ standings }: ComparedTheme, { language }: FlowContext): Block[] {
  if (standings.length === 0) return [];
  const w = WORDS[language];
  const rows = standings.map(({ id, title, below, at, above, how }) => {
    const mark = how === 'same' ? '' : ` (${w.changed[how]})`;
    return [`${id} ${say(title, language)}${mark}`, String(below), String(at), String(above)];
  });
  return [text(w.numbers, 'strong'), { kind: 'table', head: w.head, rows }, text(w.numbersHow, 'subtle')];
}

/** Good practices that speak of what is looked for, from one of them on. */
export function practicesCard(
  view: ProgrammeView,
  comparison: Comparison,
  { wanted, from }: { wanted: string; from: number },
  context: FlowContext,
): Prompt {
  const { id } = view;
  const { language } = context;
  const w = WORDS[language];
  if (practicesIn(comparison).length === 0) return line(w.none);
  const { practices, how } = found(comparison, wanted);
  const said = saidBack(wanted);
  const shown = practices.slice(from, from + PRACTICES);
  const next = from + PRACTICES;
  const reviews = takers(view, context);
  const taken = shown.filter((one) => reviews.some((review) => canBeTaken(one, review)));
  const heard =
    wanted === ''
      ? []
      : [text(practices.length === 0 ? w.noneFound(said) : how === 'all' ? w.found(said) : w.someFound(said))];
  return prompt({
    title: w.catalogue,
    body: [
      ...heard,
      ...shown.flatMap((one) => practiceBlocks(one, context)),
      ...filesOf(`programmes/${id}/good-practices`, context),
    ],
    fields: [
      ...SEARCH_FORM.draw(language, { words: { value: wanted } }),
      ...TAKE_FORM.draw(language, {
        practice:
          taken.length > 0
            ? { options: taken.map((one) => ({ value: nameOf(one), label: shortened(one.title, OPTION) })) }
            : undefined,
      }),
    ],
    actions: [
      { id: 'practices-find', label: w.find, style: 'primary', submits: true, data: { programme: id } },
      ...(practices.length > next
        ? [{ id: 'practices-more', label: w.next, data: { programme: id, words: wanted, from: String(next) } }]
        : []),
      ...(taken.length > 0 ? reviews : []).map(({ id: review, hostCity }) => ({
        id: 'practices-take',
        label: w.takeInto(hostCity),
        submits: true,
        beside: 'practice',
        data: { programme: id, review },
      })),
      { id: 'comparison', label: w.open, data: { argument: id } },
    ],
    summary: w.catalogue,
  });
}

/** The files of what stands at a path, the most asked for first; what is said where there is no PDF. */
function filesOf(path: string, { language, printsPdf }: FlowContext): Block[] {
  const w = WORDS[language];
  return [
    text(w.take),
    ...(['docx', 'xlsx', 'pdf', 'csv', 'md'] as const)
      .filter((format) => format !== 'pdf' || printsPdf)
      .map((format) => ({ kind: 'link' as const, label: formatName(format), path: `${path}.${format}` })),
    ...(printsPdf ? [] : [text(w.noPdf, 'subtle')]),
  ];
}
