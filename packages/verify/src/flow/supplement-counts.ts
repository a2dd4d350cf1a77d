/** How many supplements the scopes of a procedure may ask for, graph by graph. */
import { addCounts, exactCount, noSupplements, countsUpTo, type Counts } from './counts.js';
import { exploreScope, type Exploration } from './explore.js';
import { ForkCounts, plainCounts, type BranchCounts } from './fork-counts.js';
import type { FlowGraph, FlowNode, Handler } from './model.js';

/** Most states of one scope that are explored; beyond, nothing is proven of it. */
const statesMax = 50_000;

/** Most branches of one fork that may ask for supplements; beyond, nothing is proven either. */
const branchesMax = 24;

const nothingKnown = { leaving: () => 0n, open: () => 0n, beside: () => 0n };

/** The counts of all graphs, each computed when first asked for, and none where none is needed. */
export class SupplementCounts {
  readonly #counts = new Map<FlowGraph, BranchCounts>();
  readonly #uses = new Map<FlowGraph, boolean>();
  readonly #forks = new Map<FlowNode, ForkCounts>();
  /** Paths of the scopes and forks that were too large to look at as a whole. */
  readonly tooLarge = new Set<string>();

  constructor(readonly supplementsMax: number) {}

  /** Explores a scope that opens after so many supplements were asked for outside it. */
  explore(graph: FlowGraph, outside: Counts): Exploration {
    const { supplementsMax } = this;
    const inside = (node: FlowNode, outcome: string): Counts =>
      this.with(node.handlers, this.fork(node)?.leaving(outcome) ?? noSupplements);
    const exploration = exploreScope(graph, {
      ...{ supplementsMax, inside, statesMax },
      open: (node) => this.open(node),
      // What runs beside the scope asks outside of its steps.
      outside: this.with(graph.handlers, outside),
    });
    if (!exploration.complete) this.tooLarge.add(graph.path);
    return exploration;
  }

  /** Numbers that the branches of a step, and what runs beside it, ask for while it is open. */
  open(node: FlowNode): Counts {
    return this.with(node.handlers, this.fork(node)?.open() ?? noSupplements);
  }

  /** Numbers with those that some handlers ask for, each as often as it may run. */
  with(handlers: readonly Handler[], counts: Counts): Counts {
    let found = counts;
    for (const { graph, max } of handlers) {
      if (!this.uses(graph)) continue;
      const { live, endings } = this.#countsOf(graph);
      const once = [...endings.values()].reduce((a, b) => a | b, live);
      for (let run = 0; run < Math.min(max, this.supplementsMax); run++) {
        found |= countsUpTo(this.supplementsMax, addCounts(found, once));
      }
    }
    return found;
  }

  /** The counts of a step with branches; `undefined` where none of them asks for anything. */
  fork(node: FlowNode): Pick<ForkCounts, 'leaving' | 'open' | 'beside'> | undefined {
    const { step, branches } = node;
    if (step.kind !== 'parallel' && step.kind !== 'inclusive') return undefined;
    const asking = [...branches.values()].filter((graph) => this.uses(graph));
    if (asking.length === 0) return undefined;
    if (asking.length > branchesMax) {
      this.tooLarge.add(node.path);
      return nothingKnown;
    }
    let fork = this.#forks.get(node);
    if (fork === undefined) {
      const countsOf = (branch: string): BranchCounts => {
        const graph = branches.get(branch);
        return graph === undefined ? plainCounts([]) : this.#countsOf(graph);
      };
      fork = new ForkCounts(step, countsOf, this.supplementsMax);
      this.#forks.set(node, fork);
    }
    return fork;
  }

  #countsOf(graph: FlowGraph): BranchCounts {
    let counts = this.#counts.get(graph);
    if (counts === undefined) {
      counts = this.uses(graph)
        ? this.#readCounts(graph, this.explore(graph, noSupplements))
        : plainCounts(graph.endings.keys());
      this.#counts.set(graph, counts);
    }
    return counts;
  }

  #readCounts(graph: FlowGraph, { states }: Exploration): BranchCounts {
    // A branch that is over as it opens is taken as open for a moment.
    let live = this.with(graph.handlers, graph.entries);
    const endings = new Map<string, Counts>();
    for (const { node, supplements } of states) {
      const counts = exactCount(supplements);
      if (node.step.kind === 'end') {
        const { outcome } = node.step;
        endings.set(outcome, (endings.get(outcome) ?? 0n) | counts);
      } else {
        live |= addCounts(counts, this.open(node));
      }
    }
    return { live: countsUpTo(this.supplementsMax, live), endings };
  }

  /** Whether a scope may ask for supplements. */
  uses(graph: FlowGraph): boolean {
    let uses = this.#uses.get(graph);
    if (uses === undefined) {
      const beside = (handlers: readonly Handler[]): boolean =>
        handlers.some((handler) => this.uses(handler.graph));
      uses =
        beside(graph.handlers) ||
        [...graph.nodes.values()].some(
          ({ step, branches, handlers }) =>
            step.kind === 'supplement' ||
            beside(handlers) ||
            [...branches.values()].some((inner) => this.uses(inner)),
        );
      this.#uses.set(graph, uses);
    }
    return uses;
  }
}
