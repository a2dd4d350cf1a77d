/** Public procedures as state machines with legal deadlines. @module */
export * from './dossiers.js';
export * from './procedures.js';
