import { say } from '../../src/i18n';
import { dayWithYear, inARow } from '../../src/i18n/format';
import { type Benchmark, cellsOf } from '../../src/method/benchmark';
import { addMonths } from '../../src/method/calendar';
import { wholeOf } from '../../src/method/in-scope';
import type { Language } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import { NARROWEST, type Terms } from '../../src/method/terms';
import { LABELS } from './words/labels';
import { WORDS } from './words/terms';

/** One of the terms in words. */
export interface TermsLine {
  label: string;
  said: string;
}

type Subject = { review: Review; benchmark: Benchmark };

/**
 * Terms in words, in the order in which they are asked. Where nothing was agreed (`isAgreed`), the narrowest reading; of
 * mails, that the programme says what they hold.
 */
export function termsLines(
  terms: Terms,
  isAgreed: boolean,
  { review, benchmark }: Subject,
  language: Language,
): TermsLine[] {
  const { field, choice } = LABELS[language];
  const w = WORDS[language];
  const whole = wholeOf(benchmark);
  const cells = new Map(cellsOf(whole).map((cell) => [cell.id, cell]));
  const cellNames = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const cell = cells.get(id);
      return cell ? [`${say(cell.pillar.title, language)} · ${say(cell.dimension.title, language)}`] : [];
    });
  const questions = terms.questions.map(({ text, about }, n) => ({
    label: LABELS[language].question(n + 1),
    said: [text, ...cellNames(about).map((name) => `(${name})`)].join(' '),
  }));
  const written = (name: 'reportLanguages' | 'documentLanguages' | 'interviewLanguages' | 'translation' | 'avoid') => ({
    label: field[name].label,
    said: terms[name] === '' ? w.unsaid[name] : terms[name],
  });
  const { pillars } = terms;
  const scope = whole.pillars.filter(({ id }) => pillars?.includes(id)).map(({ title }) => say(title, language));
  const until = addMonths(review.visit.start, Number(terms.retention));
  return [
    ...(questions.length > 0 ? questions : [{ label: w.questions, said: w.noQuestions }]),
    { label: field.pillars.label, said: scope.length === 0 ? w.allPillars : inARow(scope, language) },
    written('reportLanguages'),
    written('documentLanguages'),
    written('interviewLanguages'),
    written('translation'),
    { label: field.draftReaders.label, said: choice.draftReaders[terms.draftReaders] },
    { label: field.finalReaders.label, said: choice.finalReaders[terms.finalReaders] },
    { label: field.judgements.label, said: choice.judgements[terms.judgements] },
    { label: field.comparison.label, said: choice.comparison[terms.comparison] },
    { label: field.publication.label, said: choice.publication[terms.publication] },
    { label: field.press.label, said: choice.press[terms.press] },
    written('avoid'),
    { label: field.mail.label, said: isAgreed ? choice.mail[terms.mail] : w.mailUnset(choice.mail[NARROWEST.mail]) },
    {
      label: field.retention.label,
      said: w.until(choice.retention[terms.retention], dayWithYear(until, language)),
    },
  ];
}

/** Which lines differ, and what they said before. */
export function changedLines(
  before: readonly TermsLine[],
  after: readonly TermsLine[],
): (TermsLine & { before: string })[] {
  const old = new Map(before.map(({ label, said }) => [label, said]));
  const gone = before.filter(({ label }) => !after.some((line) => line.label === label));
  return [
    ...after.flatMap((line) => {
      const was = old.get(line.label) ?? '';
      return was === line.said ? [] : [{ ...line, before: was }];
    }),
    ...gone.map(({ label, said }) => ({ label, said: '', before: said })),
  ];
}
