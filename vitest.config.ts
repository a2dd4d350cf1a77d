/** How vitest finds and runs the tests of the whole workspace, from source, without a build. */
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

const conditions = ['@thutuc/source'];

/** Every test decides through the `decide` that compares each dossier with what `evolve` makes. */
const comparedDecide: Plugin = {
  name: 'compared-decide',
  enforce: 'pre',
  resolveId(source, importer) {
    const isReal = /(?:^\.|\/engine)\/decide\.js$/.test(source) && importer?.includes('/core/src/');
    return isReal === true && !importer?.endsWith('/compared-decide.ts')
      ? fileURLToPath(new URL('packages/core/src/engine/compared-decide.ts', import.meta.url))
      : undefined;
  },
};

export default defineConfig({
  plugins: [comparedDecide],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'examples/*/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '.cache/**'],
    setupFiles: ['./vitest.setup.ts'],
    // Modules are shared by the files of a worker: nothing here keeps state, and loading them again
    // for each file costs more than the tests themselves.
    pool: 'threads',
    isolate: false,
    // Two cores: the checks of `npm test` take one of them for half of the time.
    maxWorkers: 2,
    // No test fails for slowness: `npm test` has one watchdog for the whole run.
    testTimeout: 0,
    hookTimeout: 0,
  },
});
