/** From the counts of a replication to its figures. */
import type { Histogram } from '../counts/histogram.js';
import { type PartName, PARTS } from '../counts/parts.js';
import type { LawTally, Tally } from '../counts/tally.js';
import { rowAt } from '../indexing/row-at.js';
import type { Model } from '../model/model.js';
import type { Tree } from './estimate.js';
import type { DurationFigures, Figures, LawFigures, StepFigures } from './figures.js';

/** The figures of one replication. */
export function measure(tally: Tally, model: Model): Figures<number> {
  const { unitMs, time } = model;
  const span = (time.worked(model.countUntil) - time.worked(model.countFrom)) / unitMs;
  const cycle = durations(tally.cycle, unitMs);
  return {
    dossiers: {
      came: tally.arrived,
      unfinished: tally.unfinished,
      rate: (tally.arrived - tally.balked) / span,
      present: tally.present.mean,
      turnedAway: share(tally.balked, tally.arrived),
    },
    cycle,
    elapsed: model.isAlwaysOpen ? cycle : durations(tally.elapsed, unitMs),
    within: Object.fromEntries(
      model.within.map((ms, index) => [
        `${ms / unitMs}`,
        share(tally.within.at(index), tally.departed + tally.beyond.at(index)),
      ]),
    ),
    steps: Object.fromEntries(stepFigures(tally, model)),
    pools: Object.fromEntries(
      model.pools.map(({ name, groups }, index) => {
        const capacity = groups.reduce(
          (sum, { count, time: hours }) =>
            sum + count * (hours.worked(model.countUntil) - hours.worked(model.countFrom)),
          0,
        );
        const busy = rowAt(tally.pools, index).busy.reduce(
          (sum, level) => sum + level.areaUntil(Infinity),
          0,
        );
        return [name, { utilisation: share(busy, capacity) }];
      }),
    ),
    ...(model.law === undefined ? {} : { law: lawFigures(tally.law, tally, model) }),
  };
}

/** Of how many dossiers each share was taken, by the path of the share. */
export function trialsOf(tally: Tally, model: Model): Tree<number> {
  const { settled, unfinishedLate, unfinishedLateByIndicator, outcomes } = tally.law;
  const all = settled.early + settled.onTime + settled.late;
  return {
    dossiers: { turnedAway: tally.arrived },
    within: Object.fromEntries(
      model.within.map((ms, index) => [
        `${ms / model.unitMs}`,
        tally.departed + tally.beyond.at(index),
      ]),
    ),
    steps: Object.fromEntries(
      model.nodes.map(({ name }, index) => {
        const { waits, sojourns, balked } = rowAt(tally.steps, index);
        return [name, { waited: waits.count, turnedAway: balked + sojourns.count }];
      }),
    ),
    law: {
      onTimeShare: all + unfinishedLate,
      indicatorShare: all + unfinishedLateByIndicator,
      clocksDifferShare: all,
      reopenedShare: all,
      outcomes: Object.fromEntries(
        [...outcomes.keys()].map((outcome) => [outcome, tally.departed]),
      ),
    },
  };
}

function stepFigures(tally: Tally, model: Model): [string, StepFigures<number>][] {
  const { unitMs } = model;
  return model.nodes.flatMap((node, index): [string, StepFigures<number>][] => {
    const counts = rowAt(tally.steps, index);
    if (node.kind !== 'work' && node.kind !== 'delay') return [];
    // Those that come to be settled are counted no more: what is left of them is no step of theirs.
    if (model.law?.result === index) return [];
    const hours = node.kind === 'work' ? rowAt(model.pools, node.pool).time : undefined;
    const worked = (at: number) => hours?.worked(at) ?? at;
    const span = (worked(model.countUntil) - worked(model.countFrom)) / unitMs;
    const { waits, sojourns, waiting, present } = counts;
    const figures = {
      rate: sojourns.count / span,
      visits: share(sojourns.count, tally.arrived),
      waited: share(waits.count - waits.zeros, waits.count),
      turnedAway: share(counts.balked, counts.balked + sojourns.count),
      wait: durations(waits, unitMs),
      sojourn: durations(sojourns, unitMs),
      queue: waiting.mean,
      present: present.mean,
    };
    return [[node.name, figures]];
  });
}

function lawFigures(law: LawTally, tally: Tally, model: Model): LawFigures<number> {
  const perDossier = (ms: number) => share(ms / model.unitMs, tally.departed);
  const { early, onTime, late } = law.settled;
  const settled = early + onTime + late;
  const partOf = (name: PartName) => perDossier(law.parts.at(PARTS.indexOf(name)));
  return {
    buckets: { ...law.buckets },
    onTimeShare: share(early + onTime, settled + law.unfinishedLate),
    indicatorShare: share(law.indicatorInTime, settled + law.unfinishedLateByIndicator),
    clocksDifferShare: share(law.clocksDiffer, settled),
    supplementsPerDossier: share(law.supplements, tally.departed),
    extensionsPerDossier: share(law.extensions, tally.departed),
    apologiesPerDossier: share(law.apologies, tally.departed),
    ...(model.law?.lifecycle.reopening === undefined
      ? {}
      : { reopenedShare: share(law.reopened, settled) }),
    parts: {
      processing: partOf('processing'),
      waiting: partOf('waiting'),
      closed: partOf('closed'),
      agency: partOf('agency'),
      applicant: partOf('applicant'),
      suspended: partOf('suspended'),
      nobody: partOf('nobody'),
    },
    ledger: Object.fromEntries(
      [...law.ledger]
        .map(([set, ms]) => [namesOf(set, model.parties), perDossier(ms)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    outcomes: Object.fromEntries(
      [...law.outcomes]
        .map(([outcome, count]) => [outcome, share(count, tally.departed)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

function namesOf(set: number, parties: readonly string[]): string {
  const names = parties.filter((_, index) => (set & (1 << index)) !== 0);
  return names.length === 0 ? 'nobody' : names.join('+');
}

function durations(histogram: Histogram, unitMs: number): DurationFigures<number> {
  const quantile = (part: number) => histogram.quantile(part) / unitMs;
  return {
    mean: histogram.mean / unitMs,
    variance: histogram.variance / unitMs / unitMs,
    p50: quantile(0.5),
    p90: quantile(0.9),
    p95: quantile(0.95),
    p99: quantile(0.99),
  };
}

/** A share; of nothing it is not a number. */
function share(part: number, whole: number): number {
  return part / whole;
}
