/** A database under a store, for whoever tries to change it behind the store's back. */
import type { Store } from '@thutuc/core';

/** A store, and a way around it. */
export interface TamperedDatabase {
  readonly store: Store;
  /** Carries a statement out on the tables, past the store. */
  run(sql: string): Promise<void>;
  /** The rows that a query finds. */
  rows(sql: string): Promise<readonly unknown[]>;
  /** What an `INSERT` needs to say to set a column that the database counts. */
  readonly overriding?: string;
  close(): Promise<void>;
}

/** What to test. */
export interface TamperingContractOptions {
  /** Heads the suite. */
  readonly name: string;
  /** Makes an empty store. */
  readonly open: () => Promise<TamperedDatabase>;
  /** How many random edits to try. @defaultValue 100 */
  readonly runs?: number;
}
