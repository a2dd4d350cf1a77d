/** The list of interruptions: it grows at its end alone. */
import { interruptionsMax, type InterruptionEntry } from '@thutuc/core/store';
import { inTransaction, type Connection } from './connection.js';
import { prepareAll, prepareOne, prepareWrite } from './statements.js';

/** The statements of the list, prepared once. */
export class Interruptions {
  readonly #connection: Connection;
  readonly #add;
  readonly #after;
  readonly #last;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#add = prepareWrite(
      connection,
      'INSERT INTO interruptions (place, id, hash) VALUES (?, ?, ?)',
    );
    this.#after = prepareAll(
      connection,
      `SELECT place, id, hash FROM interruptions WHERE place > ? ORDER BY place
       LIMIT ${interruptionsMax}`,
      (row: InterruptionEntry) => row,
    );
    this.#last = prepareOne(
      connection,
      'SELECT coalesce(max(place), 0) AS place FROM interruptions',
      (row: { place: number }) => row.place,
    );
  }

  add({ place, id, hash }: InterruptionEntry): boolean {
    return inTransaction(this.#connection, () => {
      if (place !== (this.#last() ?? 0) + 1) return false;
      this.#add(place, id, hash);
      return true;
    });
  }

  after(place: number): InterruptionEntry[] {
    return this.#after(place);
  }
}
