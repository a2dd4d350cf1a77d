/** Builds the site into `.cache/site`; `--serve` shows it while the documents are written. */
import { join } from 'node:path';
import { build, createServer } from 'vitepress';
import { stage } from './stage.js';

const site = join(import.meta.dirname, '..');

await stage();
if (process.argv.includes('--serve')) {
  const server = await createServer(site);
  await server.listen();
  server.printUrls();
} else {
  // A link that leads nowhere fails the build.
  await build(site);
}
