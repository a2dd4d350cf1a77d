/** The cells of a chart, by slot and layer: which hold a node, and which a way runs through. */
import type { Layering } from './layers.js';
import type { Slots } from './slots.js';

/** Cells by slot and layer. */
export interface Grid {
  /** The node in a cell. */
  nodeAt(slot: number, layer: number): number | undefined;
  /** Whether a way to `target` may run down through the cells between two layers of a slot. */
  isFree(slot: number, above: number, below: number, target: number): boolean;
  /** Keeps the cells between two layers for ways to `target`; the other way round to give up. */
  reserve(slot: number, above: number, below: number, target: number): void;
  release(slot: number, above: number, below: number): void;
  /** Whether anything is in a cell: a node or a way. */
  isTaken(slot: number, layer: number): boolean;
}

/** Makes the grid of placed nodes. */
export function createGrid({ layer, layerCount }: Layering, { slot }: Slots): Grid {
  const key = (s: number, l: number): number => s * (layerCount + 1) + l;
  const nodes = new Map(slot.map((s, node): [number, number] => [key(s, layer[node]!), node]));
  const ways = new Map<number, { target: number; count: number }>();
  const between = (above: number, below: number): number[] =>
    Array.from({ length: Math.max(0, below - above - 1) }, (_, i) => above + 1 + i);
  return {
    nodeAt: (s, l) => nodes.get(key(s, l)),
    isTaken: (s, l) => nodes.has(key(s, l)) || ways.has(key(s, l)),
    isFree: (s, above, below, target) =>
      between(above, below).every((l) => {
        const way = ways.get(key(s, l));
        return !nodes.has(key(s, l)) && (way === undefined || way.target === target);
      }),
    reserve(s, above, below, target) {
      for (const l of between(above, below)) {
        const count = (ways.get(key(s, l))?.count ?? 0) + 1;
        ways.set(key(s, l), { target, count });
      }
    },
    release(s, above, below) {
      for (const l of between(above, below)) {
        const way = ways.get(key(s, l));
        if (way === undefined) continue;
        if (way.count === 1) ways.delete(key(s, l));
        else ways.set(key(s, l), { ...way, count: way.count - 1 });
      }
    },
  };
}
