/** A process with little memory that fires whatever is due in a store, and says how much it was. */
import { openEngine } from '../office/engine.js';
import { openStoreAt } from '../place/open-store.js';

const [place, now] = process.argv.slice(2);
if (place === undefined || now === undefined) throw new Error('Give a store and an instant.');

const store = await openStoreAt(place);
const fired = await openEngine({ store, clock: { now: () => Number(now) } }).fireTimers();
await store.close();
console.log(fired);
