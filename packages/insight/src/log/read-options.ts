/** What every reader of logs takes. */
import { Findings } from './finding.js';
import { type ReadLimits, readLimits } from './limits.js';

/** How a log is read. */
export interface ReadOptions {
  /** Where what could not be read is put. */
  readonly findings?: Findings | undefined;
  /** Bounds other than those of {@link readLimits}. */
  readonly limits?: Partial<ReadLimits> | undefined;
  /** The instant of reading, in epoch milliseconds: later events are of the future. */
  readonly now?: number | undefined;
}

/** The options with their defaults. */
export interface Reading {
  readonly findings: Findings;
  readonly limits: ReadLimits;
  readonly now: number;
}

/** Fills in what was not given. */
export function readingOf({ findings, limits, now }: ReadOptions): Reading {
  return {
    findings: findings ?? new Findings(),
    limits: { ...readLimits, ...limits },
    now: now ?? Infinity,
  };
}
