import type { Browser, Page } from 'playwright-core';
import { refusing } from '../../src/app/compose/web-refusals';
import { webChat } from '../../src/app/web-chat';
import { shippedBenchmarks } from '../../src/benchmarks';
import { localAnnouncements } from '../../src/delivery/announcements';
import type { Language } from '../../src/method/language';
import type { StepRecord } from '../../src/ports/records';
import { lanes } from '../../src/turn/inbox';
import { aFinding, aHypothesis, aNote, anInterview, at } from './a-visit';
import { standingDemonstration } from './fake-web-host';
import { GENOA_PEOPLE } from './genoa-schedule';
import { openingOf } from './opening';
import { aWorld, type World } from './service-world';
import { aReview } from './sheets';
import { type RunningWeb, runWeb } from './web-server';

/** The product with Genoa's visit under way, and its real page. */
export interface WallWorld {
  world: World;
  web: RunningWeb;
  /** The wall as somebody has it in a browser, in a window of this size. */
  open(browser: Browser, who: string, look?: Look): Promise<Page>;
  close(): Promise<void>;
}

export interface Look {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
}

/** `publicDir`: the page as it is built for people. */
export async function wallWorld(
  publicDir: string,
  language: Language,
  records: readonly StepRecord[],
): Promise<WallWorld> {
  const review = aReview({ gatheredAt: '2027-04-06T15:30:00.000Z' });
  const people = GENOA_PEOPLE.map((person) => ({ ...person, language }));
  const world = await aWorld({ reviews: [review], people }, at(1, '17:00'));
  const announcements = localAnnouncements();
  world.deps.announce = announcements.tell;
  for (const record of records) await world.deps.store.stepRecords.put(record);
  const web = await runWeb(
    {
      ...refusing(webChat(world.deps, lanes()), () => true),
      onMessage: announcements.watch,
      health: async () => ({ ok: true, troubles: [] }),
      demo: standingDemonstration(),
    },
    { publicDir },
  );
  return {
    world,
    web,
    open: async (browser, who, { width = 1920, height = 1080, colorScheme = 'light' } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        locale: `${language}-${language === 'en' ? 'GB' : 'FR'}`,
      });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      await page.goto(openingOf(web.url));
      await context.request.post(`${web.url}/api/web/be`, { data: { person: who }, headers: { Origin: web.url } });
      await page.goto(`${web.url}/wall/${review.id}`);
      return page;
    },
    close: async () => {
      await web.close();
      await world.close();
    },
  };
}

/** So many findings of several interviews, on all indicators, and some hypotheses. */
export function manyFindings(count: number): StepRecord[] {
  const [benchmark] = shippedBenchmarks();
  const indicators = (benchmark?.indicators ?? []).map(({ id }) => id);
  const interviews = Array.from({ length: 15 }, (_, n) =>
    anInterview(`talk-${n}`, {
      function: `Head of department ${n + 1}`,
      sourceType: ['administration', 'elected', 'partner_org', 'migrant_group'][n % 4] ?? '',
      isInterpreted: n % 5 === 0,
    }),
  );
  const notes = interviews.map((interview, n) =>
    aNote(
      ['helsinki', 'utrecht', 'barcelona'][n % 3] ?? '',
      interview,
      Array.from(
        { length: Math.ceil(count / interviews.length) },
        (_, m) => n * Math.ceil(count / interviews.length) + m,
      )
        .filter((k) => k < count)
        .map((k) =>
          aFinding(`finding-${k}`, {
            sort: (['concern', 'strength', 'open'] as const)[k % 7 === 0 ? 2 : k % 2] ?? 'open',
            text: `Finding ${k}: the committee was consulted on the draft budget late, and heard nothing of what became of its remarks.`,
            indicators: [indicators[k % indicators.length] ?? ''],
            effects: k % 9 === 0 ? { 'h-0': k % 2 === 0 ? 'supports' : 'contradicts' } : {},
            isGoodPractice: k % 11 === 0,
            checked: k % 4 === 0 ? 'not_yet' : 'in_room',
          }),
        ),
    ),
  );
  const hypotheses = [0, 1, 2].map((n) =>
    aHypothesis(`h-${n}`, {
      text: `The city hears its committee ${n + 1} too late.`,
      indicators: [indicators[n * 5] ?? 'GG-AMB-1'],
      rank: n + 1,
    }),
  );
  return [...interviews, ...notes, ...hypotheses];
}
