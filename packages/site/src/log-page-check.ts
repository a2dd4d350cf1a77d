/** The page of a log in a browser: it keeps nobody out, and shows what a reader chooses. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { runThutuc } from 'thutuc';
import { assertAccess } from './browser-access.js';

const root = join(import.meta.dirname, '../../..');
const permit = join(root, 'examples/building-permit');
const mapping = { case: 'case', activity: 'step', time: 'at', agency: 'unit' };

/** Sixty cases of two units in three months, of which some are late. */
function someLog(): string {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const day = (after: number) =>
      new Date(Date.UTC(2026, 2, 2 + i + after, 3)).toISOString().slice(0, 19);
    const unit = i % 2 === 0 ? 'North <b>' : 'South & sea';
    return [`C${i},@receipt,${day(0)},${unit}`, `C${i},check,${day(5 + (i % 40))},${unit}`];
  });
  return ['case,step,at,unit', ...rows.flat(), ''].join('\n');
}

/** Writes the page of a log in a folder. @returns Its file */
async function writePage(folder: string): Promise<string> {
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const log = file('log.csv', someLog());
  const columns = file('mapping.json', JSON.stringify(mapping));
  const html = join(folder, 'log.html');
  const args = ['log', log, '--mapping', columns, '--procedure', permit, '--html', html];
  const code = await runThutuc(args, {
    ...{ stdout: { write: () => undefined }, stderr: process.stderr, env: {} },
  });
  if (code !== 0) throw new Error(`thutuc log answered ${code}`);
  return html;
}

/** @throws Error where something does not hold */
export async function lookAtLogPage(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-log-page-'));
  try {
    const address = pathToFileURL(await writePage(folder)).href;
    for (const colorScheme of ['light', 'dark'] as const) {
      // The page's own policy would keep axe-core out.
      const page = await browser.newPage({ colorScheme, bypassCSP: true });
      await page.goto(address);
      await assertAccess(page, 'html');
      await page.close();
    }
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => problems.push(message.text()));
    await page.goto(address);
    await choose(page, problems);
    if (problems.length > 0) throw new Error(`${address}:\n${problems.join('\n')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Chooses as a reader does, and notes what is not shown as it should be. */
async function choose(page: Page, problems: string[]): Promise<void> {
  const shown = () => page.locator('[data-slice]:visible').getAttribute('data-slice');
  const expect = (what: string, is: unknown, ought: unknown): void => {
    if (is !== ought) problems.push(`${what}: ${String(is)} instead of ${String(ought)}`);
  };
  const tooWide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect('pixels too wide on a phone', await page.evaluate<number>(tooWide), 0);
  expect('at first', await shown(), '|');
  await page.getByLabel('Where it came in').selectOption({ label: 'North <b>' });
  expect('of a unit', await shown(), '|North <b>');
  await page.getByLabel('Period of arrival').selectOption('2026-03');
  expect('of a unit and a month', await shown(), '2026-03|North <b>');
  await page.getByLabel('Show only rows with').fill('south');
  const rows = page.locator('.rows tbody tr:visible');
  expect(
    'rows with a word',
    (await rows.allTextContents()).every((row) => /south/iu.test(row)),
    true,
  );
}
