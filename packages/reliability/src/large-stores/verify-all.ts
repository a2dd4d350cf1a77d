/** A process with little memory that verifies a store, and says what it found in how long. */
import { verifyStore } from '@thutuc/core';
import { openStoreAt } from '../place/open-store.js';

const [place] = process.argv.slice(2);
if (place === undefined) throw new Error('Give a store.');

const store = await openStoreAt(place);
const begin = performance.now();
const { dossiers, events, problemCount } = await verifyStore(store);
const seconds = (performance.now() - begin) / 1000;
await store.close();
console.log(JSON.stringify({ dossiers, events, problemCount, seconds }));
