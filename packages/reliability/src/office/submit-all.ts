/** Fills a store with dossiers that were just submitted. */
import type { Store } from '@thutuc/core';
import { openEngine } from './engine.js';
import { permit } from './permit.js';

/** How many are under way at once. */
const callers = 256;

/** Submits so many dossiers, all at one instant. */
export async function submitAll(store: Store, dossiers: number, at: number): Promise<void> {
  const engine = openEngine({ store, clock: { now: () => at } });
  let next = 0;
  const work = async () => {
    for (let n = next++; n < dossiers; n = next++)
      await engine.execute({
        id: `submit ${n}`,
        dossier: `D-${n}`,
        actor: 'applicant',
        command: { type: 'submit', procedure: permit.id, data: { area: 80 } },
      });
  };
  await Promise.all(Array.from({ length: callers }, work));
}
