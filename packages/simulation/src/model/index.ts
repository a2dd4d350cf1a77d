/** Scenarios made ready to run. @module */
export { createModel, notesOfSetting, type Setting } from './create.js';
export type { Due, LawModel } from './law.js';
export { columnOf, columnsOf } from './legal-time.js';
export type {
  ArrivalModel,
  Branch,
  DelayNode,
  Exit,
  ForkNode,
  Group,
  Model,
  Node,
  PoolModel,
  Wait,
} from './model.js';
export { loadOf, type PoolLoad } from './load.js';
export { type Place, placesOf } from './places.js';
export { reachedPools } from './reached.js';
export { highestFactor, profileOf } from './profile.js';
