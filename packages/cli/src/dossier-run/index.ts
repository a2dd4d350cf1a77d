/** Running dossiers: from files of commands, and in stores that are kept. @module */
export { codesFor } from './codes.js';
export { parseCommandFile } from './command-file.js';
export { openEngine, type EngineExtras } from './open-engine.js';
export { play, type Refusal } from './play.js';
export {
  keptPlace,
  openKeptStore,
  openPlace,
  openStore,
  parseStorePlace,
  type KeptStore,
  type StorePlace,
} from './store-place.js';
