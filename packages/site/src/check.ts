/**
 * Builds the site and looks at it in a browser: the calculator counts, the search finds words
 * without their marks, and nothing on these pages keeps people out. Without Chromium it says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { delimiter, extname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vitepress';
import { assertAccess } from './browser-access.js';
import { lookAtLogPage } from './log-page-check.js';
import { stage } from './stage.js';

const root = join(import.meta.dirname, '..');
const built = join(root, '.cache/site');
/** What `scripts/checks.mjs` takes for a program that is missing. */
const lackingCode = 77;
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A browser of the machine. */
function browserPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['chromium', 'chromium-browser', 'google-chrome']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** Serves what was built, on any free port of this machine. */
async function serve(): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(built, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!file.startsWith(built) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** @throws Error where something does not hold */
async function lookAt(page: Page, address: string): Promise<void> {
  const due = (text: string) => page.locator('.answer .due strong', { hasText: text }).waitFor();
  await page.goto(`${address}/calculator.html`);
  await due('Tuesday 3 March 2026');
  await page.getByLabel('Counting rule').selectOption('de/bgb');
  await page.getByLabel('Day of the event').fill('2025-04-04');
  await page.getByLabel('Amount').fill('2');
  await page.getByLabel('Unit').selectOption('weeks');
  // Good Friday is the last day; Easter Monday is off as well.
  await due('Tuesday 22 April 2025');
  await page.getByLabel('Language').selectOption('nl');
  await due('dinsdag 22 april 2025');
  await page.screenshot({ path: join(root, '.cache/calculator.png'), fullPage: true });
  await assertAccess(page, '.vp-doc');
  await page.getByLabel('Aantal').fill('4000');
  await page.getByRole('alert').waitFor();
  await page.goto(`${address}/guide/getting-started.html`);
  await assertAccess(page, '.vp-doc');
  await page.getByRole('button', { name: 'Search' }).first().click();
  await page.getByRole('searchbox').fill('thu tuc');
  await page.locator('.VPLocalSearchBox .results li').first().waitFor();
}

await stage();
await build(root);
const executablePath = browserPath();
if (executablePath === undefined) {
  console.log('chromium is missing: the site was built, and not looked at');
  process.exit(lackingCode);
}
const { server, address } = await serve();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await lookAt(page, address);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${address}/calculator.html`);
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  if (overflow > 0) problems.push(`on a phone the calculator is ${overflow} pixels too wide`);
  await page.screenshot({ path: join(root, '.cache/calculator-phone.png'), fullPage: true });
  await lookAtLogPage(browser);
  if (problems.length > 0) throw new Error(problems.join('\n'));
} finally {
  await browser.close();
  server.close();
}
