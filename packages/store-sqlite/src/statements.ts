/**
 * Prepared statements, each for one use only.
 *
 * The binding keeps the values of an earlier `all` when `get` follows on the same statement
 * (libsql 0.5.29), so no statement is handed out that could be used both ways. What a row holds is
 * known to its query only: a mapping says it as the type of its argument.
 */
import type { Connection } from './connection.js';

/** What SQLite is given for a placeholder. */
export type Value = string | number | null;

/** Carries a statement out and says how many rows it changed. */
export type Write = (...values: readonly Value[]) => number;

/** A statement that writes. */
export function prepareWrite(connection: Connection, sql: string): Write {
  const statement = connection.prepare(sql);
  return (...values) => statement.run(values).changes;
}

/** A statement of which one row is read, as `map` makes it. */
export function prepareOne<Result>(
  connection: Connection,
  sql: string,
  map: (row: never) => Result,
): (...values: readonly Value[]) => Result | undefined {
  const statement = connection.prepare(sql);
  return (...values) => {
    const found = statement.get(values) as { readonly _metadata: unknown } | undefined;
    if (found === undefined) return undefined;
    // The binding adds how long it took.
    const { _metadata, ...row } = found;
    return map(row as never);
  };
}

/** A statement of which all rows are read, each as `map` makes it. */
export function prepareAll<Result>(
  connection: Connection,
  sql: string,
  map: (row: never) => Result,
): (...values: readonly Value[]) => Result[] {
  const statement = connection.prepare(sql);
  return (...values) => statement.all(values).map((row) => map(row as never));
}

/** A statement of which all rows are read as arrays of their columns, which is faster. */
export function prepareRaw<Result>(
  connection: Connection,
  sql: string,
  map: (columns: never) => Result,
): (...values: readonly Value[]) => Result[] {
  const statement = connection.prepare(sql).raw(true);
  return (...values) => statement.all(values).map((columns) => map(columns as never));
}
