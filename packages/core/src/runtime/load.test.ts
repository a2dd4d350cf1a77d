/** Reading a log while others add to it: it is read again, and what nobody wrote is found. */
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { StoredEvent } from '../engine/event.js';
import type { Store } from '../ports/store.js';
import { accept, claim, permitEngine, submit } from '@thutuc/testing';
import { createLoader } from './load.js';

/** The store, in which something happens between the row of a dossier and its events. */
function interrupted(
  store: Store,
  readEvents: (events: readonly StoredEvent[]) => Promise<readonly StoredEvent[]>,
): Store {
  return { ...store, readEvents: async (id) => readEvents(await store.readEvents(id)) };
}

describe('a log that is read', () => {
  it('while others add to it is whole, and ends where its row says', async () => {
    const store = createMemoryStore();
    const engine = permitEngine(store);
    await engine.execute(submit('D-1'));
    const others = [accept('D-1'), claim('D-1', 'c-1')];
    const loader = createLoader(
      interrupted(store, async () => {
        const next = others.shift();
        if (next !== undefined) await engine.execute(next);
        return store.readEvents('D-1');
      }),
    );
    const log = await loader.readLog('D-1');
    expect(log.map(({ payload }) => payload.type)).toEqual([
      'submitted',
      'accepted',
      'workClaimed',
    ]);
  });

  it('has no event that its row does not know of', async () => {
    const store = createMemoryStore();
    const engine = permitEngine(store);
    await engine.execute(submit('D-1'));
    const [row, before] = [(await store.load('D-1'))!, await store.readEvents('D-1')];
    await engine.execute(accept('D-1'));
    const forged = { ...store, load: () => Promise.resolve(row) };
    await expect(createLoader(forged).readLog('D-1')).rejects.toMatchObject({
      code: 'LOG_TAMPERED',
    });
    const cut = interrupted(store, () => Promise.resolve(before));
    await expect(createLoader(cut).readLog('D-1')).rejects.toMatchObject({ code: 'LOG_TAMPERED' });
  });
});

describe('what is remembered of dossiers', () => {
  it('is bounded: the one that was seen longest ago is forgotten first', async () => {
    const store = createMemoryStore();
    await permitEngine(store).execute(submit('D-1'));
    const loader = createLoader(store);
    const dossier = (await loader.load('D-1'))!;
    const remember = (id: string) => loader.remember({ ...dossier, id });
    for (let i = 2; i <= 1000; i += 1) remember(`D-${i}`);
    expect(loader.recall('D-1')).toBe(dossier);
    remember('D-1');
    remember('D-1001');
    const remembered = (id: string) => loader.recall(id) !== undefined;
    expect(['D-1', 'D-2', 'D-3', 'D-1001'].map(remembered)).toEqual([true, false, true, true]);
  });
});
