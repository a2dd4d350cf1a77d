/** When a gateway that joins has all the tokens that can still come to it (BPMN 2.0.2, 13.4). */
import type { Flow, FlowNode } from '../model/graph.js';
import { linksFrom } from '../model/links.js';
import type { ScopeRun } from './state.js';

/**
 * Whether an inclusive gateway joins now: each token elsewhere that can come to one of its empty
 * flows can also come to one that has a token.
 */
export function joinsNow(gateway: FlowNode, run: ScopeRun): boolean {
  const parked = new Set(run.parked.get(gateway) ?? []);
  if (parked.size === 0) return false;
  return tokensElsewhere(gateway, run).every((place) => {
    const reached = flowsReached(place, gateway);
    const isOnEmpty = reached.some((flow) => !parked.has(flow));
    return !isOnEmpty || reached.some((flow) => parked.has(flow));
  });
}

function tokensElsewhere(gateway: FlowNode, run: ScopeRun): FlowNode[] {
  const visited = [...run.visits].map(({ node }) => node);
  return [...visited, ...run.parked.keys()].filter((node) => node !== gateway);
}

/** The flows into a gateway that a token at a node can come on, without passing the gateway. */
function flowsReached(from: FlowNode, gateway: FlowNode): Flow[] {
  const seen = new Set<FlowNode>([from]);
  const reached: Flow[] = [];
  const next = [from];
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    for (const flow of node.outgoing) if (flow.target === gateway) reached.push(flow);
    for (const after of nodesAfter(node)) {
      if (after === gateway || seen.has(after)) continue;
      seen.add(after);
      next.push(after);
    }
  }
  return reached;
}

/** Where a token at a node can be next: after a flow, a boundary event or a link. */
function nodesAfter(node: FlowNode): FlowNode[] {
  return [...node.outgoing.map(({ target }) => target), ...node.boundaries, ...linksFrom(node)];
}
