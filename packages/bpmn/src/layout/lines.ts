/** The line of each way, from the edge of its source to that of its target. */
import type {
  Columns,
  Layering,
  Plan,
  Point,
  Ports,
  Route,
  Rows,
  Slots,
} from '@thutuc/diagram/drawing';
import type { SceneScope } from './scene.js';
import type { Shape } from './shapes.js';
import { eventSize } from './sizes.js';

interface Input {
  readonly scope: SceneScope;
  readonly shapes: readonly Shape[];
  readonly middles: readonly Point[];
  readonly plan: Plan;
  readonly layering: Layering;
  readonly slots: Slots;
  readonly routes: readonly Route[];
  readonly ports: Ports;
  readonly columns: Columns;
  readonly rows: Rows;
}

/** The line of a way. It arrives in the middle of the left side. */
export function lineOf(input: Input, flow: number): Point[] {
  const { scope, shapes, middles, layering, routes, columns, rows } = input;
  const { from, to } = scope.flows[flow]!;
  const start = leave(input, flow);
  const target = middles[to]!;
  const end = { x: target.x - shapes[to]!.size.width / 2, y: target.y };
  const out = start.at(-1)!;
  const nearX = rows.trackY(layering.layer[from]!, flow);
  const farX = rows.trackY(layering.layer[to]! - 1, flow);
  const route = routes[flow]!;
  const bends: Point[] = [];
  if (route.kind === 'first') bends.push({ x: nearX, y: out.y }, { x: nearX, y: end.y });
  if (route.kind === 'last') bends.push({ x: farX, y: out.y }, { x: farX, y: end.y });
  if (route.kind === 'channel') {
    const y = columns.channelX.get(flow) ?? 0;
    bends.push({ x: nearX, y: out.y }, { x: nearX, y }, { x: farX, y }, { x: farX, y: end.y });
  }
  if (route.kind === 'straight' && out.y !== end.y) {
    bends.push({ x: farX, y: out.y }, { x: farX, y: end.y });
  }
  return straightened([...start, ...bends, end]);
}

/** The first points: from an event down, from a corner up or down, or from the right side. */
function leave({ scope, shapes, middles, ports }: Input, flow: number): Point[] {
  const { from, event } = scope.flows[flow]!;
  const middle = middles[from]!;
  const { size, events } = shapes[from]!;
  const y = middle.y + ports.dx[flow]!;
  if (event !== undefined) {
    const x = middle.x + events[event]!.x;
    return [
      { x, y: middle.y + size.height / 2 + eventSize / 2 },
      { x, y },
    ];
  }
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  const share = Math.abs(ports.dx[flow]!) / halfHeight;
  if (share >= 1) {
    const edge = middle.y + Math.sign(ports.dx[flow]!) * halfHeight;
    return [
      { x: middle.x, y: edge },
      { x: middle.x, y },
    ];
  }
  const form = scope.nodes[from]!.form;
  const depth =
    form === 'gateway' ? 1 - share : form === 'event' ? Math.sqrt(1 - share * share) : 1;
  return [{ x: middle.x + halfWidth * depth, y }];
}

/** Leaves out points in the middle of a straight stretch. */
function straightened(points: readonly Point[]): Point[] {
  return points.filter(({ x, y }, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === undefined || after === undefined) return true;
    const isLevel = before.y === y && after.y === y;
    return !isLevel && !(before.x === x && after.x === x);
  });
}
