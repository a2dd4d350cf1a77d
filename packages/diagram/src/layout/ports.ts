/** Where on its source each edge begins, and the room that takes. */
import type { NodeSize } from './sizes.js';
import type { Grid } from './grid.js';
import type { Layering } from './layers.js';
import { edgesOutOfPlan, type Plan } from './plan.js';
import type { Route } from './routes.js';
import type { Slots } from './slots.js';

/** The exits of all nodes: by edge how far from the node's middle it leaves. */
export interface Ports {
  /** Pixels right of the middle of the source; beyond its outline the edge leaves from its side. */
  readonly dx: readonly number[];
  /** Half the width of a node with its side exits. */
  readonly reach: readonly number[];
}

/** A turning way leaves a little beside the middle where another may arrive in the same line. */
const besideMiddle = 11;
/** Room between exits with and without labels. */
const spacing = { labelled: 64, bare: 18 } as const;
/** How far beyond the outline a way that leaves from the side runs down. */
const sideStep = 9;

/** Spreads the exits of each node: turning ones from its sides, the others from below. */
export function placePorts(
  plan: Plan,
  layering: Layering,
  slots: Slots,
  grid: Grid,
  routes: readonly Route[],
  sizes: readonly NodeSize[],
): Ports {
  const dx = plan.edges.map(() => 0);
  const reach = sizes.map(({ width }) => width / 2);
  edgesOutOfPlan(plan).forEach((edges, node) => {
    const turns = edges.map((edge) => turnOf(plan, layering, slots, routes[edge]!, edge));
    const size = sizes[node]!;
    const labelled = edges.some((edge) => plan.edges[edge]!.label !== '');
    const blocked = turns.map(
      ({ gap }) => gap !== undefined && grid.isTaken(slots.slot[node]!, gap + 1),
    );
    if (edges.length === 1) {
      const turn = turns[0]!;
      dx[edges[0]!] = blocked[0] ? Math.sign(turn.toward) * besideMiddle : 0;
      return;
    }
    const spread = spreadExits(turns, blocked, sideReach(size, labelled), labelled);
    edges.forEach((edge, i) => (dx[edge] = spread.dx[i]!));
    if (edges.length > 1) reach[node] = Math.max(reach[node]!, spread.reach);
  });
  return { dx, reach };
}

/** A small gateway opens its arms as wide as its labels need. */
function sideReach({ outline }: NodeSize, labelled: boolean): number {
  return Math.max(outline.halfWidth + sideStep, labelled ? 84 : 36);
}

interface Turn {
  /** How far away the way leads: negative to the left, positive to the right, 0 straight down. */
  readonly toward: number;
  /** The gap in which it turns; none for a way that runs straight to its target. */
  readonly gap: number | undefined;
  /** Whether it runs down its own slot first. */
  readonly down: boolean;
}

function turnOf(
  plan: Plan,
  { layer }: Layering,
  { slot }: Slots,
  route: Route,
  edge: number,
): Turn {
  const { from, to } = plan.edges[edge]!;
  const own = slot[from]! + 0.5;
  if (route.kind === 'straight') return { toward: 0, gap: undefined, down: true };
  if (route.kind === 'channel') {
    return { toward: route.channel - own, gap: layer[from]!, down: false };
  }
  const gap = route.kind === 'first' ? layer[from]! : layer[to]! - 1;
  return { toward: slot[to]! + 0.5 - own, gap, down: route.kind === 'last' && gap > layer[from]! };
}

/** The far turns leave outermost, so that ways of one node do not cross. */
function spreadExits(
  turns: readonly Turn[],
  blocked: readonly boolean[],
  side: number,
  labelled: boolean,
): { dx: number[]; reach: number } {
  const by = (a: number, b: number) => turns[a]!.toward - turns[b]!.toward || a - b;
  const all = turns.map((_, i) => i);
  const middle = all.filter((i) => turns[i]!.down);
  const left = all.filter((i) => !turns[i]!.down && turns[i]!.toward < 0).sort(by);
  const right = all.filter((i) => !turns[i]!.down && turns[i]!.toward >= 0).sort(by);
  const inner = Math.max(left.length, right.length, middle.length > 0 ? 1 : 0);
  const gap = labelled ? spacing.labelled : spacing.bare;
  const reach = inner > 1 ? Math.max(side, gap * inner) : side;
  const dx = turns.map(() => 0);
  const besides = (i: number) => (turns[i]!.toward < 0 ? -besideMiddle : besideMiddle);
  middle.forEach((i, n) => (dx[i] = (blocked[i] ? besides(i) : 0) + n * 4));
  place(left, -1);
  place(right, 1);
  return { dx, reach };

  function place(group: readonly number[], sign: number): void {
    const outerFirst = sign < 0 ? group : [...group].reverse();
    const step = reach / Math.max(1, group.length);
    outerFirst.forEach((i, n) => (dx[i] = sign * (reach - n * step)));
  }
}
