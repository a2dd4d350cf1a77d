/** What an engine remembers of a dossier may be stale: it is found out, and forgotten. */
import { expect, it } from 'vitest';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Store } from '../ports/store.js';
import { accept, claim, permitEngine, submit } from '@thutuc/testing';

/** Two engines on one store, as two processes have them, and how often the first one commits. */
async function twoProcesses() {
  const store = createMemoryStore();
  const commits: string[] = [];
  const counted: Store = {
    ...store,
    commit: (batch) => {
      commits.push(...batch.map(({ command }) => command.id));
      return store.commit(batch);
    },
  };
  const [one, other] = [permitEngine(counted), permitEngine(store)];
  await one.execute(submit('D-1'));
  return { one, other, commits };
}

it('refuses nothing for a state that another process has left', async () => {
  const { one, other } = await twoProcesses();
  await other.execute(accept('D-1'));
  const { first, last } = await one.execute(claim('D-1', 'c-1'));
  expect([first, last]).toEqual([3, 3]);
});

it('refuses for the state that is stored, where nobody has left it', async () => {
  const { one } = await twoProcesses();
  await expect(one.execute(claim('D-1', 'c-1'))).rejects.toMatchObject({ code: 'OUT_OF_ORDER' });
});

it('decides by the stored state once a resend shows that another process was faster', async () => {
  const { one, other, commits } = await twoProcesses();
  await one.execute(accept('D-1'));
  await other.execute(claim('D-1', 'c-1'));
  expect((await one.execute(claim('D-1', 'c-1'))).duplicate).toBe(true);
  commits.length = 0;
  const command = { type: 'complete', step: 'check', outcome: 'unfit' } as const;
  await one.execute({ id: 'c-2', dossier: 'D-1', actor: 'lan', command });
  // On what it remembered from before, it would have met a conflict first.
  expect(commits).toEqual(['c-2']);
});
