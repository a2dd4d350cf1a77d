/** What is counted in one replication. */
import { columnsOf } from '../model/legal-time.js';
import type { Model, PoolModel } from '../model/model.js';
import type { OfficeTime } from '../office-time/office-time.js';
import { Histogram } from './histogram.js';
import { Level } from './level.js';

/** So long after all else that whatever can happen has happened. */
export const END_OF_TIME = Date.parse('9999-12-31T00:00:00Z');

type Window = readonly [from: number, until: number];

/**
 * Counts of one step, in working time of its pool: durations of the counted dossiers, and who was
 * there in the counted time.
 */
export class StepTally {
  readonly waits = new Histogram();
  readonly sojourns = new Histogram();
  readonly waiting: Level;
  readonly present: Level;
  /** Who found the line too long. */
  turnedAway = 0;

  constructor([from, until]: Window) {
    this.waiting = new Level(from, until);
    this.present = new Level(from, until);
  }
}

/** Counts of one pool. */
export class PoolTally {
  /** By group: how many work on dossiers, in the group's own working time. */
  readonly busy: readonly Level[];
  /** By hour of the week, in milliseconds: time of the people who were there, and so on. */
  readonly week = {
    people: new Float64Array(168),
    busy: new Float64Array(168),
    open: new Float64Array(168),
    waiting: new Float64Array(168),
  };

  constructor({ groups }: PoolModel, windowIn: (time: OfficeTime) => Window) {
    this.busy = groups.map(({ time }) => new Level(...windowIn(time)));
  }
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
  /** Never settled, though the due date passed; and the same by the national indicator. */
  unfinishedLate = 0;
  unfinishedLateByIndicator = 0;
  /** Settled dossiers by what they had used of their limit; the last column takes all beyond. */
  readonly columns: Float64Array;
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

  constructor(columns: number) {
    this.columns = new Float64Array(columns);
  }
}

/** What is counted in one replication. */
export class Tally {
  came = 0;
  gone = 0;
  /** Of those that came: who found a line too long, and went again. */
  turnedAway = 0;
  readonly cycle = new Histogram();
  readonly elapsed = new Histogram();
  readonly present: Level;
  readonly within: Float64Array;
  readonly steps: readonly StepTally[];
  readonly pools: readonly PoolTally[];
  readonly law: LawTally;
  /** Dossiers that were still there when the run was given up. */
  unfinished = 0;
  /** Those of them that had stayed longer than each of the spans of `within`. */
  readonly beyond: Float64Array;
  /** When the run was given up; the end of time where nothing more could happen. */
  endedAt = END_OF_TIME;
  /** Cycle times in order of arrival, in blocks, for the detection of the warm-up. */
  readonly course: number[] = [];

  constructor(model: Model) {
    const { countFrom, countUntil, nodes, pools, time } = model;
    const windowIn = (hours: OfficeTime): Window => [
      hours.worked(countFrom),
      hours.worked(countUntil),
    ];
    this.within = new Float64Array(model.within.length);
    this.beyond = new Float64Array(model.within.length);
    this.law = new LawTally(model.law === undefined ? 0 : columnsOf(model.law.time).length);
    this.present = new Level(...windowIn(time));
    this.steps = nodes.map(
      (node) =>
        new StepTally(
          node.kind === 'work' ? windowIn(pools[node.pool]!.time) : [countFrom, countUntil],
        ),
    );
    this.pools = pools.map((pool) => new PoolTally(pool, windowIn));
  }
}
