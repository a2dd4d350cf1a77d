/** Places what lies in a pool, and its lanes around that. */
import type { Box, Point } from '@thutuc/diagram/drawing';
import { elementsAt, type ModdleElement } from '../read/moddle.js';
import { moveScope, type PlacedScope } from './placed.js';
import { placeScope } from './place-scope.js';
import type { SceneLane, SceneNode, ScenePool } from './scene.js';

/** A pool or a lane in its place. */
export interface PlacedBand {
  readonly element: ModdleElement;
  readonly box: Box;
}

/** A pool in its place. */
export interface PlacedPool {
  readonly element: ModdleElement | undefined;
  readonly box: Box;
  /** A lane before the lanes within it. */
  readonly lanes: readonly PlacedBand[];
  readonly scope: PlacedScope | undefined;
}

/** On which sides of its pool messages come and go, by node; of a subprocess for what it holds. */
export interface Facing {
  readonly up: ReadonlySet<ModdleElement>;
  readonly down: ReadonlySet<ModdleElement>;
}

/** Width of the strip of a pool or a lane that holds its name. */
const headWidth = 30;
const closedSize = { width: 400, height: 60 } as const;

/** A pool before it is moved to its place. */
export interface MeasuredPool {
  readonly pool: ScenePool;
  readonly scope: PlacedScope | undefined;
  readonly width: number;
  readonly height: number;
}

/** Places what lies in a pool, from its upper left corner. */
export function placePool(pool: ScenePool, facing: Facing): MeasuredPool {
  if (pool.scope === undefined) return { pool, scope: undefined, ...closedSize };
  const leaves = pool.lanes.flatMap(leavesOf);
  const laneOf = new Map(
    leaves.flatMap(({ members }, lane) => members.map((member) => [member, lane] as const)),
  );
  const lane = pool.scope.nodes.map(({ element }) => laneOf.get(element) ?? 0);
  const facesUp = pool.scope.nodes.map((node) => faces(node, facing.up));
  const facesDown = pool.scope.nodes.map((node) => faces(node, facing.down));
  const placed = placeScope(pool.scope, {
    lane,
    laneCount: Math.max(1, leaves.length),
    keepsApart: (a, b) =>
      (facesUp[a]! && lane[b]! <= lane[a]!) || (facesDown[a]! && lane[b]! >= lane[a]!),
  });
  const heads = headWidth * (Number(pool.element !== undefined) + depthOf(pool.lanes));
  const scope = moveScope(placed, { x: heads, y: 0 });
  return { pool, scope, width: heads + placed.width, height: placed.height };
}

/** Moves a pool to its place, as wide as all others. */
export function movePool(
  { pool, scope, height }: MeasuredPool,
  at: Point,
  width: number,
): PlacedPool {
  const box = { ...at, width, height };
  const moved = scope && moveScope(scope, at);
  if (moved === undefined) return { element: pool.element, box, lanes: [], scope: moved };
  const head = pool.element === undefined ? 0 : headWidth;
  const lanes = bandsOf(pool.lanes, moved.lanes, { x: at.x + head, right: at.x + width });
  return { element: pool.element, box, lanes, scope: moved };
}

/** Whether messages come to a node, to an event on its edge, or to what lies in it. */
function faces({ element, events, inner }: SceneNode, side: ReadonlySet<ModdleElement>): boolean {
  return (
    side.has(element) ||
    events.some((event) => side.has(event.element)) ||
    (inner?.nodes.some((node) => faces(node, side)) ?? false)
  );
}

interface Leaf {
  readonly members: readonly ModdleElement[];
}

/** The lanes that hold no others; what a lane holds beside its lanes goes to the first of them. */
function leavesOf({ element, lanes }: SceneLane): Leaf[] {
  const members = elementsAt(element, 'flowNodeRef');
  if (lanes.length === 0) return [{ members }];
  const inner = lanes.flatMap(leavesOf);
  const known = new Set(inner.flatMap((leaf) => leaf.members));
  const rest = members.filter((member) => !known.has(member));
  return inner.map((leaf, i) => (i === 0 ? { members: [...rest, ...leaf.members] } : leaf));
}

const leafCount = ({ lanes }: SceneLane): number =>
  lanes.length === 0 ? 1 : lanes.reduce((sum, lane) => sum + leafCount(lane), 0);

const depthOf = (lanes: readonly SceneLane[]): number =>
  lanes.length === 0 ? 0 : 1 + Math.max(...lanes.map((lane) => depthOf(lane.lanes)));

function bandsOf(
  lanes: readonly SceneLane[],
  leaves: PlacedScope['lanes'],
  { x, right }: { readonly x: number; readonly right: number },
): PlacedBand[] {
  let first = 0;
  return lanes.flatMap((lane) => {
    const own = leaves.slice(first, first + leafCount(lane));
    first += own.length;
    const [top, bottom] = [own[0]?.[0] ?? 0, own.at(-1)?.[1] ?? 0];
    const box = { x, y: top, width: right - x, height: bottom - top };
    return [
      { element: lane.element, box },
      ...bandsOf(lane.lanes, own, { x: x + headWidth, right }),
    ];
  });
}
