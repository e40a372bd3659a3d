import type { RawCollection } from '../raw';
import type { Migration } from './migration';

const [REPORT, FINAL] = ['sent-report', 'sent-final'] as const;

/** What is read of a report that was sent, of what stands beside it, and of a review's terms. */
interface StoredReport {
  as?: string;
  version?: number;
  at?: string;
  judgements?: readonly (readonly string[])[];
  judged?: unknown;
  saysJudgements?: boolean;
}
interface StoredTerms {
  agreed?: AgreedThen;
  earlier?: readonly AgreedThen[];
}
interface AgreedThen {
  since?: string;
  terms?: { judgements?: string };
}

/** As each last word was printed then, in each language. */
const PRINTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    below: 'below',
    at: 'at',
    above: 'above',
    'does not apply': 'not_applicable',
    'not judged': 'not_judged',
  },
  fr: {
    'en dessous': 'below',
    'au niveau': 'at',
    'au-dessus': 'above',
    'sans objet': 'not_applicable',
    'non apprécié': 'not_judged',
  },
};
const JUDGED = new Map(Object.values(PRINTED).flatMap((printed) => Object.entries(printed)));

/**
 * Reports that were sent when judgements stood in them as words alone gave the comparison no numbers; and what stands beside a
 * final report did not say whether its texts hold a judgement. They count from this upgrade on: put among those that were told
 * before, numbers of then and of now would tell what the ones that came between them were judged.
 */
export const judgementsOfFinals: Migration = {
  version: 12,
  name: 'judgements of final reports',
  async run(collection) {
    const at = new Date().toISOString();
    const records = collection('stepRecords');
    for (const { _id: review, terms } of await collection('reviews').find({}).toArray())
      await besideOf(records, review, (terms ?? {}) as StoredTerms, at);
  },
};

async function besideOf(records: RawCollection, review: string, terms: StoredTerms, now: string): Promise<void> {
  const row = await records.findOne({ _id: `${FINAL}|${review}` });
  if (!row) return;
  const value = row.value as StoredReport;
  const finals = (await records.find({ kind: REPORT, review }).toArray())
    .map((one) => one.value as StoredReport)
    .filter(({ as }) => as === 'final')
    .sort((a, b) => (a.version ?? 0) - (b.version ?? 0));
  const says = finals.find(({ version }) => version === value.version)?.saysJudgements === true;
  const first = finals.find((one) => one.judgements !== undefined && letOut(terms, one.at ?? ''));
  const of = value.judged === undefined && first ? judgedIn(first.judgements ?? []) : {};
  const isTold = Object.keys(of).length > 0;
  if (!isTold && (!says || value.saysJudgements)) return;
  const after = {
    ...value,
    ...(isTold ? { judged: { at: now, of } } : {}),
    ...(says ? { saysJudgements: true } : {}),
  };
  const { _id, rev, ...rest } = row;
  // Whoever sent it anew meanwhile wrote both.
  await records.findOneAndReplace({ _id, rev }, { ...rest, value: after, rev: Number(rev) + 1 }, { upsert: false });
}

/** Whether the terms of a moment let judgements reach all who read the final report. */
function letOut({ agreed, earlier = [] }: StoredTerms, at: string): boolean {
  const held = [...earlier, ...(agreed ? [agreed] : [])].filter(({ since = '' }) => since <= at);
  return held.at(-1)?.terms?.judgements === 'final-readers';
}

/** From lines as `GG-AMB-1 Title`, `below`: what is not understood is not counted. */
function judgedIn(lines: readonly (readonly string[])[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(([line = '', said = '']) => {
      const [id = ''] = line.split(' ');
      const judgement = JUDGED.get(said);
      return id === '' || judgement === undefined ? [] : [[id, judgement]];
    }),
  );
}
