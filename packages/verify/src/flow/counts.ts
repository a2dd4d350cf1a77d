/** Sets of possible numbers of supplements, as bits: bit n stands for n supplements. */

/** A set of possible numbers of supplements: bit n is set where there may be n. */
export type Counts = bigint;

/** No supplement, and nothing else. */
export const noSupplements: Counts = 1n;

/** One supplement, and nothing else. */
export const oneSupplement: Counts = 2n;

/** All sums of one number of each set. */
export function addCounts(a: Counts, b: Counts): Counts {
  let sums = 0n;
  for (const count of listCounts(b)) sums |= a << BigInt(count);
  return sums;
}

/** The numbers of a set that are at most `max`. */
export function countsUpTo(max: number, counts: Counts): Counts {
  return counts & ((oneSupplement << BigInt(max)) - 1n);
}

/** The smallest number of a set; `Infinity` for the empty set. */
export function fewestCount(counts: Counts): number {
  return listCounts(counts)[0] ?? Infinity;
}

/** The numbers of a set, the smallest first. */
export function listCounts(counts: Counts): number[] {
  const found: number[] = [];
  for (let rest = counts, count = 0; rest > 0n; rest >>= 1n, count++) {
    if ((rest & 1n) === 1n) found.push(count);
  }
  return found;
}

/** The set of one number. */
export function exactCount(count: number): Counts {
  return noSupplements << BigInt(count);
}
