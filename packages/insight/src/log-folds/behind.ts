/** A count, and the first of the cases that stand behind it. */

/** How often something was met, and where first. */
export interface Behind {
  readonly count: number;
  /** The first cases in which it was met, in the order of reading. */
  readonly cases: readonly string[];
}

/** A name with its count. */
export interface NamedBehind extends Behind {
  readonly name: string;
}

/** A count while it is gathered. */
export interface BehindState {
  count: number;
  readonly cases: string[];
}

/** How many cases are listed behind each count, where nothing else is asked for. */
export const listMax = 20;

/** Counts one more, in a case. */
export function countIn(state: BehindState, id: string, max: number): void {
  state.count += 1;
  if (state.cases.length < max && state.cases.at(-1) !== id) state.cases.push(id);
}

/** Adds what was counted over later cases. */
export function addBehind(state: BehindState, other: BehindState, max: number): void {
  state.count += other.count;
  state.cases.push(...other.cases.slice(0, max - state.cases.length));
}

/** Counts by name. */
export type Counts = Map<string, BehindState>;

/** Counts a name once more, in a case. */
export function countName(counts: Counts, name: string, id: string, max: number): void {
  let state = counts.get(name);
  if (state === undefined) counts.set(name, (state = { count: 0, cases: [] }));
  countIn(state, id, max);
}

/** Adds the counts of later cases. */
export function addCounts(counts: Counts, other: Counts, max: number): void {
  for (const [name, more] of other) {
    const known = counts.get(name);
    if (known === undefined) counts.set(name, more);
    else addBehind(known, more, max);
  }
}

/** The counts, the most first. */
export function mostOf(counts: Counts): readonly NamedBehind[] {
  return [...counts]
    .map(([name, { count, cases }]) => ({ name, count, cases }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
