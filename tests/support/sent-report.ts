import { SENT_REPORT, type SentAdvice, type SentReport } from '../../flows/host-comments/public';
import type { StepRecord } from '../../src/ports/records';

/** Advice as it was sent to a host city. */
export function sentAdvice(key: string, over: Partial<SentAdvice> = {}): SentAdvice {
  return {
    key,
    sort: 'recommendation',
    title: '',
    text: `Do ${key}.`,
    theme: 'inside',
    indicators: ['GG-AMB-2'],
    goesWith: [],
    addressee: 'Deputy mayor',
    ...over,
  };
}

/** The final report on Genoa as it went out, in the store. */
export function sentReport(at: string, advice: readonly SentAdvice[], over: Partial<SentReport> = {}): StepRecord {
  const value: SentReport = {
    as: 'final',
    version: 1,
    language: 'en',
    at,
    by: 'lyon',
    paragraphs: [],
    advice,
    statement: '',
    ...over,
  };
  const review = 'genoa-2027';
  const id = `${SENT_REPORT.name}|${review}|${value.as}-${value.version}`;
  return { id, kind: SENT_REPORT.name, review, person: '', value };
}
