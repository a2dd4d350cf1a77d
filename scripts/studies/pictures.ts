/** Takes the pictures of the studies: `npm run pictures`; `CHROMIUM` names another browser. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reportHtml } from '@thutuc/simulation';
import { runStudy, studies } from './studies.js';

const examples = join(import.meta.dirname, '../../examples');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));

for (const study of studies) {
  const page = join(folder, `${study.folder}.html`);
  const about = runStudy(study, { replications: 20 });
  writeFileSync(page, reportHtml({ ...about, language: 'en' }));
  const picture = join(examples, study.folder, 'report.png');
  const { status, stderr } = spawnSync(
    chromium,
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
      '--window-size=1000,1400',
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Chromium took no picture: ${stderr}`);
}
rmSync(folder, { recursive: true });
