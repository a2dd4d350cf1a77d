/** Counting by names: how often each was met. */

/** How often each name, or number, was met. */
export type Tally<Name = string> = Map<Name, number>;

/** A name and how often it was met. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** Counts a name. */
export function count<Name>(tally: Tally<Name>, name: Name, times = 1): void {
  tally.set(name, (tally.get(name) ?? 0) + times);
}

/** Adds what another one counted. */
export function addTally<Name>(tally: Tally<Name>, other: ReadonlyMap<Name, number>): void {
  for (const [name, times] of other) count(tally, name, times);
}

/** What was counted, the most first. */
export function mostFirst(tally: ReadonlyMap<string, number>): readonly Counted[] {
  return [...tally]
    .map(([name, times]) => ({ name, count: times }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
