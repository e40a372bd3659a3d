import { say } from '../../src/i18n';
import { indicatorOf } from '../../src/method/benchmark';
import { instantIn } from '../../src/method/calendar';
import { type Block, heading, list, paragraph, tableWith } from '../../src/steps/export-parts';
import type { DeclaredExport, ExportGiven } from '../../src/steps/exports';
import { linesOf } from '../../src/steps/typing/lines';
import { REQUEST, type Request, requestsIn } from './kept';
import { TAKE_AWAY } from './rights';
import { WORDS } from './words';

interface Row {
  request: Request;
  indicator: string;
}

/** What the host was asked before the visit, and its answers, line by line of its report; nothing of who asked. */
export const EXPORTS: Readonly<Record<string, DeclaredExport>> = {
  clarifications: {
    label: { en: 'Questions before the visit', fr: 'Questions avant la visite' },
    step: 'preparatory-review',
    holds: {
      en: 'what the host city was asked before the visit, and its answers',
      fr: 'ce qui a été demandé à la ville hôte avant la visite, et ses réponses',
    },
    may: [TAKE_AWAY],
    reads: [REQUEST],
    as: 'table',
    make: (given) =>
      tableWith(
        given.language,
        [
          { name: { en: 'indicator_id', fr: 'indicateur' }, of: ({ indicator }) => indicator },
          { name: { en: 'title', fr: 'titre' }, of: ({ indicator }) => titleIn(given, indicator) },
          { name: { en: 'question', fr: 'question' }, of: ({ request }) => request.text },
          {
            name: { en: 'asked_at', fr: 'posee_le' },
            of: ({ request }) => instantIn(given.review.timeZone, request.at),
          },
          { name: { en: 'answer', fr: 'reponse' }, of: ({ request }) => request.answer?.text ?? '' },
          { name: { en: 'documents', fr: 'documents' }, of: ({ request }) => request.answer?.documents ?? '' },
          {
            name: { en: 'answered_at', fr: 'repondu_le' },
            of: ({ request: { answer } }) => (answer ? instantIn(given.review.timeZone, answer.at) : ''),
          },
        ],
        rowsOf(given),
      ),
  },
  'clarifications-read': {
    label: { en: 'Questions before the visit, to read', fr: 'Questions avant la visite, à lire' },
    step: 'preparatory-review',
    holds: {
      en: 'the same questions and answers, to read',
      fr: 'les mêmes questions et réponses, à lire',
    },
    toRead: 'clarifications',
    may: [TAKE_AWAY],
    reads: [REQUEST],
    as: 'document',
    make: documentOf,
  },
};

function rowsOf({ benchmark, kept }: ExportGiven): Row[] {
  const requests = requestsIn({ kept });
  return benchmark.indicators.flatMap(({ id }) =>
    requests.flatMap(({ value }) => (value.indicators.includes(id) ? [{ request: value, indicator: id }] : [])),
  );
}

function* documentOf(given: ExportGiven): Generator<Block> {
  const w = WORDS[given.language];
  const { hostCity, timeZone } = given.review;
  yield heading(1, w.title(hostCity));
  let last = '';
  for (const { request, indicator } of rowsOf(given)) {
    if (indicator !== last) yield heading(2, `${indicator} `, titleIn(given, indicator));
    last = indicator;
    yield paragraph({ strong: request.text });
    const { answer } = request;
    if (!answer) yield paragraph(w.open(hostCity));
    else {
      if (answer.text !== '') yield paragraph(answer.text);
      const documents = linesOf(answer.documents);
      if (documents.length > 0) yield list(documents.map((one) => [one]));
      yield paragraph(w.answeredOn(hostCity, instantIn(timeZone, answer.at)));
    }
  }
}

function titleIn({ benchmark, language }: ExportGiven, id: string): string {
  const indicator = indicatorOf(benchmark, id);
  return indicator ? say(indicator.title, language) : id;
}
