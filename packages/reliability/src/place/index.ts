/**
 * Places where a store is kept that several processes can open.
 *
 * @module
 */
export { openStoreAt } from './open-store.js';
export { storeNames, withPlace } from './places.js';
