/** The client in a real browser: a page of the service's origin works on a dossier. */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHandler } from './node.js';
import { Office } from './testing/office.js';

/** A browser of the machine; where CI has none, the test fails. */
const executablePath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)),
  )
  .find((file) => existsSync(file));

/** What the page does; what it saw is what it answers. */
const work = `async ({ applicant, officer }) => {
  const clientOf = (token) => createClient({ url: location.origin, token: () => token });
  const [mine, theirs] = [clientOf(applicant), clientOf(officer)];
  const command = { type: 'submit', procedure: 'permit', data: { area: 80, owner: 'Hạnh' } };
  const { dossier } = await mine.execute({ command });
  const { offers, version } = await theirs.offers(dossier);
  const heard = [];
  const listening = (async () => {
    for await (const { type, version: reached } of mine.changes(dossier, { after: version })) {
      heard.push(type + ' ' + reached);
      if (heard.length === 2) return;
    }
  })();
  await theirs.execute({ dossier, command: { type: 'accept' } });
  await theirs.execute({ dossier, command: { type: 'claim', step: 'check' } });
  await listening;
  const refused = await mine.execute({ dossier, command: { type: 'accept' } }).catch(
    ({ name, code, status }) => ({ name, code, status }),
  );
  return { offered: offers.map(({ command }) => command), heard, refused };
}`;

describe.skipIf(executablePath === undefined && process.env.CI !== 'true')(
  'the client in Chromium',
  () => {
    let browser: Browser;
    let server: Server;
    let office: Office;
    beforeAll(async () => {
      browser = await chromium.launch({
        ...(executablePath !== undefined && { executablePath }),
        args: ['--no-sandbox'],
      });
      office = await Office.open();
      const handle = nodeHandler(office.service);
      server = createServer((incoming, outgoing) => {
        if (incoming.url !== '/page') return void handle(incoming, outgoing);
        outgoing.setHeader('content-type', 'text/html; charset=utf-8');
        outgoing.end('<!doctype html><title>Dossiers</title>');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    afterAll(async () => {
      await browser.close();
      office.service.stop();
      server.closeAllConnections();
      server.close();
    });

    it('sends commands, gets offers, follows changes and shows refusals', async () => {
      const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL('client.ts', import.meta.url))],
        ...{ bundle: true, write: false, format: 'iife', globalName: 'thutuc' },
        ...{ platform: 'browser', conditions: ['@thutuc/source'] },
      });
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/page`);
      await page.addScriptTag({ content: outputFiles[0]!.text });
      await page.addScriptTag({ content: 'const { createClient } = thutuc;' });
      const tokens = {
        applicant: await office.tokenOf('hanh'),
        officer: await office.tokenOf('lan'),
      };
      const seen = await page.evaluate(`(${work})(${JSON.stringify(tokens)})`);
      await page.close();
      expect(seen).toEqual({
        offered: expect.arrayContaining(['accept']) as string[],
        heard: ['accepted 2', 'workClaimed 3'],
        refused: { name: 'ServiceError', code: 'NOT_AUTHORISED', status: 403 },
      });
    });
  },
);
