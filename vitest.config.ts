/** How vitest finds and runs the tests of the whole workspace, from source, without a build. */
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

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

/** The files that take half a minute and more with full counts, the longest first. */
const longest = [
  'reliability/src/chaos/',
  'store-sqlite/src/sqlite-store.',
  'legal-time/src/testing/check.',
  'core/src/engine/offers.',
  'scripts/intervals/',
  'verify/src/verify.',
  'scripts/docs/docs.',
  'reliability/src/long-waits/',
  'scripts/prove/',
  'reliability/src/crash/',
  'core/src/ledger/',
  'simulation/src/log/replay.',
  'store-postgres/src/postgres-store.',
  'store-sqlite/src/tampering.',
  'documents/src/sign/',
  'cli/src/commands/backup.',
];

/** What takes longest begins first: else a run ends with one long file on one of two cores. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = longest.findIndex((part) => moduleId.includes(part));
      return rank < 0 ? longest.length : rank;
    };
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}

export default defineConfig({
  plugins: [comparedDecide],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'examples/*/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '.cache/**'],
    globalSetup: ['./scripts/test-report/temporary-folder.mjs'],
    setupFiles: ['./vitest.setup.ts'],
    // Modules are shared by the files of a worker: nothing here keeps state, and loading them again
    // for each file costs more than the tests themselves.
    pool: 'threads',
    isolate: false,
    // Two cores: the checks of `npm test` take one of them for half of the time.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // No test fails for slowness: `npm test` has one watchdog for the whole run.
    testTimeout: 0,
    hookTimeout: 0,
  },
});
