/** The faults that `npm run planted` plants: the tests must notice every one of them. */
import type { Fault } from '../fault.js';
import { readingFaults } from './reading.js';
import { storageFaults } from './storage.js';
import { workingFaults } from './working.js';

export const faults: readonly Fault[] = [...readingFaults, ...storageFaults, ...workingFaults];
