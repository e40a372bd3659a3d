import { STEPS } from '../../flows';
import { shippedBenchmarks } from '../../src/benchmarks';
import { toDocx } from '../../src/programme/exports/docx';
import { exportedFile } from '../../src/programme/exports/making';
import { paragraph } from '../../src/steps/export-parts';
import { aFullReport } from '../support/a-report';
import { measured, ownCpuMs } from './process-cost';
import { type Row, row } from './table';

const ROUNDS = 10;
const BARE = 120;

/** A report of 73 indicators, 40 findings and 25 pieces of advice as a Word document, as the thread beside the event loop makes it. */
export async function reportRows(): Promise<Row[]> {
  const [benchmark] = shippedBenchmarks();
  if (!benchmark) return [];
  const loaded = aFullReport(benchmark, 'en');
  const order = { name: 'report-draft', format: 'docx', separator: 'comma', loaded } as const;
  const facts = { title: 'Genoa', language: 'en', at: loaded.now } as const;
  const bare = Array.from({ length: BARE }, () =>
    paragraph('A sentence of a report, about as long as one is, and no more.'),
  );
  const make = () => exportedFile(STEPS, order, []);
  const makeBare = () => toDocx(bare, facts);
  const first = await measured(ownCpuMs, [async () => void (await make())]);
  const [own, beside] = [
    await measured(
      ownCpuMs,
      Array.from({ length: ROUNDS }, () => async () => void (await make())),
    ),
    await measured(
      ownCpuMs,
      Array.from({ length: ROUNDS }, () => async () => void (await makeBare())),
    ),
  ];
  return [
    row(
      'a report as a Word document, the first of a thread: CPU',
      first.cpuMs,
      'ms',
      'with loading the library; at most 1000',
    ),
    row(
      'a report as a Word document: CPU for each',
      own.cpuMs,
      'ms',
      '73 indicators, 40 findings, 25 pieces of advice',
    ),
    row(`${BARE} plain paragraphs as a Word document: CPU for each`, beside.cpuMs, 'ms', 'the bare baseline'),
  ];
}
