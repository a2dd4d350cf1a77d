/** Reading lists by index where an index outside of them is a fault of the simulator. */

/**
 * The element at an index.
 *
 * @throws RangeError for an index that the list does not have
 */
export function rowAt<T>(rows: readonly T[], index: number): T {
  return rows[index] ?? outside(index);
}

/** Refuses an index outside of a table: called where reading gave nothing. */
function outside(index: number): never {
  throw new RangeError(`no row ${String(index)} in a table of the simulator`);
}
