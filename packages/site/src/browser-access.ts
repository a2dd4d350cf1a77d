/** What keeps people out of a page, as axe-core finds it in a browser. */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Looks for what WCAG 2.1 A or AA forbids.
 *
 * @param within - A selector of the part that is looked at.
 * @throws Error with the list of what is found
 */
export async function assertAccess(page: Page, within: string): Promise<void> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run('${within}', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })`,
  );
  if (violations.length === 0) return;
  const list = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  throw new Error(`${page.url()} keeps people out:\n${list.join('\n')}`);
}
