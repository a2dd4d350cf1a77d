/** How vitest finds and runs the tests of the whole workspace, from source, without a build. */
import { defineConfig } from 'vitest/config';

const conditions = ['@thutuc/source'];
const minuteMs = 60_000;

export default defineConfig({
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
    // Properties run ten times as often in CI, and machines differ: no test asserts a time.
    testTimeout: process.env.CI === 'true' ? 10 * minuteMs : 2 * minuteMs,
    hookTimeout: 2 * minuteMs,
  },
});
