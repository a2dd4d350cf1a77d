/** Places the nodes and ways of one scope: the layers of the chart run from left to right here. */
import {
  assignSlots,
  type Box,
  type Columns,
  frameBlocks,
  layerNodes,
  type NodeSize,
  placeColumns,
  placeRows,
  type Plan,
  type Point,
  routeEdges,
} from '@thutuc/diagram/drawing';
import type { ModdleElement } from '../read/moddle.js';
import { namesRight, spreadExits } from './exits.js';
import { lineOf } from './lines.js';
import {
  moveBox,
  moveScope,
  type PlacedFlow,
  type PlacedNode,
  type PlacedScope,
  type PlacedShape,
} from './placed.js';
import type { SceneScope } from './scene.js';
import { type Shape, shapeOf } from './shapes.js';
import { eventSize, labelSize } from './sizes.js';

/** The lanes of a scope, and what must stand alone in its column. */
export interface Arrangement {
  /** The lane of each node. */
  readonly lane: readonly number[];
  readonly laneCount: number;
  /** Of two nodes of one column, whether the first leaves no room for the second. */
  readonly keepsApart: (a: number, b: number) => boolean;
}

const slotHalfMin = 50;
/** Room in a subprocess around what it holds, and for its name. */
const padding = { side: 4, top: 26, bottom: 10 } as const;

/** What lies in a subprocess, with the room around it. */
function placeInner(scope: SceneScope): PlacedScope {
  const placed = placeScope(scope, {
    lane: scope.nodes.map(() => 0),
    laneCount: 1,
    keepsApart: () => false,
  });
  return {
    ...moveScope(placed, { x: padding.side, y: padding.top }),
    width: placed.width + 2 * padding.side,
    height: placed.height + padding.top + padding.bottom,
  };
}

/** Places nodes and ways. */
export function placeScope(scope: SceneScope, arrangement: Arrangement): PlacedScope {
  const { lane, laneCount, keepsApart } = arrangement;
  const plan: Plan = {
    count: scope.nodes.length,
    edges: scope.flows.map(({ element, from, to, event }) => ({
      ...{ from, to, label: element.name ?? '', hasEvent: event !== undefined },
    })),
    lane,
    laneCount,
    blocks: [],
  };
  const shapes = scope.nodes.map((node) => shapeOf(node, placeInner));
  const sizes = shapes.map(turned);
  const layering = layerNodes(
    plan,
    Infinity,
    (layer) => besideLast(scope, layer) ?? tooClose(layer, keepsApart),
  );
  const slots = assignSlots(plan, layering);
  const framing = frameBlocks(plan, layering, slots);
  const { routes, grid } = routeEdges(plan, layering, slots, framing);
  const ports = spreadExits(scope, shapes, { plan, layering, slots, grid, routes });
  const stages = { plan, layering, slots, framing, routes, ports };
  const columns = placeColumns({ ...stages, slotHalfMin });
  const rows = placeRows(stages, columns, sizes, namesRight(scope));
  const middles = scope.nodes.map((_, node): Point => {
    const x = rows.layerY[layering.layer[node]!]! + sizes[node]!.outline.dy;
    return { x, y: columns.slotX[slots.slot[node]!]! };
  });
  const nodes = scope.nodes.map((node, i) =>
    placeNode(node.element, node.events, shapes[i]!, middles[i]!),
  );
  const flows = scope.flows.map((flow, i): PlacedFlow => {
    const points = lineOf({ ...stages, scope, shapes, middles, columns, rows }, i);
    const right = rows.labelTop[layering.layer[flow.from]!]!;
    return { element: flow.element, points, label: nameOf(flow, points, right) };
  });
  return {
    nodes,
    flows,
    width: rows.height + endRoom,
    height: heightOf(columns),
    lanes: columns.lanes,
  };
}

/** Room behind the last column. */
const endRoom = 16;

const heightOf = ({ lanes }: Columns) => lanes.at(-1)?.[1] ?? 0;

/** The stages run downwards: what is wide here is high there. */
function turned({ size, left, right, up, down }: Shape): NodeSize {
  return {
    width: 2 * Math.max(up, down),
    height: left + right,
    outline: { halfWidth: size.height / 2, halfHeight: size.width / 2, dy: (left - right) / 2 },
    form: 'box',
    texts: [],
  };
}

/** A subprocess that an event begins stands behind everything else of its scope. */
function besideLast(scope: SceneScope, layer: readonly number[]): [number, number] | undefined {
  let last = -1;
  scope.nodes.forEach(({ isBeside }, node) => {
    if (!isBeside && (last === -1 || layer[node]! > layer[last]!)) last = node;
  });
  const beside = scope.nodes.findIndex(
    ({ isBeside }, node) => isBeside && last !== -1 && layer[node]! <= layer[last]!,
  );
  return beside === -1 ? undefined : [last, beside];
}

function tooClose(
  layer: readonly number[],
  keepsApart: Arrangement['keepsApart'],
): [number, number] | undefined {
  const columns: number[][] = [];
  layer.forEach((at, node) => (columns[at] ??= []).push(node));
  for (const column of columns) {
    for (const a of column) {
      const b = column.find((other) => other !== a && keepsApart(a, other));
      if (b !== undefined) return [b, a];
    }
  }
  return undefined;
}

function placeNode(
  element: ModdleElement,
  events: readonly { readonly element: ModdleElement }[],
  shape: Shape,
  middle: Point,
): PlacedNode {
  const { size, label, inner } = shape;
  const at = { x: middle.x - size.width / 2, y: middle.y - size.height / 2 };
  return {
    element,
    box: { ...at, ...size },
    label: label && moveBox(label, middle),
    inner: inner && moveScope(inner, at),
    events: events.map((event, i): PlacedShape => {
      const { x, y, label: name } = shape.events[i]!;
      const half = eventSize / 2;
      const box = {
        x: middle.x + x - half,
        y: middle.y + y - half,
        width: eventSize,
        height: eventSize,
      };
      return { element: event.element, box, label: name && moveBox(name, middle) };
    }),
  };
}

/** The name of a way stands over its first level stretch, right of its node. */
function nameOf(
  { element, event }: SceneScope['flows'][number],
  points: readonly Point[],
  right: number,
): Box | undefined {
  const size = labelSize(element);
  if (size.height === 0) return undefined;
  const level = points.find(({ y }, i) => i > 0 && points[i - 1]!.y === y) ?? points[0]!;
  const x = event === undefined ? right + 4 : points[0]!.x + 8;
  return { x, y: level.y - size.height - 2, ...size };
}
