/** Logs of simulated dossiers in a memory store of the engine, for tests. */
import { createEngine, createMemoryStore, type Store } from '@thutuc/core';
import { type Logged, type LogOptions, writeLogs } from '../log/write-logs.js';
import type { Scenario } from '../scenario/scenario.js';

/** Writes logs into a memory store. */
export async function engineLogs(
  scenario: Scenario,
  options: Omit<LogOptions, 'open'>,
): Promise<Logged & { readonly store: Store }> {
  const store = createMemoryStore();
  const logged = await writeLogs(scenario, {
    ...options,
    open: (terms) => ({
      ...createEngine({ ...terms, store }),
      nextTimerAt: () => store.nextTimerAt(),
    }),
  });
  return { ...logged, store };
}
