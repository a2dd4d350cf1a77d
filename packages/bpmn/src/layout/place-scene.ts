/** Places pools under each other, and the messages between them. */
import { elementAt, type ModdleElement } from '../read/moddle.js';
import { placeMessages } from './messages.js';
import { type Facing, movePool, placePool, type PlacedPool } from './place-pool.js';
import type { PlacedFlow } from './placed.js';
import type { Scene, ScenePool, SceneScope } from './scene.js';

/** A model in its place. */
export interface PlacedScene {
  readonly root: ModdleElement;
  readonly pools: readonly PlacedPool[];
  readonly messages: readonly PlacedFlow[];
}

/** Where the picture begins. */
const origin = { x: 40, y: 40 } as const;
/** Room between two pools, and for each message that runs between them. */
const poolsApart = 48;
const messageRoom = 12;

/** Places a model; the same model always in the same way. */
export function placeScene({ root, pools, messages }: Scene): PlacedScene {
  const poolOf = new Map(
    pools.flatMap((pool, i) => membersOf(pool).map((one) => [one, i] as const)),
  );
  const facing = facingOf(messages, poolOf);
  const measured = pools.map((pool) => placePool(pool, facing));
  const width = Math.max(0, ...measured.map((pool) => pool.width));
  const apart = poolsApart + messageRoom * Math.min(messages.length, 8);
  let { y } = origin;
  const placed = measured.map((pool): PlacedPool => {
    const moved = movePool(pool, { x: origin.x, y }, width);
    y += pool.height + apart;
    return moved;
  });
  return { root, pools: placed, messages: placeMessages(messages, placed) };
}

function facingOf(
  messages: readonly ModdleElement[],
  poolOf: ReadonlyMap<ModdleElement, number>,
): Facing {
  const up = new Set<ModdleElement>();
  const down = new Set<ModdleElement>();
  for (const message of messages) {
    const [from, to] = [elementAt(message, 'sourceRef'), elementAt(message, 'targetRef')];
    const [a, b] = [from && poolOf.get(from), to && poolOf.get(to)];
    if (from === undefined || to === undefined || a === undefined || b === undefined) continue;
    (a < b ? down : up).add(from);
    (a < b ? up : down).add(to);
  }
  return { up, down };
}

/** A pool and all that lies in it. */
function membersOf({ element, scope }: ScenePool): ModdleElement[] {
  return [...(element === undefined ? [] : [element]), ...(scope ? elementsIn(scope) : [])];
}

/** All nodes of a scope, and of the subprocesses in it. */
function elementsIn({ nodes }: SceneScope): ModdleElement[] {
  return nodes.flatMap(({ element, events, inner }) => [
    element,
    ...events.map((event) => event.element),
    ...(inner === undefined ? [] : elementsIn(inner)),
  ]);
}
