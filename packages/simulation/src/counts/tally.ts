/** What is counted in one replication. */
import { Floats } from '../indexing/columns.js';
import { rowAt } from '../indexing/row-at.js';
import type { Model, PoolModel } from '../model/model.js';
import type { OfficeTime } from '../office-time/office-time.js';
import { Histogram } from './histogram.js';
import { Level } from './level.js';
import { PARTS } from './parts.js';

/** The instant at which a run ends that has no events left: all that can happen has happened. */
export const END_OF_TIME = Date.parse('9999-12-31T00:00:00Z');

/** Hours from Monday 00:00 to Sunday 24:00. */
export const HOURS_OF_WEEK = 168;

type Window = readonly [from: number, until: number];

/**
 * Counts of one step, in working time of its pool: durations of the counted dossiers, and how many
 * were there in the counted time.
 */
export class StepTally {
  readonly waits = new Histogram();
  readonly sojourns = new Histogram();
  readonly waiting: Level;
  readonly present: Level;
  /** Dossiers that found the queue full. */
  balked = 0;

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
    people: Floats.of(HOURS_OF_WEEK),
    busy: Floats.of(HOURS_OF_WEEK),
    open: Floats.of(HOURS_OF_WEEK),
    waiting: Floats.of(HOURS_OF_WEEK),
  };

  constructor({ groups }: PoolModel, windowIn: (time: OfficeTime) => Window) {
    this.busy = groups.map(({ time }) => new Level(...windowIn(time)));
  }
}

/** Counts under the law. */
export class LawTally {
  /** At the end of the counted time. */
  readonly buckets = { early: 0, onTime: 0, late: 0, pending: 0, overdue: 0, notAccepted: 0 };
  /** Of all counted dossiers when they were settled, also after the counted time. */
  readonly settled = { early: 0, onTime: 0, late: 0 };
  /** Never settled, though the due date passed; and the same by the national indicator. */
  unfinishedLate = 0;
  unfinishedLateByIndicator = 0;
  /** Settled dossiers by what they had used of their limit; the last column takes all beyond. */
  readonly columns: Floats;
  indicatorInTime = 0;
  clocksDiffer = 0;
  accepted = 0;
  supplements = 0;
  extensions = 0;
  apologies = 0;
  /** Decided dossiers whose decision does not stand, once each. */
  reopened = 0;
  readonly outcomes = new Map<string, number>();
  /** Elapsed time in milliseconds, in the order of {@link PARTS}. */
  readonly parts = Floats.of(PARTS.length);
  /** Elapsed time by the set of parties that held the dossier, as a bit mask. */
  readonly ledger = new Map<number, number>();

  constructor(columns: number) {
    this.columns = Floats.of(columns);
  }
}

/** What is counted in one replication. */
export class Tally {
  arrived = 0;
  departed = 0;
  /** Of those that arrived: how many found a queue full and left. */
  balked = 0;
  readonly cycle = new Histogram();
  readonly elapsed = new Histogram();
  readonly present: Level;
  /** Departed dossiers that took no longer than each of the spans of `within`. */
  readonly within: Floats;
  readonly steps: readonly StepTally[];
  readonly pools: readonly PoolTally[];
  readonly law: LawTally;
  /** Dossiers that were still there when the run was given up. */
  unfinished = 0;
  /** Those of them that had stayed longer than each of the spans of `within`. */
  readonly beyond: Floats;
  /** When the run was given up; the end of time where nothing more could happen. */
  endedAt = END_OF_TIME;
  /** Cycle times in the order of departure, in means of blocks, to detect the warm-up. */
  readonly outputSeries: number[] = [];

  constructor(model: Model) {
    const { countFrom, countUntil, nodes, pools, time } = model;
    const windowIn = (hours: OfficeTime): Window => [
      hours.worked(countFrom),
      hours.worked(countUntil),
    ];
    this.within = Floats.of(model.within.length);
    this.beyond = Floats.of(model.within.length);
    this.law = new LawTally(model.law === undefined ? 0 : model.law.time.columns.length);
    this.present = new Level(...windowIn(time));
    this.steps = nodes.map(
      (node) =>
        new StepTally(
          node.kind === 'work' ? windowIn(rowAt(pools, node.pool).time) : [countFrom, countUntil],
        ),
    );
    this.pools = pools.map((pool) => new PoolTally(pool, windowIn));
  }
}
