/** The tables of a store as rows: how one is backed up, and restored into a store of any kind. */

/** A row of a table, by the names of its columns. */
export interface TableRow {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>>;
}

/** A store whose tables can be read out, and filled. */
export interface TableStore {
  /** Every row of every table, as they are at one moment, while others go on working. */
  readTables(): AsyncIterable<TableRow>;
  /**
   * Fills a store that is empty: with all of the rows, or with none.
   *
   * @returns How many rows there were.
   * @throws StoreError `STORE_NOT_EMPTY`; `BACKUP_INVALID` for a table or column that the store
   *   does not have. What the rows themselves throw is thrown
   */
  fillTables(rows: AsyncIterable<TableRow>): Promise<number>;
}

/**
 * Leaves out what only the kind of store that made a row needs, under whatever kind it is read.
 * SQLite keeps with a timer the version that set it, and tells by it which ones a commit dropped;
 * with a dossier, the version up to which its bound units are known.
 */
export const ownColumns: Readonly<Record<string, readonly string[]>> = {
  timers: ['version'],
  dossiers: ['units_at'],
};
