import { CLOCK_STEPS, type ClockStep } from '../web-host';
import { letOthersAnswer, moveClock } from './api';
import { button, h, setAttribute } from './dom';
import type { Page } from './page';
import { troubleInWords } from './trouble';

/** How often the time is looked at: it is shown in minutes. */
const TICK_MS = 5_000;

/** The demonstration's tools: what time it is, moving it on, and the others' answers. */
export function demoTools(
  page: Page,
  changed: () => Promise<void>,
): { element: HTMLElement; showTime(): void; stop(): void } {
  const { demo } = page.words;
  const clock = h('strong', {});
  const status = h('p', { class: 'demo-status', role: 'status' });
  const labels: Readonly<Record<ClockStep, string>> = { hour: demo.hour, workday: demo.workday, eve: demo.eve };
  const steps = CLOCK_STEPS.map((step) =>
    button(labels[step], 'tool', () => void run(demo.moving, () => moveClock(step))),
  );
  const others = button(
    demo.others,
    'tool',
    () => void run(demo.answering, async () => demo.answered((await letOthersAnswer()).count)),
  );
  const element = h(
    'section',
    { class: 'demo', 'aria-label': demo.title },
    h('h2', {}, demo.title),
    h('p', { class: 'clock' }, h('span', {}, `${demo.clock} `), clock),
    h('div', { class: 'tools' }, ...steps, others),
    h('p', { class: 'demo-link' }, h('a', { class: 'link', href: '/mailbox', target: '_blank' }, demo.mailbox)),
    status,
  );

  let isRunning = false;
  /** Not disabled: the focus would fall from the button that was pressed. */
  function setRunning(now: boolean) {
    isRunning = now;
    for (const tool of [...steps, others]) setAttribute(tool, 'aria-disabled', now ? 'true' : undefined);
  }

  async function run(meanwhile: string, work: () => Promise<unknown>) {
    if (isRunning) return;
    setRunning(true);
    status.textContent = meanwhile;
    try {
      const said = await work();
      await changed();
      status.textContent = typeof said === 'string' ? said : '';
    } catch (error) {
      status.textContent = troubleInWords(error, page.words, page.words.failed);
    } finally {
      setRunning(false);
    }
  }

  const showTime = () => {
    const now = page.times.moment(page.clock.now());
    if (clock.textContent !== now) clock.textContent = now;
  };
  showTime();
  const ticking = setInterval(showTime, TICK_MS);
  return { element, showTime, stop: () => clearInterval(ticking) };
}
