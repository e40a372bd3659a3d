import { resolve } from 'node:path';
import { editionAt } from '../../flows/evening/editions';
import { eveningOf } from '../../flows/evening/evening';
import { eveningCard } from '../../flows/evening/evening-card';
import { shippedBenchmarks } from '../../src/benchmarks';
import { takeTurn } from '../../src/turn/conversation';
import { aFinding, aHypothesis, aNote, anInterview, at, visitDocuments } from '../support/a-visit';
import { browserPath, startBrowser } from '../support/browser';
import { anEvent } from '../support/service-world';
import { aReview } from '../support/sheets';
import { manyFindings, wallWorld } from '../support/wall-in-browser';
import { measured, ownCpuMs } from './process-cost';
import { quantile } from './statistics';
import { type Row, row } from './table';

/** The page as it was built beside this file. */
const PAGE = resolve(__dirname, '../../adapters/web/public');
const ROUNDS = 50;
const OPENED = 5;
const MARKED = 10;

/** An evening of forty notes; and, where there is a browser, the wall with 300 findings. */
export async function eveningRows(): Promise<Row[]> {
  return [...(await digestRows()), ...(await wallRows())];
}

async function digestRows(): Promise<Row[]> {
  const review = aReview();
  const [benchmark] = shippedBenchmarks();
  const edition = editionAt(review, visitDocuments([]), at(2, '18:30'));
  if (!benchmark || !edition) return [];
  const kept = visitDocuments(aFullVisit(benchmark.indicators.map(({ id }) => id)));
  const view = { review, benchmark };
  const draw = () =>
    eveningCard(eveningOf(view, kept, edition), { ...view, language: 'en', names: new Map(), copy: 'team' });
  for (let n = 0; n < 5; n += 1) draw();
  const times = await measured(
    ownCpuMs,
    Array.from({ length: ROUNDS }, () => async () => void draw()),
  );
  const note = '40 notes of 5 findings, 20 interviews, 15 hypotheses; at most 20 ms';
  return [
    row('an evening of the visit is drawn: CPU for each', times.cpuMs, 'ms', note),
    row('an evening of the visit is drawn: p99', times.p99, 'ms'),
  ];
}

function aFullVisit(indicators: readonly string[]) {
  const on = (n: number) => [indicators[(n * 7) % indicators.length] ?? ''];
  const hypotheses = Array.from({ length: 15 }, (_, n) => aHypothesis(`h-${n}`, { indicators: on(n), rank: n + 1 }));
  const interviews = Array.from({ length: 20 }, (_, n) =>
    anInterview(`talk-${n}`, {
      starts: at((n % 3) + 1, `0${8 + (n % 2)}:00`),
      indicators: [...on(n), ...on(n + 1)],
      hypotheses: [`h-${n % 15}`],
      sourceType: n % 3 === 0 ? 'migrant_group' : 'administration',
      questions: [{ key: `q-${n}`, text: `Question ${n}?`, indicator: on(n)[0] ?? '' }],
    }),
  );
  const notes = interviews.flatMap((interview, n) =>
    ['helsinki', 'utrecht'].map((person, p) =>
      aNote(
        person,
        interview,
        Array.from({ length: 5 }, (_, f) =>
          aFinding(`f-${n}-${p}-${f}`, {
            at: at(1 + (n % 2), '15:00'),
            indicators: on(n + f),
            sort: f % 2 === 0 ? 'concern' : 'strength',
            effects: { [`h-${(n + f) % 15}`]: f % 3 === 0 ? 'contradicts' : 'supports' },
          }),
        ),
      ),
    ),
  );
  return [...hypotheses, ...interviews, ...notes];
}

async function wallRows(): Promise<Row[]> {
  const path = browserPath();
  if (path === undefined) return [];
  const browser = await startBrowser(path);
  const there = await wallWorld(PAGE, 'en', manyFindings(300));
  try {
    const drawn: number[] = [];
    const followed: number[] = [];
    for (let n = 0; n < OPENED; n += 1) {
      const page = await there.open(browser, 'lyon');
      await page.locator('.line').first().waitFor();
      drawn.push(await page.evaluate(() => performance.getEntriesByName('board drawn')[0]?.duration ?? Number.NaN));
      if (n === OPENED - 1)
        for (let m = 0; m < MARKED; m += 1) {
          const finding = `finding-${m}`;
          const begin = performance.now();
          const data = { finding, mark: 'dropped' };
          const what = {
            kind: 'press' as const,
            action: 'wall-mark',
            data,
            fields: {},
            address: { review: 'genoa-2027' },
          };
          await takeTurn(there.world.deps, anEvent('lyon', what));
          await page.locator(`.line.faded[data-line$="-${finding}"]`).waitFor({ state: 'attached' });
          followed.push(performance.now() - begin);
        }
      await page.context().close();
    }
    return [
      row(
        'the wall with 300 findings is drawn in Chromium',
        quantile(drawn, 0.5),
        'ms',
        'with its layout; at most 200 ms',
      ),
      row('the wall follows what is decided elsewhere: p99', quantile(followed, 0.99), 'ms', 'at most 1,000 ms'),
    ];
  } finally {
    await browser.close();
    await there.close();
  }
}
