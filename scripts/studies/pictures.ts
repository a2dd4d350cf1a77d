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

/** The answer and so many sections: a picture ends where a section does. */
const SECTIONS = 3;
const WIDTH = 1000;

for (const study of studies) {
  const about = runStudy(study, { replications: 20 });
  const hidden = `section:nth-of-type(n + ${SECTIONS + 1}) { display: none; }</style>`;
  const html = reportHtml(about).replace('</style>', hidden);
  const size = `--window-size=${WIDTH},${heightOf(html)}`;
  browse(html, [size, `--screenshot=${join(examples, study.folder, 'report.png')}`]);
}
rmSync(folder, { recursive: true });

/** How high a page is, as the browser lays it out. */
function heightOf(html: string): string {
  const script = '<script>document.title = document.documentElement.scrollHeight</script>';
  const told = browse(html.replace('</body>', `${script}</body>`), [
    `--window-size=${WIDTH},100`,
    '--dump-dom',
  ]);
  return /<title>(\d+)<\/title>/.exec(told)![1]!;
}

function browse(html: string, options: readonly string[]): string {
  const page = join(folder, 'page.html');
  writeFileSync(page, html);
  const { status, stdout, stderr } = spawnSync(
    chromium,
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
      ...options,
      pathToFileURL(page).href,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Chromium took no picture: ${stderr}`);
  return stdout;
}
