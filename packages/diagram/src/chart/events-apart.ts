/** Sets an event apart from its step where the step leads to the same place without it. */
import type { Chart, ChartEdge, ChartNode } from './model.js';

type Drawn = Pick<Chart, 'nodes' | 'edges' | 'blocks'>;

/**
 * Two ways between the same nodes are drawn as one: an event on the edge of a step that shares its
 * way with something else becomes a node of its own, below the step.
 */
export function setApart({ nodes, edges, blocks }: Drawn): Drawn {
  const ways = new Map<string, number>();
  for (const edge of edges) ways.set(keyOf(edge), (ways.get(keyOf(edge)) ?? 0) + 1);
  const lanes = new Map(nodes.map(({ id, lane }) => [id, lane]));
  const added: { readonly node: ChartNode; readonly way: ChartEdge }[] = [];
  const drawn = edges.flatMap((edge): ChartEdge[] => {
    const { from, to, label, event, kind } = edge;
    if (event === undefined || ways.get(keyOf(edge)) === 1) return [edge];
    const node: ChartNode = {
      id: `${from}#caught${added.length + 1}`,
      kind: event.interrupts ? 'caught' : 'caughtBeside',
      lane: lanes.get(from) ?? '',
      title: label,
      sign: event.sign,
    };
    added.push({ node, way: edge });
    return [
      { from, to: node.id, label: '', kind },
      { from: node.id, to, label: '', kind },
    ];
  });
  if (added.length === 0) return { nodes, edges, blocks };
  return {
    nodes: [...nodes, ...added.map(({ node }) => node)],
    edges: drawn,
    blocks: blocks.map((block) => ({
      ...block,
      members: new Set([
        ...block.members,
        ...added.flatMap(({ node, way }) => (isInside(way, block) ? [node.id] : [])),
      ]),
    })),
  };
}

const keyOf = ({ from, to }: ChartEdge): string => JSON.stringify([from, to]);

/** Whether a way runs within a block, and does not leave it. */
function isInside({ from, to }: ChartEdge, { members, join }: Drawn['blocks'][number]): boolean {
  return from !== join && members.has(from) && members.has(to);
}
