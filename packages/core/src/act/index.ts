/** Acts as dated data: what a citation names, and when it is law. @module */
export { type Act, ACT_KINDS, type DatesOfForce } from './act.js';
export { type ActBook, type ActReference, createActBook } from './act-book.js';
export { builtInActBook, builtInActs } from './acts/index.js';
export { ActError, type ActErrorCode } from './errors.js';
export { type ForceGap, forceGaps } from './in-force.js';
