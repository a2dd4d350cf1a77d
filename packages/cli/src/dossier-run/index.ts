/** Running dossiers from files of commands. @module */
export { codesFor } from './codes.js';
export { parseCommandFile } from './command-file.js';
export { play, type Refusal } from './play.js';
export { openStore } from './store-place.js';
