/** Where slots, channels and lanes stand from left to right. */
import { frameStep, type Framing } from './framing.js';
import type { Layering } from './layers.js';
import type { Plan } from './plan.js';
import type { Ports } from './ports.js';
import type { Route } from './routes.js';
import type { Slots } from './slots.js';
import { assignTracks, type Stretch } from './tracks.js';

/** Places from left to right, in pixels. */
export interface Columns {
  /** The middle of each slot, and half its width. */
  readonly slotX: readonly number[];
  readonly slotHalf: readonly number[];
  /** Half the width that labels may take in each slot: the sides of frames stand outside. */
  readonly textHalf: readonly number[];
  /** By edge with a channel: where its vertical stretch runs. */
  readonly channelX: ReadonlyMap<number, number>;
  /** Left and right border of each lane. */
  readonly lanes: readonly (readonly [left: number, right: number])[];
}

const trackWidthMin = 11;
const lanePadding = 10;
/** Room on both sides of the tracks of a channel. */
const channelPaddingMin = 7;
/** Keeps the labels of narrow nodes inside their slot. */
const slotHalfOfCharts = 106;

/**
 * Measures slots by the reach of their nodes, channels by their tracks. There is room for two
 * frames in each other at the sides of a slot and between two tracks; for more it is made.
 */
export function placeColumns({
  plan,
  layering,
  slots,
  framing,
  routes,
  ports,
  slotHalfMin = slotHalfOfCharts,
}: {
  readonly plan: Plan;
  readonly layering: Layering;
  readonly slots: Slots;
  readonly framing: Framing;
  readonly routes: readonly Route[];
  readonly ports: Ports;
  /** Half the least width of a slot. */
  readonly slotHalfMin?: number;
}): Columns {
  const channels = channelTracks(plan, layering, slots, routes);
  const more = frameStep * Math.max(0, framing.levels - 2);
  const [trackWidth, channelPadding] = [trackWidthMin + more, channelPaddingMin + more];
  const slotHalf = slots.laneOfSlot.map(() => slotHalfMin);
  slots.slot.forEach((slot, node) => {
    slotHalf[slot] = Math.max(slotHalf[slot]!, ports.reach[node]! + 13);
  });
  for (const slot of slotHalf.keys()) slotHalf[slot] = slotHalf[slot]! + more;
  const slotX: number[] = [];
  const lanes: [number, number][] = [];
  const channelX = new Map<number, number>();
  let x = 0;
  const passChannel = (channel: number): void => {
    const { track, count } = channels[channel]!;
    const left = x + channelPadding + trackWidth / 2;
    for (const [edge, level] of track) channelX.set(edge, left + level * trackWidth);
    if (count > 0) x += 2 * channelPadding + count * trackWidth;
  };
  for (let slot = 0; slot < slots.slotCount; slot++) {
    const lane = slots.laneOfSlot[slot]!;
    const opens = slot === 0 || slots.laneOfSlot[slot - 1] !== lane;
    const closes = slot === slots.slotCount - 1 || slots.laneOfSlot[slot + 1] !== lane;
    if (opens) {
      lanes[lane] = [x, x];
      x += lanePadding;
    }
    passChannel(slot);
    slotX.push(x + slotHalf[slot]!);
    x += 2 * slotHalf[slot]!;
    if (slot === slots.slotCount - 1) passChannel(slots.slotCount);
    if (closes) {
      x += lanePadding;
      lanes[lane] = [lanes[lane]![0], x];
    }
  }
  const inner = frameStep * Math.max(0, framing.levels - 1);
  return { slotX, slotHalf, textHalf: slotHalf.map((half) => half - inner), channelX, lanes };
}

function channelTracks(
  plan: Plan,
  { layer }: Layering,
  { slot, slotCount }: Slots,
  routes: readonly Route[],
) {
  const stretches = Array.from({ length: slotCount + 1 }, (): Stretch[] => []);
  plan.edges.forEach(({ from, to }, edge) => {
    const route = routes[edge]!;
    if (route.kind !== 'channel') return;
    // Heights are not known yet: ways in one gap are told apart by their edge.
    const ends = [
      { y: layer[from]! + 0.5 + edge * 1e-6, slot: slot[from]! },
      { y: layer[to]! - 0.5 + edge * 1e-6, slot: slot[to]! },
    ];
    stretches[route.channel]!.push({
      edge,
      target: to,
      from: Math.min(...ends.map(({ y }) => y)),
      to: Math.max(...ends.map(({ y }) => y)),
      above: ends.filter((end) => end.slot < route.channel).map(({ y }) => y),
      below: ends.filter((end) => end.slot >= route.channel).map(({ y }) => y),
    });
  });
  return stretches.map(assignTracks);
}
