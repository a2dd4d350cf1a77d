/** Simulations of many seeds, one after the other. */
import { sumOfFaults, type FaultCounts } from './faults.js';
import { sumOfRecords, type RecordCounts } from './record-counts.js';
import { runSeed, type SeedReport } from './run-seed.js';

/** What the seeds led to, together. */
export interface SeedsReport {
  readonly seeds: number;
  /** The reports of seeds that went wrong. */
  readonly failures: readonly SeedReport[];
  readonly acknowledged: number;
  /** The fewest commands that were acknowledged under one seed. */
  readonly acknowledgedMin: number;
  readonly faults: FaultCounts;
  readonly records: RecordCounts;
}

/** Runs seeds from `first` on. */
export async function runSeeds(
  first: number,
  seeds: number,
  onSeed?: (report: SeedReport) => void,
): Promise<SeedsReport> {
  const failures: SeedReport[] = [];
  let acknowledged = 0;
  let acknowledgedMin = Infinity;
  let faults = sumOfFaults([]);
  let records = sumOfRecords([]);
  for (let seed = first; seed < first + seeds; seed += 1) {
    const report = await runSeed(seed);
    onSeed?.(report);
    if (report.problems.length > 0) failures.push(report);
    acknowledged += report.acknowledged;
    acknowledgedMin = Math.min(acknowledgedMin, report.acknowledged);
    faults = sumOfFaults([faults, report.faults]);
    records = sumOfRecords([records, report.records]);
  }
  return { seeds, failures, acknowledged, acknowledgedMin, faults, records };
}
