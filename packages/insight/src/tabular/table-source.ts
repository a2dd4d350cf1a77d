/** The rows of a table, whichever file they come from. */

/** A row of a table. */
export interface TableRow {
  /** Line of the file, or row of the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a file, its heads first; what stands above them is left out. */
export type TableRows = AsyncIterable<TableRow>;
