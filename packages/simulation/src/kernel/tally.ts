/** What is counted in one replication. */
import type { Model } from '../model/index.js';
import { Histogram } from './histogram.js';

/** The integral over time of a number that goes up and down. */
class Level {
  /** The number, its integral, and since when it has been what it is. */
  readonly #cells = new Float64Array(3);

  get area(): number {
    return this.#cells[1]!;
  }

  change(at: number, by: number): void {
    const cells = this.#cells;
    const now = cells[0]!;
    cells[1]! += now * (at - cells[2]!);
    cells[2] = at;
    cells[0] = now + by;
  }
}

/** Counts of one step, in working time of its pool. */
export class StepTally {
  readonly waits = new Histogram();
  readonly sojourns = new Histogram();
  readonly waiting = new Level();
  readonly present = new Level();
  /** Who found the line too long. */
  turnedAway = 0;
}

/** Counts of one pool. */
export class PoolTally {
  /** Working time spent on dossiers within the counted time. */
  busyMs = 0;
  /** At each full hour of the week: how often it was looked at, and what was seen. */
  readonly looks = new Float64Array(168);
  readonly busy = new Float64Array(168);
  readonly waiting = new Float64Array(168);
}

/** Where the elapsed time of dossiers went, in milliseconds. */
export const PARTS = [
  'processing',
  'waiting',
  'closed',
  'agency',
  'applicant',
  'suspended',
  'nobody',
] as const;

/** What a dossier was doing. */
export type Part = (typeof PARTS)[number];

/** Counts under the law. */
export class LawTally {
  /** At the end of the counted time. */
  readonly buckets = { early: 0, onTime: 0, late: 0, pending: 0, overdue: 0, notAccepted: 0 };
  /** Of all counted dossiers when they were settled, be it after the counted time. */
  readonly settled = { early: 0, onTime: 0, late: 0 };
  indicatorInTime = 0;
  clocksDiffer = 0;
  accepted = 0;
  supplements = 0;
  extensions = 0;
  apologies = 0;
  readonly outcomes = new Map<string, number>();
  readonly parts: Record<Part, number> = {
    processing: 0,
    waiting: 0,
    closed: 0,
    agency: 0,
    applicant: 0,
    suspended: 0,
    nobody: 0,
  };
  /** Elapsed time by the set of parties that held the dossier, as a bit mask. */
  readonly ledger = new Map<number, number>();
}

/** What is counted in one replication. */
export class Tally {
  came = 0;
  gone = 0;
  /** Of those that came: who found a line too long, and went again. */
  turnedAway = 0;
  readonly cycle = new Histogram();
  readonly elapsed = new Histogram();
  readonly present = new Level();
  readonly within: Float64Array;
  readonly steps: readonly StepTally[];
  readonly pools: readonly PoolTally[];
  readonly law = new LawTally();
  /** Dossiers that were still there when the run was given up. */
  unfinished = 0;
  /** Cycle times in order of arrival, in blocks, for the detection of the warm-up. */
  readonly course: number[] = [];

  constructor(model: Model) {
    this.within = new Float64Array(model.within.length);
    this.steps = model.nodes.map(() => new StepTally());
    this.pools = model.pools.map(() => new PoolTally());
  }
}
