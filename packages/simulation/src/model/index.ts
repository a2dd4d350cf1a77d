/** Scenarios made ready to run. @module */
export { createModel, type Setting } from './create.js';
export type { LawModel } from './law.js';
export type {
  ArrivalModel,
  DelayNode,
  Exit,
  ForkNode,
  Group,
  Model,
  Node,
  PoolModel,
} from './model.js';
export { loadOf, type PoolLoad } from './load.js';
export { highestFactor, profileOf } from './profile.js';
