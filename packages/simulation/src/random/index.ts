/** Random numbers and durations. @module */
export { createSampler, type Sampler } from './sampler.js';
export { DossierStream, randomStream, type RandomStream } from './stream.js';
