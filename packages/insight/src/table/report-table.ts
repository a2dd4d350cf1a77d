/** A report as a table: heads, rows and notes in the reader's language. */

/** A text, a number, or what is not known: `null`, which is shown so and never as 0. */
export type Cell = string | number | null;

/** A column. */
export interface TableColumn {
  readonly head: string;
  /** What stands above several columns that belong together. */
  readonly group?: string | undefined;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean | undefined;
}

/** A table with all that is printed around it. */
export interface ReportTable {
  readonly title: string;
  /** Lines below the title: who reports, and of which period. */
  readonly lines: readonly string[];
  readonly columns: readonly TableColumn[];
  /** Rows of as many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** The number of rows at the end that sum up those before. */
  readonly sumRows: number;
  /** Lines below the table: what a figure means, and what is not known. */
  readonly notes: readonly string[];
  /** What stands in the place of `null`. */
  readonly notKnown: string;
}

/** The text of a column's head with its group. */
export function wholeHead({ group, head }: TableColumn): string {
  return group === undefined ? head : `${group}: ${head}`;
}
