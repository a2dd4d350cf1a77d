/** How a write is part of a transaction: of none but its own, or of one of the caller's. */
import type { PostgresClient } from './database.js';
import { storeError } from './errors.js';

/** Does work that is undone as one when it fails. */
export type AsPart = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** The work is one statement, which is a transaction by itself. */
export const withoutSavepoint: AsPart = (work) => work();

/**
 * The work is between two savepoints of the transaction that a client is in, so that the
 * transaction can go on after it has failed.
 *
 * @throws StoreError `NO_TRANSACTION` when the client is in none
 */
export function inSavepoint(client: PostgresClient): AsPart {
  return async (work) => {
    try {
      await client.query({ text: 'SAVEPOINT thutuc' });
    } catch (error) {
      throw storeError(error);
    }
    try {
      const result = await work();
      await client.query({ text: 'RELEASE SAVEPOINT thutuc' });
      return result;
    } catch (error) {
      await client.query({ text: 'ROLLBACK TO SAVEPOINT thutuc' }).catch(() => undefined);
      throw error;
    }
  };
}
