/** Makes JavaScript of a program, since translating it at each start takes most of a short life. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

/** What it is made in: native modules are found from here. */
const cache = fileURLToPath(new URL('../../../../.cache/programs/', import.meta.url));

/**
 * Gives a program of the sources, with all that it imports, as one file of JavaScript that Node
 * runs as it is; the file is thrown away afterwards.
 */
export async function withProgram<T>(source: URL, use: (file: string) => Promise<T>): Promise<T> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(cache);
  try {
    const entry = fileURLToPath(source);
    await build({
      config: false,
      entry: [entry],
      outDir: folder,
      outExtension: () => ({ js: '.mjs' }),
      format: 'esm',
      platform: 'node',
      target: 'node20',
      noExternal: [/.*/],
      // Some of what is imported is CommonJS, and requires modules of Node.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      esbuildOptions: (options) => {
        options.conditions = ['@thutuc/source'];
        // Native modules stay where they are; tsup bundles them with `noExternal` all the same.
        options.external = ['libsql', 'pg-native'];
      },
      silent: true,
    });
    return await use(join(folder, basename(entry).replace(/\.ts$/, '.mjs')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
