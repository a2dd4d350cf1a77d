/** What the makers of steps ask of the graph that the steps stand in. */
import type { FlowNode, Scope } from '../model/graph.js';
import type { Draft } from './draft.js';

/** A graph as a procedure has it. */
export interface BuiltGraph {
  readonly start: string;
  readonly steps: Readonly<Record<string, object>>;
  readonly catches?: Readonly<Record<string, object>>;
}

/** The steps of one graph, while they are made. */
export interface GraphSteps {
  readonly draft: Draft;
  /** The step that a token comes to at a node. */
  stepAt(node: FlowNode): string;
  /** The step that comes after a node is left. */
  after(node: FlowNode): string;
  /** The end of the graph by an outcome; one step for each. */
  end(outcome: string, node: FlowNode, more?: object): string;
  /** The step that an error or a terminate end leads to within this graph. */
  abruptly(outcome: string, node: FlowNode): string;
  /** A step that is the inside of a subprocess. */
  subprocess(node: FlowNode, inner: Scope, after?: () => string): object;
  /** A graph of its own that runs beside this one. */
  beside(begin: (steps: GraphSteps) => string, scope?: Scope): BuiltGraph;
  /** Puts a step into the graph. */
  put(name: string, step: object): void;
  /** A further step of a node, beside the one that is named after it. */
  more(key: string, make: (name: string) => void): string;
}
