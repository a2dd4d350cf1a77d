/** A plan: the ways of a procedure, unrolled into a graph without circles. */
import type { Step } from '@thutuc/core/procedure';
import type { Cap } from './exits.js';
import type { JoinOf } from './joins.js';
import type { Instants } from './limits.js';

/** A way from one node to another. */
export interface PlanEdge {
  readonly from: PlanNode;
  readonly to: PlanNode;
  readonly outcome: string;
  /** When the step is left at the latest, by when its duty began. */
  readonly at: Instants;
  /**
   * Set where the step takes no time, so that what it passes on is what it was entered with; or
   * where its time runs from the instant in law, as that of a fork does.
   */
  readonly counts?: 'nothing' | 'fromLaw' | undefined;
  /** When the next step is entered after that, where the recording grace holds it. */
  readonly carriedOut?: Instants | undefined;
  /** Set where the edge opens a branch of a fork. */
  readonly branch?: string;
  /** Set where the statutory clock stood still during the stay, or begins anew after it. */
  readonly clock?: 'suspend' | 'restart' | undefined;
  /** Set where the statutory limit begins with it. */
  readonly begins?: true | undefined;
}

/** How a fork is left, also by its deadline events. */
export interface Join extends JoinOf<PlanNode> {
  /** When deadline events of the fork end it at the latest. */
  readonly cap?: { readonly fork: PlanNode } & Cap;
}

/** A step in one round of the loops around it, or the moment at which a fork is left. */
export interface PlanNode {
  /** Place in the order of the pass: edges lead from smaller to larger numbers. */
  index: number;
  readonly path: string;
  readonly step: Step;
  readonly supplements: number;
  readonly join?: Join;
  /** The forks around the step, the outermost first, and the branch of each. */
  readonly around: readonly { readonly fork: PlanNode; readonly branch: string }[];
  readonly into: PlanEdge[];
  readonly out: PlanEdge[];
}

/** The plan of a procedure. */
export interface Plan {
  /** In the order of the pass. */
  readonly nodes: readonly PlanNode[];
  readonly start: PlanNode;
  /** Ends of the root graph. */
  readonly ends: readonly PlanNode[];
  /** Edges after which the statutory clock begins anew. */
  readonly restarts: readonly PlanEdge[];
  /** Edges with which the statutory limit begins; none where it begins with receipt. */
  readonly beginnings: readonly PlanEdge[];
  /** Whether a recording grace holds anything: else duties begin at the instant in law. */
  readonly holds: boolean;
}
