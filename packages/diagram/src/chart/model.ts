/** A procedure as a flat graph of things to draw, before anything has a place. */

/** What a node of a chart is, which decides its shape. */
export type NodeKind =
  | 'start'
  | 'task'
  | 'service'
  | 'handoff'
  | 'acknowledge'
  | 'consultation'
  | 'reply'
  | 'collect'
  | 'supplement'
  | 'payment'
  | 'wait'
  | 'subprocedure'
  | 'decision'
  | 'fork'
  | 'join'
  | 'expiry'
  | 'caught'
  | 'caughtBeside'
  | 'end';

/** One thing to draw. */
export interface ChartNode {
  /** The path of the step, or it and a suffix such as `#join` for a node the chart adds. */
  readonly id: string;
  readonly kind: NodeKind;
  /** The party in whose lane it stands. */
  readonly lane: string;
  /** The path of the step it shows; none for the start and the receipt. */
  readonly step?: string;
  /** The number of the step in lists and tables. */
  readonly number?: string;
  readonly title: string;
  /** Who acts, within the party. */
  readonly role?: string;
  /** How long it may take. */
  readonly limit?: string;
  /** What else is to be said: how the clock moves, what silence means. */
  readonly note?: string;
  /** The sign inside: of an end its outcome, of a fork or join its gateway, of a wait its cause. */
  readonly sign?: NodeSign;
}

/** Signs that tell nodes of one kind apart by shape. */
export type NodeSign =
  | 'granted'
  | 'refused'
  | 'stopped'
  | 'plus'
  | 'circle'
  | 'clock'
  | 'letter'
  | 'signal'
  | 'condition'
  | 'escalation'
  | 'error';

/** A way from one node to another. */
export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** `flow` within the procedure, `message` for what is sent to another party. */
  readonly kind: 'flow' | 'message';
  /** What is caught on the edge of the node that it leaves. */
  readonly event?: EdgeEvent;
}

/** Something that is caught, by its sign; solid where it interrupts, dashed where it does not. */
export interface EdgeEvent {
  readonly sign: NodeSign;
  readonly interrupts: boolean;
}

/** A parallel or inclusive step: everything between its fork and its join. */
export interface ChartBlock {
  readonly id: string;
  readonly fork: string;
  readonly join: string;
  /** Ids of all nodes inside, with fork and join. */
  readonly members: ReadonlySet<string>;
}

/** A lane: one party. */
export interface ChartLane {
  readonly party: string;
  readonly kind: 'agency' | 'applicant';
  readonly name: string;
}

/** A procedure as a flat graph of things to draw. */
export interface Chart {
  readonly title: string;
  readonly subtitle: string;
  readonly lanes: readonly ChartLane[];
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  readonly blocks: readonly ChartBlock[];
}
