/** Counting by names: how often each was met. */

/** How often each name was met. */
export type Tally = Map<string, number>;

/** A name and how often it was met. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** Counts a name. */
export function count(tally: Tally, name: string, times = 1): void {
  tally.set(name, (tally.get(name) ?? 0) + times);
}

/** Adds what another one counted. */
export function addTally(tally: Tally, other: ReadonlyMap<string, number>): void {
  for (const [name, times] of other) count(tally, name, times);
}

/** What was counted, the most first. */
export function mostFirst(tally: ReadonlyMap<string, number>): readonly Counted[] {
  return [...tally]
    .map(([name, times]) => ({ name, count: times }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
