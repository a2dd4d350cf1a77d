/** Runs the contract of blob stores on the one in memory. */
import { describe, expect, it } from 'vitest';
import { blobContract } from '@thutuc/testing';
import { createMemoryBlobs } from './blobs.js';

const create = () => Promise.resolve({ blobs: createMemoryBlobs() });
blobContract({ describe, it, expect }, { name: 'memory', create });
