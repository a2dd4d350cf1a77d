/** What the flow analysis makes of a procedure: graphs, their steps, and how these are reached. */
import type { Step } from '@thutuc/core/procedure';
import type { Components } from './components.js';
import type { Counts } from './counts.js';

/** How a step is first reached in its graph. */
export interface Reach {
  /** Fewest supplements asked for on a way to the step, those of its own entry included. */
  readonly supplements: number;
  /** The step and outcome before; none for the start. */
  readonly from?: { readonly step: string; readonly outcome: string };
}

/** A way out of a step that can really be taken. */
export interface Exit {
  readonly outcome: string;
  readonly target: string;
  /** Fewest supplements that the branches of the step ask for until it is left so. */
  readonly supplements: number;
}

/** A graph that runs beside a step or a graph which caught something. */
export interface Handler {
  readonly name: string;
  readonly graph: FlowGraph;
  /** How often it may run. */
  readonly max: number;
  /** Whether the end of the scope waits for it. */
  readonly awaited: boolean;
}

/** What interrupts a graph at any step that takes time. */
export interface Interrupt {
  /** The outcome that stands for it, such as `!late`; also that of the node of its handler. */
  readonly outcome: string;
  /** The step that it leads to, or the node of its handler. */
  readonly target: string;
  /** How often it may come; `Infinity` where nothing bounds it. */
  readonly max: number;
}

/** A step with its possible exits. */
export interface FlowNode {
  readonly name: string;
  /** Static path of the step, such as `liaise/residence/confirm`. */
  readonly path: string;
  readonly step: Step;
  readonly exits: readonly Exit[];
  /** Outcomes that are written but can never come about. */
  readonly never: readonly string[];
  /**
   * Whether whoever ends the step picks the outcome, so that one possible outcome is enough.
   * Where data, answers, timers or branches decide, every outcome must be possible.
   */
  readonly chosen: boolean;
  /** Numbers of supplements that entering the step asks for; the data may decide which. */
  readonly entries: Counts;
  /** Graphs of the branches by name; empty where the step opens none. */
  readonly branches: ReadonlyMap<string, FlowGraph>;
  /** What may run beside the step. */
  readonly handlers: readonly Handler[];
}

/** How a scope can end: the outcome, and the fewest supplements on a way there. */
export type Endings = ReadonlyMap<string, number>;

/** A graph with its nodes. */
export interface FlowGraph {
  readonly path: string;
  readonly start: string;
  /** Numbers of supplements that opening the graph asks for. */
  readonly entries: Counts;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly reach: ReadonlyMap<string, Reach>;
  readonly endings: Endings;
  readonly loops: Components;
  readonly interrupts: readonly Interrupt[];
  /** What may run beside the graph. */
  readonly handlers: readonly Handler[];
  /** The loops, with those that lead through an interruption. */
  readonly rounds: Components;
}
