/** Runs StrykerJS on the drawn mutants of one stratum. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from './mutants.js';
import type { Stratum } from './strata.js';

interface Task {
  readonly copy: string;
  readonly stratum: Stratum;
  readonly drawn: readonly Mutant[];
  readonly seed: number;
  /** A line of JSON is added here for each mutant, as soon as its tests have run. */
  readonly journal: string;
}

/** @throws Error where StrykerJS fails, as it does when the tests fail without a mutant */
export function testMutants({ copy, stratum, drawn, seed, journal }: Task): void {
  const folder = join(copy, '.cache/mutate');
  mkdirSync(folder, { recursive: true });
  const task = join(folder, 'task.json');
  writeFileSync(task, JSON.stringify({ drawn, journal }));
  const config = join(folder, 'stryker.json');
  writeFileSync(config, JSON.stringify(configOf(drawn)));
  const stryker = join(copy, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { CI: _, ...env } = process.env;
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], {
    cwd: copy,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...env,
      TZ: 'UTC',
      SEED: String(seed),
      MUTATE_TASK: task,
      MUTATE_TESTS: JSON.stringify(stratum.tests.map((tests) => `${tests}**/*.test.ts`)),
    },
  });
  if (status !== 0) throw new Error(`StrykerJS failed on ${stratum.name}; its output says why.`);
}

function configOf(drawn: readonly Mutant[]): object {
  return {
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutate/vitest.config.ts' },
    plugins: ['@stryker-mutator/vitest-runner', './scripts/mutate/plugin.mjs'],
    checkers: ['drawn'],
    reporters: ['progress-append-only', 'journal'],
    // Packages of a workspace are linked: a sandbox beside them would test the original.
    inPlace: true,
    coverageAnalysis: 'perTest',
    // They run once when a module loads; each would cost a run of all tests.
    ignoreStatic: true,
    concurrency: availableParallelism(),
    // Endless loops are found by counting; a busy machine is no reason to call a mutant dead.
    timeoutMS: 900_000,
    dryRunTimeoutMinutes: 60,
    mutate: [...new Set(drawn.map(rangeOf))],
    allowConsoleColors: false,
  };
}

/** StrykerJS counts lines from 1 here, and columns from 0. */
function rangeOf({ file, location: { start, end } }: Mutant): string {
  return `${file}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}
