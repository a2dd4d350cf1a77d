/** Measures a figure: all ways take turns over several rounds, so that a noisy machine hits all. */
import type { Figure, Result, Task } from './bench.js';

/** How long and how often to measure. */
export interface Effort {
  /** Odd, so that the median is a round that happened. */
  readonly rounds: number;
  /** The least time that each way gets before the first round: compilers are slow to settle. */
  readonly warmUpMs: number;
  /** The least time that each way gets in each round. */
  readonly sliceMs: number;
}

/** Measures one figure of the bench `name`. */
export async function measure(name: string, figure: Figure, effort: Effort): Promise<Result> {
  const others = Object.entries(figure.others);
  const tasks = [figure.ours, ...others.map(([, task]) => task)];
  const values: number[][] = tasks.map(() => []);
  for (const task of tasks) await measureSlice(figure, task, effort.warmUpMs);
  for (let round = 0; round < effort.rounds; round += 1) {
    // Every other round runs backwards: whoever goes after a heavy one is not always the same.
    const order = [...tasks.keys()];
    if (round % 2 === 1) order.reverse();
    for (const index of order) {
      values[index]!.push(await measureSlice(figure, tasks[index]!, effort.sliceMs));
    }
  }
  return { name, figure: figure.name, unit: figure.unit, ...compare(figure, values) };
}

/** A round of two sides: what each measured, the first side first. */
export type Pair = readonly [number, number];

/** Measures one side for a slice of so many milliseconds at least. */
export type MeasureSide = (sliceMs: number) => Promise<number>;

/** Measures two sides by turns, such as two commits: both meet the same machine. */
export async function measurePairs(
  [first, second]: readonly [MeasureSide, MeasureSide],
  effort: Effort,
): Promise<Pair[]> {
  await first(effort.warmUpMs);
  await second(effort.warmUpMs);
  const pairs: Pair[] = [];
  for (let round = 0; round < effort.rounds; round += 1) {
    if (round % 2 === 0) {
      const value = await first(effort.sliceMs);
      pairs.push([value, await second(effort.sliceMs)]);
    } else {
      const value = await second(effort.sliceMs);
      pairs.push([await first(effort.sliceMs), value]);
    }
  }
  return pairs;
}

/** How much better one measured value is than another: */
export function betterBy({ measure }: Pick<Figure, 'measure'>, a: number, b: number): number {
  return measure === 'rate' ? a / b : b / a;
}

function compare(figure: Figure, values: readonly (readonly number[])[]) {
  const [ours, ...others] = values as readonly [readonly number[], ...(readonly number[])[]];
  const better = (a: number, b: number) => betterBy(figure, a, b);
  const medians = others.map(median);
  const fastest = medians.reduce((best, value, index) => {
    return better(value, medians[best]!) > 1 ? index : best;
  }, 0);
  const other = others[fastest];
  if (other === undefined) return { ours: median(ours), ...aim(figure, median(ours), better) };
  return {
    ours: median(ours),
    other: median(other),
    ratio: median(ours.map((value, round) => better(value, other[round]!))),
    otherName: Object.keys(figure.others)[fastest]!,
  };
}

/** The target in the place of another way. */
function aim({ target }: Figure, ours: number, better: (a: number, b: number) => number) {
  if (target === undefined) return { other: null, ratio: null, otherName: null };
  return { other: target, ratio: better(ours, target), otherName: 'target' };
}

/**
 * Runs a task for a slice of the time that its figure counts; gives its rate per second or the
 * milliseconds of a job. A slice of processor time is as long on a busy machine as on a quiet one.
 */
export async function measureSlice(figure: Figure, task: Task, sliceMs: number): Promise<number> {
  if (figure.measure === 'amount') return task();
  const start = clocks[figure.clock]();
  let jobs = 0;
  let spentMs: number;
  do {
    jobs += await task();
    spentMs = clocks[figure.clock]() - start;
  } while (spentMs < sliceMs);
  return figure.measure === 'rate' ? jobs / (spentMs / 1000) : spentMs / jobs;
}

/** What has passed so far, in milliseconds. */
const clocks: Record<Figure['clock'], () => number> = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** The middle value; of an even number of values the upper one of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
