/** Stages the pages of the site: the documents, the API of the packages, and the calendars. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Application, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { calendarsByCountry } from './calculator/calendars.js';
import { linksWithin } from './links-within.js';
import { llmsText } from './llms-text.js';

const site = join(import.meta.dirname, '..');
const root = join(site, '../..');
const docs = join(root, 'docs');
/** What the site generator reads; everything in it is made anew. */
const cache = join(site, '.cache');
const pages = join(cache, 'pages');

/** The packages whose API has pages, each with its entries. */
const documented = {
  'legal-time': ['index.ts', 'schema/index.ts', 'reported', 'date-holidays', 'testing/index.ts'],
  core: ['index.ts', 'procedure.ts', 'store.ts', 'pure.ts', 'xstate.ts'],
  verify: ['index.ts'],
  notify: ['index.ts'],
  simulation: ['index.ts'],
  vn: ['index.ts'],
} as const;

/** Source files of entries that do not bear their names. */
const elsewhere: Readonly<Record<string, string>> = {
  reported: 'rule/reported/index.ts',
  'date-holidays': 'calendar/from-date-holidays.ts',
};

/** Makes everything that the site is built from. */
export async function stage(): Promise<void> {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(cache, 'calendars.json'), JSON.stringify(await calendarsByCountry()));
  stageDocuments();
  await stageApi();
  mkdirSync(join(pages, 'public'), { recursive: true });
  writeFileSync(join(pages, 'public/llms.txt'), llmsText(docs));
}

/** Copies the documents; links out of them lead nowhere on a site. */
function stageDocuments(): void {
  cpSync(docs, pages, { recursive: true });
  for (const entry of readdirSync(pages, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(pages, file);
    writeFileSync(file, linksWithin(readFileSync(file, 'utf8'), dirname(path)));
  }
  const home = readFileSync(join(root, 'README.md'), 'utf8');
  writeFileSync(join(pages, 'index.md'), linksWithin(home.replaceAll('](docs/', ']('), ''));
}

async function stageApi(): Promise<void> {
  for (const [folder, entries] of Object.entries(documented)) {
    const source = join(root, 'packages', folder, 'src');
    const options: Partial<TypeDocOptions & PluginOptions> = {
      entryPoints: entries.map((entry) => join(source, elsewhere[entry] ?? entry)),
      plugin: ['typedoc-plugin-markdown'],
      tsconfig: join(site, 'tsconfig.api.json'),
      basePath: source,
      skipErrorChecking: true,
      excludeInternal: true,
      excludePrivate: true,
      disableSources: true,
      readme: 'none',
      logLevel: 'Error',
      out: join(pages, 'api', folder),
      entryFileName: 'index',
      router: 'module',
      hidePageHeader: true,
    };
    const app = await Application.bootstrapWithPlugins(options);
    const project = await app.convert();
    if (project === undefined) throw new Error(`The API of ${folder} cannot be read.`);
    await app.generateOutputs(project);
  }
}
