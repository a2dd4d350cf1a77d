/** Decides on the grid which parallel and inclusive steps get a frame, and how frames nest. */
import type { Layering } from './layers.js';
import type { Plan, PlanBlock } from './plan.js';
import type { Slots } from './slots.js';

/** A block whose nodes have a rectangle of the grid for themselves. */
export interface FramedBlock {
  readonly block: PlanBlock;
  /** The cells inside, from and to, both counted in. */
  readonly slots: Range;
  readonly layers: Range;
  /** How many frames stand around this one. */
  readonly depth: number;
}

/** All frames of a chart, known before anything has a place in pixels. */
export interface Framing {
  readonly framed: readonly FramedBlock[];
  /** How many frames lie in each other where it is most; 0 when there is none. */
  readonly levels: number;
}

type Range = readonly [first: number, last: number];

/** How far a frame stands off the layers of its fork and its join. */
export const frameMargin = 9;
/** How far frames in each other stand apart at their sides. */
export const frameStep = 3;

/**
 * A frame is drawn when its fork is above and its join below all other nodes of the block, nothing
 * foreign stands between them, and no frame would cross it. A join that no branch reaches, a step
 * that is never reached or a loop behind the last step may stand outside.
 */
export function frameBlocks(plan: Plan, { layer }: Layering, { slot }: Slots): Framing {
  const alone = plan.blocks.flatMap((block): Omit<FramedBlock, 'depth'>[] => {
    const members = [...block.members];
    const slots = rangeOf(members.map((node) => slot[node]!));
    const layers = [layer[block.fork]!, layer[block.join]!] as const;
    const isBetween = members.every(
      (node) =>
        node === block.fork ||
        node === block.join ||
        (layer[node]! > layers[0] && layer[node]! < layers[1]),
    );
    const isForeign = (_: unknown, node: number): boolean =>
      !block.members.has(node) && isIn(slot[node]!, slots) && isIn(layer[node]!, layers);
    const stands = isBetween && layers[0] < layers[1] && !plan.lane.some(isForeign);
    return stands ? [{ block, slots, layers }] : [];
  });
  const framed: FramedBlock[] = [];
  // The outer before the inner: these have fewer nodes.
  for (const one of [...alone].sort((a, b) => b.block.members.size - a.block.members.size)) {
    const around = framed.filter(({ block }) => block.members.has(one.block.fork));
    const crossing = framed.some(
      (other) =>
        !around.includes(other) && meet(one.slots, other.slots) && meet(one.layers, other.layers),
    );
    if (!crossing) framed.push({ ...one, depth: around.length });
  }
  return { framed, levels: Math.max(0, ...framed.map(({ depth }) => depth + 1)) };
}

/**
 * The channels that the framing of blocks closes to each edge. Two frames that stand side by side
 * share the channel between them; it belongs to the left one, or the ways of both would draw the
 * frames into each other. The ways inside the right one always find a channel further right.
 */
export function closedChannels(plan: Plan, { framed }: Framing): ReadonlySet<number>[] {
  const besideOthers = framed.filter(({ slots, layers }) =>
    framed.some((other) => other.slots[1] === slots[0] - 1 && meet(other.layers, layers)),
  );
  return plan.edges.map(({ from, to }) => {
    const around = besideOthers.filter(
      ({ block: { members } }) => members.has(from) && members.has(to),
    );
    return new Set(around.map(({ slots }) => slots[0]));
  });
}

const rangeOf = (values: readonly number[]): Range => [Math.min(...values), Math.max(...values)];
const isIn = (value: number, [first, last]: Range) => value >= first && value <= last;
const meet = (a: Range, b: Range) => a[0] <= b[1] && b[0] <= a[1];
