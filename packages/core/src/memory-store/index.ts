/**
 * The store in memory: for tests, simulations and benchmarks; what it holds ends with the process.
 *
 * @module
 */
export { createMemoryBlobs } from './blobs.js';
export { createMemoryStore } from './create.js';
