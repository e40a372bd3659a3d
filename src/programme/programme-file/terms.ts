import { z } from 'zod';
import { type Benchmark, cellsOf } from '../../method/benchmark';
import { pillarsIn } from '../../method/in-scope';
import {
  COMPARISONS,
  DRAFT_READERS,
  FINAL_READERS,
  HOST_QUESTIONS,
  JUDGEMENT_READERS,
  MAILS,
  NARROWEST,
  PRESS,
  PUBLICATIONS,
  RETENTIONS,
} from '../../method/terms';
import { finding } from '../../steps/file-problems';
import { coded } from './coded';
import type { FileTerms, Note, Path } from './types';
import { day, line } from './words';

const text = line(500).default('');
const question = z.union([
  line(500).transform((said) => ({ text: said, about: [] as string[] })),
  z.strictObject({ text: line(500), about: z.array(line(60)).max(40, coded('many', 40)).default([]) }),
]);

/** What a file says was agreed; what it leaves out is as narrow as it can be. */
export const termsSchema = z.strictObject({
  agreed: day,
  questions: z.array(question).max(HOST_QUESTIONS, coded('many', HOST_QUESTIONS)).default([]),
  pillars: z.array(line(60)).max(20, coded('many', 20)).optional(),
  reportLanguages: text,
  documentLanguages: text,
  interviewLanguages: text,
  translation: text,
  draftReaders: z.enum(DRAFT_READERS).default(NARROWEST.draftReaders),
  finalReaders: z.enum(FINAL_READERS).default(NARROWEST.finalReaders),
  judgements: z.enum(JUDGEMENT_READERS).default(NARROWEST.judgements),
  comparison: z.enum(COMPARISONS).default(NARROWEST.comparison),
  publication: z.enum(PUBLICATIONS).default(NARROWEST.publication),
  press: z.enum(PRESS).default(NARROWEST.press),
  avoid: text,
  mail: z.enum(MAILS).default(NARROWEST.mail),
  retention: z.preprocess(
    (months) => (typeof months === 'number' ? String(months) : months),
    z.enum(RETENTIONS).default(NARROWEST.retention),
  ),
});

/** The terms of a review as a file has them; cells and pillars that the benchmark has not are noted. */
export function completeTerms(
  { agreed, pillars, ...terms }: z.output<typeof termsSchema>,
  benchmark: Benchmark | undefined,
  at: Path,
  note: Note,
): FileTerms {
  const cells = new Set(benchmark && cellsOf(benchmark).map(({ id }) => id));
  for (const [n, { about }] of terms.questions.entries())
    for (const [m, cell] of about.entries())
      if (benchmark && !cells.has(cell))
        note([...at, 'questions', n, 'about', m], () => finding('no-cell', cell, [...cells][0] ?? ''));
  for (const [n, pillar] of (pillars ?? []).entries())
    if (benchmark && !benchmark.pillars.some(({ id }) => id === pillar))
      note([...at, 'pillars', n], () => finding('no-pillar', pillar, benchmark.pillars[0]?.id ?? ''));
  return { agreed, terms: { ...terms, ...(benchmark ? pillarsIn(pillars, benchmark) : {}) } };
}
