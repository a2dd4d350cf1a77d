/** Runs the contract of stores on one whose content and access records lie elsewhere. */
import { storeContract } from '@thutuc/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { composeStore } from './compose-store.js';
import type { Store } from './store.js';

storeContract(
  { describe, it, expect },
  {
    name: 'memory, with content and access records elsewhere',
    accessElsewhere: true,
    create: () => {
      const [content, access] = [createMemoryStore(), createMemoryStore()];
      return Promise.resolve({ store: composeStore(createMemoryStore(), { content, access }) });
    },
  },
);

describe('a composed store', () => {
  it('asks the other port alone', async () => {
    const [own, content] = [createMemoryStore(), createMemoryStore()];
    const store = composeStore(own, { content });
    await store.putContent('rules', 'hash', 'text');
    expect(await content.getContent('rules', 'hash')).toBe('text');
    expect(await own.getContent('rules', 'hash')).toBeUndefined();
  });

  it('closes the store, and leaves the other ports to whoever opened them', async () => {
    const [own, content] = [createMemoryStore(), createMemoryStore()];
    await composeStore(own, { content }).close();
    await expect(own.listLogs({})).rejects.toMatchObject({ code: 'STORE_CLOSED' });
    expect((await content.listContent({})).items).toEqual([]);
  });

  it('has a method that may be absent only where the store has it', () => {
    const without: Store = { ...createMemoryStore() };
    delete without.lastEvent;
    expect(composeStore(without, {})).not.toHaveProperty('lastEvent');
    expect(composeStore(createMemoryStore(), {})).toHaveProperty('lastEvent');
    expect(composeStore(createMemoryStore(), {})).not.toHaveProperty('now');
  });
});
