/** Where layers and the gaps between them stand from top to bottom. */
import type { Columns } from './columns.js';
import { frameMargin, type Framing } from './framing.js';
import type { Layering } from './layers.js';
import type { Plan } from './plan.js';
import type { Ports } from './ports.js';
import type { Route } from './routes.js';
import type { NodeSize } from './sizes.js';
import type { Slots } from './slots.js';
import { assignTracks, type Stretch } from './tracks.js';

/** Places from top to bottom, in pixels from the top of the first gap. */
export interface Rows {
  /** The middle of each layer. */
  readonly layerY: readonly number[];
  /** Where the labels of the exits of each layer begin: below its nodes and their frames. */
  readonly labelTop: readonly number[];
  /** The height of a gap's track: gap -1 lies above the first layer. */
  trackY(gap: number, edge: number): number;
  readonly height: number;
}

const trackHeight = 12;
/** Room for the arrow into the layer below; a frame's border and a marker fit into it as well. */
const arrowRoom = 24;
const emptyGap = 8;

/** Measures layers by their nodes, gaps by the labels and tracks in them. */
export function placeRows(
  input: {
    plan: Plan;
    layering: Layering;
    slots: Slots;
    framing: Framing;
    routes: readonly Route[];
    ports: Ports;
  },
  columns: Columns,
  sizes: readonly NodeSize[],
  labelHeights: readonly number[],
): Rows {
  const { layerCount, layer } = input.layering;
  const gaps = gapStretches(input, columns).map(assignTracks);
  const heights = Array.from({ length: layerCount }, () => ({ node: 0, label: 0, frame: 0 }));
  layer.forEach((at, node) => {
    const row = heights[at]!;
    row.node = Math.max(row.node, sizes[node]!.height);
    row.label = Math.max(row.label, labelHeights[node]!);
  });
  for (const { layers } of input.framing.framed) heights[layers[1]]!.frame = frameMargin;
  const layerY: number[] = [];
  const labelTop: number[] = [];
  const firstTrack: number[] = [];
  let y = 0;
  for (let gap = 0; gap <= layerCount; gap++) {
    const { count } = gaps[gap]!;
    const above = heights[gap - 1];
    if (above !== undefined) labelTop.push(y + above.frame);
    if (above !== undefined && above.label > 0) y += above.frame + above.label + 5;
    firstTrack.push(y + emptyGap + trackHeight / 2);
    y += emptyGap + count * trackHeight + arrowRoom;
    const row = heights[gap];
    if (row === undefined) break;
    layerY.push(y + row.node / 2);
    y += row.node;
  }
  return {
    layerY,
    labelTop,
    trackY: (gap, edge) =>
      firstTrack[gap + 1]! + (gaps[gap + 1]!.track.get(edge) ?? 0) * trackHeight,
    height: y,
  };
}

/** The horizontal stretches of each gap; index 0 is the gap above the first layer. */
function gapStretches(
  { plan, layering, slots, routes, ports }: Parameters<typeof placeRows>[0],
  { slotX, channelX }: Columns,
): Stretch[][] {
  const gaps = Array.from({ length: layering.layerCount + 1 }, (): Stretch[] => []);
  const add = (gap: number, edge: number, above: number[], below: number[]): void => {
    const ends = [...above, ...below];
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    gaps[gap + 1]!.push({ edge, target: plan.edges[edge]!.to, from, to, above, below });
  };
  plan.edges.forEach(({ from, to }, edge) => {
    const [upper, lower] = [layering.layer[from]!, layering.layer[to]! - 1];
    const sourceX = slotX[slots.slot[from]!]! + ports.dx[edge]!;
    const targetX = slotX[slots.slot[to]!]!;
    const route = routes[edge]!;
    if (route.kind === 'first') add(upper, edge, [sourceX], [targetX]);
    const isBeside = route.kind === 'straight' && sourceX !== targetX;
    if (route.kind === 'last' || isBeside) add(lower, edge, [sourceX], [targetX]);
    if (route.kind !== 'channel') return;
    const x = channelX.get(edge) ?? 0;
    const down = lower > upper;
    add(upper, edge, down ? [sourceX] : [sourceX, x], down ? [x] : []);
    add(lower, edge, down ? [x] : [], down ? [targetX] : [x, targetX]);
  });
  return gaps;
}
