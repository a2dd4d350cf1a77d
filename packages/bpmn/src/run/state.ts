/** Where the tokens of a run are: scopes that run, and visits of nodes that take time. */
import type { Flow, FlowNode, Scope } from '../model/graph.js';
import type { Answer } from './answers.js';

/** How a scope ends: by its last token, or by a terminate end. */
export type ScopeEnd = 'completed' | 'terminated';

/** A scope that runs: a process, or the inside of one instance of a subprocess. */
export interface ScopeRun {
  readonly scope: Scope;
  /** What it is the inside of; absent for a process that began by itself. */
  readonly body: Body | undefined;
  /** Its own data: of a process all, of an instance what only that has. */
  readonly data: Map<string, unknown>;
  /** What is open in it, event subprocesses that run included. */
  readonly visits: Set<Visit>;
  /** Tokens that wait at gateways which join, each by the flow that it came on. */
  readonly parked: Map<FlowNode, Flow[]>;
  /** Tokens on their way, and how often all of them were taken away. */
  moving: number;
  sweeps: number;
  isOpen: boolean;
  /** Whether an event subprocess has ended everything else in it. */
  isInterrupted: boolean;
  readonly ends: (how: ScopeEnd) => void;
}

/** A token at a node that takes time: an activity, an event that waits, a gateway of events. */
export interface Visit {
  readonly node: FlowNode;
  readonly in: ScopeRun;
  isOpen: boolean;
  readonly bodies: Body[];
  /** How many instances have ended, and how many there are to be. */
  ended: number;
  planned: number;
  /** What is said of it, as far as it was asked. */
  answer: Answer;
  /** Whether a caller outside is to end it, who never does. */
  isLeftAlone: boolean;
}

/** One instance of an activity. */
export interface Body {
  readonly visit: Visit;
  readonly index: number;
  isOpen: boolean;
  inside: ScopeRun | undefined;
}

/** A visit that begins. */
export function visitOf(node: FlowNode, run: ScopeRun): Visit {
  const counts = { ended: 0, planned: 1 };
  return { node, in: run, isOpen: true, bodies: [], ...counts, answer: {}, isLeftAlone: false };
}

/** Whether a visit is open now: what happened meanwhile may have closed it. */
export function isStanding({ isOpen }: Visit): boolean {
  return isOpen;
}

/** The scope around another one within the same process. */
function around(run: ScopeRun): ScopeRun | undefined {
  return run.scope.owner === undefined ? undefined : run.body?.visit.in;
}

/** The data that are seen in a scope: its own before those around it. */
export function dataSeen(run: ScopeRun): Map<string, unknown> {
  const outer = around(run);
  return outer === undefined ? run.data : new Map([...dataSeen(outer), ...run.data]);
}

/** The data of the process that a scope is in: what is written goes there. */
export function processData(run: ScopeRun): Map<string, unknown> {
  const outer = around(run);
  return outer === undefined ? run.data : processData(outer);
}

/** The ids of the innermost elements where tokens are, in the order in which they came. */
export function openIn(run: ScopeRun): string[] {
  const visited = [...run.visits].flatMap(({ node, bodies }) => {
    const inner = bodies.flatMap(({ inside }) => (inside?.isOpen === true ? openIn(inside) : []));
    return inner.length > 0 ? inner : [node.id];
  });
  return [...visited, ...[...run.parked.keys()].map(({ id }) => id)];
}

/** The scopes that are open in a scope, itself first. */
export function scopesIn(run: ScopeRun): ScopeRun[] {
  const inner = [...run.visits].flatMap(({ bodies }) =>
    bodies.flatMap(({ inside }) => (inside?.isOpen === true ? scopesIn(inside) : [])),
  );
  return [run, ...inner];
}
