/** One office simulated by a loop written for it alone: the limit for a general simulator. */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The pool of each step: six pools, two of which do two steps. */
export const poolOfStep = [0, 1, 2, 3, 1, 4, 5, 0] as const;
/** Mean work of each step in hours, and the staff of each pool. */
export const meanHours = [0.2, 0.5, 1, 0.8, 0.3, 0.4, 0.25, 0.1] as const;
export const staffOfPool = [16, 42, 52, 42, 21, 14] as const;
/** Dossiers per open hour. */
export const ratePerHour = 40;

/** Open hours as instants: beginnings and ends. */
export interface OpenHours {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** What is counted: mean waits by step and the mean cycle time, in elapsed hours. */
export interface Counted {
  readonly dossiers: number;
  readonly cycleHours: number;
}

/** Numbers in (0, 1) by xoroshiro128+ on 32-bit halves would cost more: xorshift128 does here. */
function random(seed: number): () => number {
  let [x, y, z, w] = [seed | 1, 362_436_069, 521_288_629, 88_675_123];
  return () => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return ((w >>> 0) + 0.5) / 4_294_967_296;
  };
}

/** Ends of service, the soonest first. */
class Heap {
  size = 0;
  readonly at = new Float64Array(4096);
  readonly who = new Int32Array(4096);

  push(instant: number, dossier: number): void {
    const { at, who } = this;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (at[parent]! <= instant) break;
      at[hole] = at[parent]!;
      who[hole] = who[parent]!;
      hole = parent;
    }
    at[hole] = instant;
    who[hole] = dossier;
  }

  pop(): void {
    const { at, who } = this;
    const size = (this.size -= 1);
    const instant = at[size]!;
    const dossier = who[size]!;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && at[child + 1]! < at[child]!) child += 1;
      if (instant <= at[child]!) break;
      at[hole] = at[child]!;
      who[hole] = who[child]!;
      hole = child;
    }
    at[hole] = instant;
    who[hole] = dossier;
  }
}

/** Simulates so many dossiers; the arrays are as long as there are dossiers. */
export function simulateByHand({ starts, ends }: OpenHours, dossiers: number): Counted {
  const next = random(42);
  const cameAt = new Float64Array(dossiers);
  const stepOf = new Uint8Array(dossiers);
  const follower = new Int32Array(dossiers);
  const idle = Int32Array.from(staffOfPool);
  const heads = new Int32Array(6).fill(-1);
  const tails = new Int32Array(6).fill(-1);
  const heap = new Heap();
  let [period, came, gone, cycles] = [0, 0, 0, 0];

  /** The end of so much work from an instant on; time never runs back, so the period is kept. */
  const after = (at: number, work: number): number => {
    while (ends[period]! <= at) period += 1;
    let [from, here, left] = [Math.max(at, starts[period]!), period, work];
    while (left > ends[here]! - from) {
      left -= ends[here]! - from;
      here += 1;
      from = starts[here]!;
    }
    return from + left;
  };
  const serve = (who: number, at: number): void => {
    heap.push(after(at, -meanHours[stepOf[who]!]! * HOUR_MS * Math.log(next())), who);
  };
  const enter = (who: number, at: number): void => {
    const pool = poolOfStep[stepOf[who]!]!;
    if (idle[pool]! > 0) {
      idle[pool]! -= 1;
      serve(who, at);
      return;
    }
    follower[who] = -1;
    if (heads[pool] === -1) heads[pool] = who;
    else follower[tails[pool]!] = who;
    tails[pool] = who;
  };

  let nextComes = after(starts[0]!, (-HOUR_MS * Math.log(next())) / ratePerHour);
  while (gone < dossiers) {
    if (came < dossiers && (heap.size === 0 || nextComes <= heap.at[0]!)) {
      cameAt[came] = nextComes;
      enter(came, nextComes);
      came += 1;
      nextComes = after(nextComes, (-HOUR_MS * Math.log(next())) / ratePerHour);
      continue;
    }
    const at = heap.at[0]!;
    const who = heap.who[0]!;
    heap.pop();
    const pool = poolOfStep[stepOf[who]!]!;
    const waiting = heads[pool]!;
    if (waiting === -1) idle[pool]! += 1;
    else {
      heads[pool] = follower[waiting]!;
      serve(waiting, at);
    }
    stepOf[who]! += 1;
    if (stepOf[who]! < poolOfStep.length) enter(who, at);
    else {
      gone += 1;
      cycles += at - cameAt[who]!;
    }
  }
  return { dossiers: gone, cycleHours: cycles / gone / HOUR_MS };
}

/** The open hours of a calendar from a day on. */
export function openHoursOf(
  hoursOf: (day: number) => readonly (readonly [number, number])[],
  firstDay: number,
  lastDay: number,
): OpenHours {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (const [from, to] of hoursOf(day)) {
      starts.push(day * DAY_MS + from * 60_000 - 7 * HOUR_MS);
      ends.push(day * DAY_MS + to * 60_000 - 7 * HOUR_MS);
    }
  }
  return { starts: Float64Array.from(starts), ends: Float64Array.from(ends) };
}
