import axe from 'axe-core';
import type { Page } from 'playwright-core';

const SCHEMES = ['light', 'dark'] as const;

/** What people with a screen reader, little sight or a keyboard would stumble over, in every look. */
export async function obstacles(page: Page, widths = [1280, 390]): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const [width, scheme] of widths.flatMap((w) => SCHEMES.map((s) => [w, s] as const))) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 860 });
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        found.push(...nodes.map(({ html, failureSummary }) => `${width} ${scheme} ${id}: ${html}\n${failureSummary}`));
  }
  return found;
}

/** All that axe finds on the page as it is, however light. */
export async function obstaclesHere(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${impact} ${id}: ${html}\n${failureSummary}`),
  );
}
