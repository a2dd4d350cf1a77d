/** The most used viewer of BPMN opens what is written, without a warning: in a real browser. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleProcedures } from '../testing/procedures.js';
import { exportBpmn } from './export-bpmn.js';

/** A browser of the machine; the tests are left out where there is none. */
const executablePath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((n) => join(folder, n)),
  )
  .find((file) => existsSync(file));

const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');

/** Opens a file; what the viewer warns of, and how many elements it shows. */
const open = `async (xml) => {
  const viewer = new BpmnJS({ container: document.body });
  const { warnings } = await viewer.importXML(xml);
  const shown = viewer.get('elementRegistry').filter((one) => !one.labelTarget).length;
  return { warnings: warnings.map(String), shown };
}`;

describe.skipIf(executablePath === undefined)('bpmn-js', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  it.each(exampleProcedures())('opens $name without a warning', async ({ procedure }) => {
    const xml = await exportBpmn(procedure);
    const page = await browser.newPage();
    await page.setContent('<!doctype html><body></body>');
    await page.addScriptTag({ content: readFileSync(viewer, 'utf8') });
    const seen = await page.evaluate(`(${open})(${JSON.stringify(xml)})`);
    await page.close();
    const pieces = [...xml.matchAll(/<bpmndi:BPMN(?:Shape|Edge) /gu)].length;
    // The plane counts as an element too.
    expect(seen).toEqual({ warnings: [], shown: pieces + 1 });
  });
});
