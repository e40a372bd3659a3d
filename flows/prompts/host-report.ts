import { inARow, shortDay } from '../../src/i18n/format';
import type { Indicator } from '../../src/method/benchmark';
import { dayIn } from '../../src/method/calendar';
import { answersIn } from '../../src/method/permissions';
import { onOneLine } from '../../src/method/plain-text';
import { hasReported, type ReportFile } from '../../src/method/report';
import type { Instant } from '../../src/method/time';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { beginning, endOfWord, text } from '../../src/steps/prompts';
import { WORDS, type Words } from './host-report-words';
import { ownViewInWords } from './own-view';

/** So much of what the report says is read at once, in characters: two or three lines. */
const FEW_LINES = 150;
/** What is left is not worth a tap, where it is less than this. */
const NOT_WORTH_IT = 30;
/** So many of what was added are said where there is little room. */
const FEW_SUPPLEMENTS = 2;

/** How much of a report's line is shown at once. */
export interface Shown {
  /** Of its text, in characters; the rest by a tap. */
  most: number;
  /** On one indicator alone: with a link to the whole report, and what a change means from here on. */
  isAlone: boolean;
}

/**
 * What the host's report says on an indicator: its text with the page, the whole report on the web, its documents, who is
 * responsible; and how the host judges itself, for those who may see that.
 */
export function reportBlocks(
  view: ReviewView,
  indicator: Pick<Indicator, 'id'>,
  context: FlowContext,
  { most, isAlone }: Shown = { most: FEW_LINES, isAlone: true },
): Block[] {
  const w = WORDS[context.language];
  const city = view.review.hostCity;
  const line = view.report.get(indicator.id);
  const rating = view.rating(indicator.id, view.sheets.get(indicator.id));
  const own = (said: string) => ownViewInWords(said, context.language);
  const isMarked = isAlone && view.review.hostRating !== 'open' && answersIn(context.person, view.review);
  const [first, rest] = divided(line?.text ?? '', most);
  const all = [...documentBlocks(line?.documents ?? '', context), ...fileBlocks(line?.files, view, context)];
  const documents = labelled(all, line?.holdsRatings, context);
  const isWhole = most === Number.POSITIVE_INFINITY;
  const more = [...(rest === '' ? [] : [text(rest)]), ...(isWhole ? [] : documents)];
  return [
    first === ''
      ? text(silence(view, w), 'subtle')
      : { kind: 'quote', text: first, source: w.source(city, line?.page ?? '') },
    ...(isAlone ? wholeReport(view, line?.page ?? '', context) : []),
    ...(more.length > 0
      ? [{ kind: 'details' as const, label: rest === '' ? w.documents : w.readMore, blocks: more }]
      : []),
    ...(isWhole ? documents : []),
    ...supplementBlocks(view, indicator, context, most),
    ...(line?.responsible ? [text(w.responsible(line.responsible), 'subtle')] : []),
    ...(rating === undefined
      ? []
      : [text(isMarked ? `${w.rating(own(rating))} ${w.marked}` : w.rating(own(rating)), 'subtle')]),
  ];
}

/** What the host city has added to its report since: each question as it was put, and the answer, quoted. */
function supplementBlocks(
  view: ReviewView,
  { id }: Pick<Indicator, 'id'>,
  context: FlowContext,
  most: number,
): Block[] {
  const w = WORDS[context.language];
  return (view.supplements?.get(id) ?? []).flatMap(({ question, answer, documents, at }) => {
    const [first, rest] = divided(answer, most);
    return [
      text(w.asked(question), 'subtle'),
      { kind: 'quote' as const, text: first, source: addedOn(view, at, context) },
      ...(rest === '' ? [] : [{ kind: 'details' as const, label: w.readMore, blocks: [text(rest)] }]),
      ...documentBlocks(documents, context),
    ];
  });
}

/**
 * The same where there is little room: a line of what the report says, of so many characters, and what stands behind it
 * by a tap, of so many each.
 */
export function reportInLine(
  view: ReviewView,
  { id }: Pick<Indicator, 'id'>,
  context: FlowContext,
  { most, folded }: { most: number; folded: number },
): { line: Block; rest: Block[] } {
  const w = WORDS[context.language];
  const { text: said = '', page = '', responsible = '' } = view.report.get(id) ?? {};
  const short = beginning(onOneLine(said), most);
  const source = w.source(view.review.hostCity, page);
  return {
    line: text(said === '' ? silenceInLine(view, w) : w.inLine(page, short), 'subtle'),
    rest: [
      ...(short === said ? [] : [{ kind: 'quote' as const, text: beginning(said, folded), source }]),
      ...supplementsInShort(view, id, context, folded),
      ...(responsible === '' ? [] : [text(w.responsible(responsible), 'subtle')]),
    ],
  };
}

/** The last of what was added, without what is behind it. */
function supplementsInShort(view: ReviewView, indicator: string, context: FlowContext, most: number): Block[] {
  const w = WORDS[context.language];
  return (view.supplements?.get(indicator) ?? [])
    .slice(-FEW_SUPPLEMENTS)
    .flatMap(({ question, answer, at }) => [
      text(w.asked(beginning(question, most)), 'subtle'),
      { kind: 'quote' as const, text: beginning(answer, most), source: addedOn(view, at, context) },
    ]);
}

function addedOn({ review }: ReviewView, at: Instant, { language, today }: FlowContext): string {
  return WORDS[language].added(review.hostCity, shortDay(dayIn(review.timeZone, at), language, today));
}

/** Why nothing of a report stands on an indicator: there is none yet, it was not taken apart, or it is silent there. */
function silence({ review, report }: ReviewView, w: Words): string {
  if (report.size > 0) return w.silent(review.hostCity);
  return (hasReported(review, 0) ? w.onlyWhole : w.none)(review.hostCity);
}

function silenceInLine({ review, report }: ReviewView, w: Words): string {
  if (report.size > 0) return w.silentInLine;
  return hasReported(review, 0) ? w.onlyWholeInLine : w.noneInLine;
}

/** The whole report: on the web, at a page where that can be said, and the files that are about all of it. */
export function wholeReport(view: Pick<ReviewView, 'review'>, page: string, context: FlowContext): Block[] {
  const { files, holdsRatings } = view.review.report;
  return labelled([...siteOf(view, page, context), ...fileBlocks(files, view, context)], holdsRatings, context);
}

function siteOf({ review }: Pick<ReviewView, 'review'>, page: string, { language }: FlowContext): Block[] {
  const { url } = review.report;
  if (url === undefined) return [];
  const number = /^\d{1,5}/.exec(page)?.[0];
  const isPaged = number !== undefined && /\.pdf$/i.test(url);
  const site = {
    kind: 'site' as const,
    label: WORDS[language].open(page),
    url: isPaged ? `${url}#page=${number}` : url,
  };
  return [site];
}

/** A text that begins within so many characters, after a word, and what follows. */
function divided(said: string, most: number): [first: string, rest: string] {
  if (said.length <= most + NOT_WORTH_IT) return [said, ''];
  const end = endOfWord(said, most);
  return [`${said.slice(0, end).trimEnd()} …`, `… ${said.slice(end).trimStart()}`];
}

/** Documents as the report names them, with their pages; those that are on the web can be opened. */
function documentBlocks(documents: string, { words, language }: FlowContext): Block[] {
  const named = documents
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const sites = named.flatMap(siteIn);
  const others = named.filter((name) => siteIn(name).length === 0);
  return [
    ...(others.length > 0 ? [text(words.labelled(WORDS[language].documents, inARow(others, language)), 'subtle')] : []),
    ...sites,
  ];
}

/** Documents that are kept here, each a file to have. */
function fileBlocks(
  files: readonly ReportFile[] = [],
  { review }: Pick<ReviewView, 'review'>,
  { language }: FlowContext,
): Block[] {
  const w = WORDS[language];
  return files.map(({ id, name, page }) => ({
    kind: 'link',
    label: page === '' ? name : w.documentAt(name, page),
    path: `files/report/${review.id}/${id}`,
  }));
}

/** That documents hold the city's own ratings, above them: it says so itself, and nothing in them is hidden. */
function labelled(documents: Block[], holdsRatings: boolean | undefined, { language }: FlowContext): Block[] {
  return documents.length > 0 && holdsRatings
    ? [text(WORDS[language].holdsRatings, 'warning'), ...documents]
    : documents;
}

/** A document with an address on the web, called by what is written beside it. */
function siteIn(name: string): Extract<Block, { kind: 'site' }>[] {
  const url = name.split(/\s+/).find((word) => /^https?:\/\/[^\s/]/i.test(word) && URL.canParse(word));
  if (url === undefined) return [];
  const label = name.replace(url, ' ').replace(/\s+/g, ' ').trim();
  return [{ kind: 'site', label: label === '' ? url : label, url }];
}
