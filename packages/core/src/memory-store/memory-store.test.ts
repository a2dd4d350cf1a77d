/** Runs the contract of stores on the memory store. */
import { describe, expect, it } from 'vitest';
import { storeContract } from '@thutuc/testing';
import { createMemoryStore } from './memory-store.js';

storeContract(
  { describe, it, expect },
  { name: 'memory', create: () => Promise.resolve({ store: createMemoryStore() }) },
);
