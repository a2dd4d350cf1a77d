/** Where on its node each way begins: in the middle, above or below it, or at an event. */
import type { Grid, Layering, Ports, Plan, Route, Slots } from '@thutuc/diagram/drawing';
import type { SceneScope } from './scene.js';
import type { Shape } from './shapes.js';
import { labelSize } from './sizes.js';

/** Room between ways with and without names, and beyond a name of more lines. */
const spacing = { named: 34, bare: 14, beyondName: 7 } as const;
/** How far beside the middle a way leaves where another may arrive in the same line. */
const besideMiddle = 8;
/** How far beyond its corner a way leaves a gateway. */
const besideCorner = 9;

/**
 * Spreads the ways out of each node. The stages of the layout run downwards and are turned
 * afterwards: `dx` is how far below the middle a way leaves.
 */
export function spreadExits(
  scope: SceneScope,
  shapes: readonly Shape[],
  stages: { plan: Plan; layering: Layering; slots: Slots; grid: Grid; routes: readonly Route[] },
): Ports {
  const dx = scope.flows.map(() => 0);
  const reach = shapes.map(({ up, down }) => Math.max(up, down));
  const outgoing = scope.nodes.map((): number[] => []);
  scope.flows.forEach(({ from, event }, i) => {
    if (event === undefined) outgoing[from]!.push(i);
    else dx[i] = shapes[from]!.events[event]!.exitY;
  });
  outgoing.forEach((flows, node) => {
    const turns = flows.map((flow) => turnOf(stages, flow));
    const named = flows.some((flow) => (scope.flows[flow]!.element.name ?? '') !== '');
    const isGateway = scope.nodes[node]!.form === 'gateway';
    const half = shapes[node]!.size.height / 2;
    const first = isGateway ? half + besideCorner : 0;
    // The name of a way stands over it: the lower one of two ways says how far they are apart.
    const above = (i: number) =>
      named ? Math.max(spacing.named, nameHeight(scope, flows[i]!)) : spacing.bare;
    const sides = { up: [] as number[], down: [] as number[], straight: [] as number[] };
    const order = flows
      .map((_, i) => i)
      .sort((a, b) => turns[a]!.toward - turns[b]!.toward || a - b);
    for (const i of order) {
      const { toward, straight } = turns[i]!;
      sides[straight ? 'straight' : toward < 0 ? 'up' : 'down'].push(i);
    }
    if (flows.length === 1) {
      const { toward, straight, blocked } = turns[0]!;
      dx[flows[0]!] = !straight && blocked ? Math.sign(toward) * besideMiddle : 0;
      return;
    }
    sides.straight.forEach((i, k) => (dx[flows[i]!] = k * 6));
    const setApart = (side: readonly number[], gaps: readonly number[], sign: 1 | -1) => {
      let y = 0;
      side.forEach((i, k) => {
        y += k === 0 ? Math.max(first, gaps[k]!) : gaps[k]!;
        dx[flows[i]!] = sign * y;
      });
    };
    const least = named ? spacing.named : spacing.bare;
    const up = sides.up.toReversed();
    setApart(up, [Math.max(least, ...sides.straight.map(above)), ...up.map(above)], -1);
    setApart(sides.down, sides.down.map(above), 1);
    for (const [i, flow] of flows.entries())
      reach[node] = Math.max(reach[node]!, Math.abs(dx[flow]!) + (named ? above(i) : 6));
  });
  return { dx, reach };
}

/** How high the name of a way is, with the room beyond it. */
function nameHeight({ flows }: SceneScope, flow: number): number {
  return labelSize(flows[flow]!.element).height + spacing.beyondName;
}

/** How wide the names are of the ways out of each node, which stand right of it. */
export function namesRight(scope: SceneScope): number[] {
  const widths = scope.nodes.map(() => 0);
  for (const { element, from, event } of scope.flows) {
    if (event === undefined) widths[from] = Math.max(widths[from]!, labelSize(element).width);
  }
  return widths;
}

interface Turn {
  /** How far across it leads: upwards below 0. */
  readonly toward: number;
  readonly straight: boolean;
  /** Whether something stands where it turns that another way may lead to. */
  readonly blocked: boolean;
}

function turnOf(
  { plan, layering: { layer }, slots: { slot }, grid, routes }: Parameters<typeof spreadExits>[2],
  flow: number,
): Turn {
  const { from, to } = plan.edges[flow]!;
  const route = routes[flow]!;
  const own = slot[from]! + 0.5;
  if (route.kind === 'straight') return { toward: 0, straight: true, blocked: false };
  if (route.kind === 'channel') {
    const blocked = grid.isTaken(slot[from]!, layer[from]! + 1);
    return { toward: route.channel - own, straight: false, blocked };
  }
  const gap = route.kind === 'first' ? layer[from]! : layer[to]! - 1;
  return {
    toward: slot[to]! + 0.5 - own,
    straight: route.kind === 'last' && gap > layer[from]!,
    blocked: grid.isTaken(slot[from]!, gap + 1),
  };
}
