import {
  SENT_FINAL,
  SENT_REPORT,
  type SentAdvice,
  type SentFinal,
  type SentReport,
} from '../../flows/host-comments/public';
import type { StepRecord } from '../../src/ports/records';
import type { Store } from '../../src/ports/store';

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

/** The same in the store, with what is kept beside a final report. */
export async function isSent(
  store: Store,
  at: string,
  advice: readonly SentAdvice[],
  { review = 'genoa-2027', ...over }: Partial<SentReport> & { review?: string } = {},
): Promise<void> {
  const report = sentReport(at, advice, over);
  const { as, version, language } = report.value as SentReport;
  await store.stepRecords.put({ ...report, review, id: `${SENT_REPORT.name}|${review}|${as}-${version}` });
  if (as === 'draft') return;
  const value: SentFinal = { version, language, at, first: at, advice };
  const { name: kind } = SENT_FINAL;
  await store.stepRecords.put({ id: `${kind}|${review}`, kind, review, person: '', value });
}
