import { ADVICE, ADVICE_SORTS, type AdviceWording } from '../../flows/recommendations/kept';
import { AUTHORSHIP, PARAGRAPH, REPORT_LANGUAGE, TRANSLATION } from '../../flows/report/kept';
import { proposalsOf } from '../../flows/report/proposing';
import { asSaid, sourcesOf } from '../../flows/report/sources';
import { type Benchmark, inCellOrder } from '../../src/method/benchmark';
import { FINAL_JUDGEMENTS } from '../../src/method/final-judgement';
import type { Language } from '../../src/method/language';
import { themesOf } from '../../src/method/themes';
import type { StepRecord } from '../../src/ports/records';
import { shortKey } from '../../src/ports/short-key';
import { keptDocuments } from '../../src/steps/documents';
import type { LoadedForExport } from '../../src/steps/exports';
import { aFinding, aHypothesis, aMark, aNote, anInterview, at } from './a-visit';
import { GENOA_PEOPLE } from './genoa-schedule';
import { aReview } from './sheets';

const REVIEW = 'genoa-2027';
const NOW = at(3, '20:00');
const SAID = [
  'Newcomers are told of the language courses by three offices, each with a list of its own, none of which is complete.',
  'The advisory board was heard before the budget was voted, and two of its five proposals are in it.',
  'Who leaves a shelter has nobody to ask for four weeks, as the case is closed with the stay.',
];
const FINDINGS = 40;
const ADVISED = 25;

const all = (of: string, count: number, value: (n: number) => unknown): StepRecord[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `${of}|${REVIEW}|${of}-${n}`,
    kind: of,
    review: REVIEW,
    person: '',
    value: value(n),
  }));

/** A report as large as one is, worded by the rule: every indicator judged, forty findings, twenty-five pieces of advice. */
export function aFullReport(benchmark: Benchmark, language: Language): LoadedForExport {
  const ids = inCellOrder(benchmark).map(({ id }) => id);
  const on = (n: number) => ids[(n * 7) % ids.length] ?? '';
  const themes = themesOf(benchmark);
  const types = ['administration', 'elected', 'partner_org', 'migrant_group', 'document'];
  const said = (n: number) => SAID[n % SAID.length] ?? '';
  const advice = (n: number): AdviceWording => ({
    at: NOW,
    by: 'lyon',
    sort: ADVICE_SORTS[n % ADVICE_SORTS.length] ?? 'challenge',
    title: n % 4 === 3 ? 'One desk for all first questions' : '',
    text: said(n),
    theme: themes[n % themes.length]?.id ?? '',
    indicators: [on(n), on(n + 1)],
    goesWith: n > 0 ? [`${ADVICE.name}-${n - 1}`] : [],
    findings: [`f-${n}`],
    addressee: 'Department of social policy',
    priority: 'high',
  });
  const records = [
    ...Array.from({ length: FINDINGS }, (_, n) =>
      aNote('helsinki', anInterview(`talk-${n}`, { function: `Function ${n}`, sourceType: types[n % 5] ?? '' }), [
        aFinding(`f-${n}`, {
          indicators: [on(n)],
          sort: n % 3 === 0 ? 'strength' : 'concern',
          text: said(n),
          checked: n % 4 === 0 ? 'not_yet' : 'in_room',
        }),
      ]),
    ),
    ...Array.from({ length: 10 }, (_, n) => aMark(`f-${n}`, 'report', NOW)),
    ...Array.from({ length: 15 }, (_, n) =>
      aHypothesis(`h-${n}`, { indicators: [on(n)], text: said(n), status: n % 2 === 0 ? 'supported' : 'partly' }),
    ),
    ...all('final-judgement', ids.length, (n) => ({
      indicator: ids[n],
      judgement: FINAL_JUDGEMENTS[n % FINAL_JUDGEMENTS.length],
      rationale: 'As found.',
      evidence: 1,
      at: NOW,
      by: 'lyon',
      changes: [],
    })),
    ...all('judgement-round', 1, () => ({ at: NOW, by: 'lyon', headlines: '', values: {}, asked: ['utrecht'] })),
    ...all('judgement-voice', 1, () => ({
      round: 'judgement-round-0',
      dissents: [0, 1, 2].map((n) => ({ indicator: on(n), because: 'it was heard from those whom it serves' })),
      at: NOW,
    })),
    ...all(ADVICE.name, ADVISED, (n) => ({ wordings: [advice(n)] })),
  ];
  const kinds = [
    ...new Set([
      ...records.map(({ kind }) => kind),
      ...['asked-document', AUTHORSHIP.name, REPORT_LANGUAGE.name, TRANSLATION.name],
    ]),
  ];
  const documents = new Map(kinds.map((kind) => [kind, records.filter((one) => one.kind === kind)]));
  const review = aReview({ gatheredAt: '2027-04-07T08:00:00.000Z', language });
  const people = new Map(GENOA_PEOPLE.map((one) => [one.id, one]));
  const ground = { review, benchmark, kept: keptDocuments(documents), now: NOW, people };
  const sources = sourcesOf(ground);
  const paragraphs = proposalsOf(ground, language).map((one, n): StepRecord => {
    const rests = one.rests.map((source) => asSaid(source, sources));
    const wording = { at: NOW, by: '', text: one.text, rests, isProposed: true, isMinority: one.isMinority };
    const id = `${PARAGRAPH.name}|${REVIEW}|${shortKey(one.id)}`;
    return {
      id,
      kind: PARAGRAPH.name,
      review: REVIEW,
      person: '',
      value: { section: one.section, place: n, wordings: [wording] },
    };
  });
  return {
    review,
    benchmark,
    people,
    decisions: [],
    register: [],
    report: [],
    rated: new Map(),
    documents: new Map([...documents, [PARAGRAPH.name, paragraphs]]),
    reader: 'operator',
    language,
    columns: [],
    log: [],
    terms: { heading: 'Terms of the review', standing: '', lines: ['Who reads the final report: the city'] },
    now: NOW,
  };
}
