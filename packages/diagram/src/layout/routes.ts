/** Chooses the way of each edge through gaps, channels and free cells. */
import { closedChannels, type Framing } from './framing.js';
import { createGrid, type Grid } from './grid.js';
import type { Layering } from './layers.js';
import type { Plan } from './plan.js';
import type { Slots } from './slots.js';

/**
 * The way of an edge. Below each layer lies a gap with horizontal tracks, left of each slot (and
 * right of the last) a channel with vertical ones.
 *
 * - `straight`: down its slot.
 * - `first`: across in the gap below its source, then down the target's slot.
 * - `last`: down the source's slot, then across in the gap above the target.
 * - `channel`: across to a channel, along it, across to the target.
 */
export type Route =
  | { readonly kind: 'straight' | 'first' | 'last' }
  | { readonly kind: 'channel'; readonly channel: number };

/** Beyond this many edges crossings are not weighed, which takes the square of their number. */
const edgesWeighedMax = 300;
const weights = { crossing: 3, bend: 1, across: 0.4, along: 0.15, channel: 1 } as const;

/** A piece of a way on the coarse grid: layers and channels at n, gaps and slots at n + ½. */
interface Piece {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Chooses the ways, short ones first, then once more each in sight of all the others. */
export function routeEdges(
  plan: Plan,
  layering: Layering,
  slots: Slots,
  framing: Framing,
): {
  readonly routes: readonly Route[];
  readonly grid: Grid;
} {
  const grid = createGrid(layering, slots);
  const closed = closedChannels(plan, framing);
  const { layer } = layering;
  const order = plan.edges
    .map((edge, i) => ({ i, length: edgeLength(edge.from, edge.to) }))
    .sort((a, b) => a.length - b.length || a.i - b.i);
  function edgeLength(from: number, to: number): number {
    const down = layer[to]! - layer[from]!;
    const across = Math.abs(slots.slot[to]! - slots.slot[from]!);
    return down > 0 ? down + across : 1000 - down + across;
  }
  const routes: Route[] = [];
  const pieces: Piece[][] = plan.edges.map(() => []);
  const passes = plan.edges.length <= edgesWeighedMax ? 3 : 1;
  for (let pass = 0; pass < passes; pass++) {
    for (const { i } of order) {
      const place = placeOf(plan, layering, slots, i);
      if (pass > 0) give(grid, routes[i]!, place, 'release');
      pieces[i] = [];
      const open = candidates(grid, place, slots.slotCount).filter(
        (route) => route.kind !== 'channel' || !closed[i]!.has(route.channel),
      );
      const best = cheapest(open, place, passes > 1 ? pieces : []);
      routes[i] = best;
      pieces[i] = piecesOf(best, place);
      give(grid, best, place, 'reserve');
    }
  }
  return { routes, grid };
}

/** Where an edge begins and ends. */
interface EdgePlace {
  readonly target: number;
  readonly slots: readonly [from: number, to: number];
  readonly layers: readonly [from: number, to: number];
}

function placeOf(plan: Plan, { layer }: Layering, { slot }: Slots, i: number): EdgePlace {
  const { from, to } = plan.edges[i]!;
  return {
    target: to,
    slots: [slot[from]!, slot[to]!],
    layers: [layer[from]!, layer[to]!],
  };
}

function candidates(grid: Grid, place: EdgePlace, slotCount: number): Route[] {
  const { target, slots, layers } = place;
  const found: Route[] = [];
  if (layers[0] < layers[1]) {
    const targetFree = grid.isFree(slots[1], layers[0], layers[1], target);
    if (slots[0] === slots[1]) {
      if (targetFree) return [{ kind: 'straight' }];
    } else {
      if (targetFree) found.push({ kind: 'first' });
      if (grid.isFree(slots[0], layers[0], layers[1], target)) found.push({ kind: 'last' });
    }
  }
  // Between neighbouring layers there is no cell that could be taken.
  if (layers[1] === layers[0] + 1) return found;
  const [low, high] = [Math.min(...slots), Math.max(...slots)];
  for (let channel = Math.max(0, low); channel <= Math.min(slotCount, high + 1); channel++) {
    found.push({ kind: 'channel', channel });
  }
  return found;
}

function cheapest(
  routes: readonly Route[],
  place: EdgePlace,
  others: readonly (readonly Piece[])[],
): Route {
  let best = routes[0]!;
  let least = Infinity;
  for (const route of routes) {
    const cost = costOf(route, place, others);
    if (cost < least - 1e-9) [best, least] = [route, cost];
  }
  return best;
}

/** What a way costs, in sight of the pieces of all other ways. */
function costOf(route: Route, place: EdgePlace, others: readonly (readonly Piece[])[]): number {
  const pieces = piecesOf(route, place);
  let cost = route.kind === 'channel' ? weights.channel : 0;
  cost += (pieces.length - 1) * weights.bend;
  for (const piece of pieces) {
    cost += (piece.to - piece.from) * (piece.upright ? weights.along : weights.across);
    for (const way of others) {
      for (const other of way) if (cross(piece, other)) cost += weights.crossing;
    }
  }
  return cost;
}

function cross(a: Piece, b: Piece): boolean {
  if (a.upright === b.upright) return false;
  return a.from < b.at && b.at < a.to && b.from < a.at && a.at < b.to;
}

function piecesOf(route: Route, { slots, layers }: EdgePlace): Piece[] {
  const [x1, x2] = [slots[0] + 0.5, slots[1] + 0.5];
  const [y1, y2] = layers;
  const gapBelow = y1 + 0.5;
  const gapAbove = y2 - 0.5;
  switch (route.kind) {
    case 'straight':
      return [upright(x1, y1, y2)];
    case 'first':
      return [upright(x1, y1, gapBelow), level(gapBelow, x1, x2), upright(x2, gapBelow, y2)];
    case 'last':
      return [upright(x1, y1, gapAbove), level(gapAbove, x1, x2), upright(x2, gapAbove, y2)];
    case 'channel':
      return [
        upright(x1, y1, gapBelow),
        level(gapBelow, x1, route.channel),
        upright(route.channel, gapBelow, gapAbove),
        level(gapAbove, route.channel, x2),
        upright(x2, gapAbove, y2),
      ];
  }
}

const upright = (at: number, a: number, b: number): Piece => ({
  upright: true,
  at,
  from: Math.min(a, b),
  to: Math.max(a, b),
});
const level = (at: number, a: number, b: number): Piece => ({
  upright: false,
  at,
  from: Math.min(a, b),
  to: Math.max(a, b),
});

/** Reserves the free cells that a way runs through, or gives them up. */
function give(grid: Grid, route: Route, place: EdgePlace, what: 'reserve' | 'release'): void {
  if (route.kind === 'channel') return;
  const slot = place.slots[route.kind === 'last' ? 0 : 1];
  if (what === 'reserve') grid.reserve(slot, place.layers[0], place.layers[1], place.target);
  else grid.release(slot, place.layers[0], place.layers[1]);
}
