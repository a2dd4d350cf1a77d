/** What a dossier pins is read as it was pinned, or not at all. */
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Store } from '../ports/store.js';
import { accept, permitEngine, submit } from '@thutuc/testing';

/** The store, in which what is pinned was edited of one kind. */
function edited(store: Store, kind: string, edit: (text: string) => string | undefined): Store {
  return {
    ...store,
    getContent: async (...key) => {
      const text = await store.getContent(...key);
      return key[0] === kind && text !== undefined ? edit(text) : text;
    },
  };
}

/** An engine that has no procedure of its own, on a store with a dossier of the permit. */
async function later(edit: (text: string) => string | undefined) {
  const store = createMemoryStore();
  await permitEngine(store).execute(submit('D-1'));
  return permitEngine(edited(store, 'procedure', edit), { procedures: [] });
}

describe('a pinned procedure', () => {
  it('is what a dossier goes by where the engine has it no more', async () => {
    const engine = await later((text) => text);
    expect((await engine.execute(accept('D-1'))).last).toBe(2);
  });

  it.each<[string, string, (text: string) => string | undefined]>([
    ['PINNED_TAMPERED', 'that gives a role to others', (text) => text.replace('officer', 'head')],
    ['PINNED_TAMPERED', 'with a limit of another length', (text) => text.replace('10', '11')],
    ['PINNED_TAMPERED', 'that is no JSON', (text) => text.slice(1)],
    ['PROCEDURE_UNKNOWN', 'that is gone', () => undefined],
  ])('is refused as %s: one %s', async (code, _name, edit) => {
    const engine = await later(edit);
    await expect(engine.execute(accept('D-1'))).rejects.toMatchObject({ code });
  });
});
