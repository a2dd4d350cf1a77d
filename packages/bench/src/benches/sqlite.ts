/** Bench `sqlite`: permits on the embedded store, against the same rows written by hand. */
import type { Bench } from '../bench.js';
import { openSqliteSides, type SqliteSides } from '../stores/sqlite-sides.js';

let sides: SqliteSides | undefined;

const bench: Bench = {
  title:
    'Commands per second by 32 callers on one SQLite file with `synchronous = FULL`: building ' +
    'permits of seven commands, each with events, hashes, work items, timers, outbox and snapshot. ' +
    'The other writes the same rows with a group commit written by hand, without deciding or ' +
    'checking anything.',
  peers: {},
  figures: async () => {
    sides = await openSqliteSides();
    return [
      {
        name: 'permit-32-callers',
        unit: 'commands/s',
        measure: 'rate',
        clock: 'wall',
        ours: sides.engine,
        others: { 'group commit by hand': sides.byHand },
      },
    ];
  },
  close: async () => sides?.close(),
};

export default bench;
