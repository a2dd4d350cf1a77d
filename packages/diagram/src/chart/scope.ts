/** A graph in the course of being drawn. */
import type { Graph, StepOf } from '@thutuc/core/procedure';

/** Where an edge to a step arrives, and what an end on the way adds to its label. */
export interface Arrival {
  readonly id: string;
  readonly label?: string;
}

/** One graph in the course of being drawn, with the way its ends lead out of it. */
export interface Scope {
  readonly graph: Graph;
  readonly path: string;
  readonly lane: string;
  /** What an end of a branch leads to; undefined for the root, whose ends are drawn. */
  readonly leave?: (end: StepOf<'end'>) => Arrival;
  /** The join of the block around it; none for the root and what handles something there. */
  readonly join?: string | undefined;
  /** What opens it, for what may happen at any step of it; none for the root. */
  readonly opener?: string;
  /** Where steps of the graphs around it are entered, the innermost graph first. */
  readonly around: readonly ((name: string) => Arrival)[];
}
