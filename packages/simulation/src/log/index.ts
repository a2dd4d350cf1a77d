/** Simulated dossiers as the engine logs them. @module */
export { type Logged, type LogOptions, writeLogs } from './write-logs.js';
