/** The cheapest staffing that meets a target, and what each step towards it brings. */
import { SimulationError } from '../errors/index.js';
import { createModel, loadOf } from '../model/index.js';
import type { Estimate } from '../results/index.js';
import { simulate, type SimulateOptions, type SimulationResult } from '../run/index.js';
import type { Scenario } from '../scenario/index.js';

const STAFF_MAX = 200;

/** A staffing that was tried. */
export interface StaffingPoint {
  /** People by pool; of a pool with groups, those of its first group. */
  readonly staff: Readonly<Record<string, number>>;
  readonly cost: number;
  /** Share of dossiers on time; within the first duration of `within` where there is no law. */
  readonly onTime: Estimate;
  /** Mean cycle time, by which staffings that are alike in the share are told apart. */
  readonly cycle: number;
}

/**
 * What is asked of a staffing. Where the interval of one holds the target, more replications are
 * run than were asked for: up to `replicationsMax`, or four times as many.
 */
export interface StaffOptions extends SimulateOptions {
  /** Share on time that must be reached, in (0, 1). */
  readonly target: number;
  /** Most people of one pool. @defaultValue 200 */
  readonly staffMax?: number;
}

/** What came of the search. */
export interface StaffingResult {
  readonly target: number;
  readonly best: StaffingPoint;
  /** Staffings that no cheaper one equals, the cheapest first, to one person more than enough. */
  readonly curve: readonly StaffingPoint[];
  readonly tried: number;
}

/**
 * Searches the cheapest staffing of which it is sure that it meets a target: the interval of its
 * share on time lies above it.
 *
 * It begins with the fewest people who can do the work at all and adds whoever brings most for the
 * cost: first in the share, and where nobody alone moves it in the mean cycle time. Where nobody
 * alone moves that either, every pool gets one more, since bottlenecks in a row must be relieved
 * together. Then it takes away whoever is not needed. What comes out is minimal (nobody can be
 * taken away), though not proven cheapest of all.
 *
 * @throws SimulationError `SCENARIO_INVALID` where nothing says what on time is,
 *   `TARGET_NOT_REACHED` where the most people that are allowed were tried and did not suffice
 */
export function searchStaffing(scenario: Scenario, options: StaffOptions): StaffingResult {
  const { target } = options;
  if (scenario.kind === 'stations' && scenario.within.length === 0) {
    throw new SimulationError(
      'SCENARIO_INVALID',
      'What is on time? Give the scenario a duration under "within".',
    );
  }
  const tried = new Map<string, StaffingPoint>();
  const attempt = (staff: Readonly<Record<string, number>>): StaffingPoint => {
    const key = JSON.stringify(staff);
    let point = tried.get(key);
    if (point === undefined) tried.set(key, (point = tryStaffing(scenario, staff, options)));
    return point;
  };
  const best = withoutSpare(
    enough(leastStaff(scenario, options), attempt, options),
    attempt,
    target,
  );
  const more = neighbours(best.staff, 1).map(({ staff }) => attempt(staff));
  const next = more.sort(byCost)[0];
  const reach = Math.max(best.cost, next?.cost ?? 0);
  const curve = curveOf([...tried.values()].filter(({ cost }) => cost <= reach));
  return { target, best, curve, tried: tried.size };
}

type Attempt = (staff: Readonly<Record<string, number>>) => StaffingPoint;

/** Adds people until the target is met for sure. */
function enough(
  least: Readonly<Record<string, number>>,
  attempt: Attempt,
  { target, staffMax = STAFF_MAX }: StaffOptions,
): StaffingPoint {
  let here = attempt(least);
  if (isMet(here, target)) return here;
  // Nothing is said of what more people would bring before as many as are allowed were tried.
  const most = Object.fromEntries(Object.keys(least).map((pool) => [pool, staffMax]));
  const top = attempt(most);
  if (!isMet(top, target)) throw notReached(top, target);
  while (!isMet(here, target)) {
    const { staff } = here;
    const steps = neighbours(staff, 1).filter((step) => step.staff[step.pool]! <= staffMax);
    const alone = bestStep(
      here,
      steps.map((step) => attempt(step.staff)),
      (target - here.onTime.low) / staffMax,
    );
    here = alone ?? attempt(oneMoreEverywhere(staff, staffMax));
  }
  return here;
}

/** Takes away people, the dearest first, as long as the target is met for sure. */
function withoutSpare(from: StaffingPoint, attempt: Attempt, target: number): StaffingPoint {
  let here = from;
  for (;;) {
    const fewer = neighbours(here.staff, -1)
      .filter(({ pool, staff }) => staff[pool]! >= 1)
      .map(({ staff }) => attempt(staff))
      .filter((point) => isMet(point, target))
      .sort(byCost);
    if (fewer[0] === undefined) return here;
    [here] = fewer as [StaffingPoint];
  }
}

function isMet({ onTime }: StaffingPoint, target: number): boolean {
  return onTime.low >= target;
}

function byCost(a: StaffingPoint, b: StaffingPoint): number {
  return a.cost - b.cost || b.onTime.mean - a.onTime.mean || a.cycle - b.cycle;
}

function oneMoreEverywhere(staff: Readonly<Record<string, number>>, staffMax: number) {
  return Object.fromEntries(
    Object.entries(staff).map(([pool, count]) => [pool, Math.min(count + 1, staffMax)]),
  );
}

/** As many people in each pool as its work needs, with nobody to spare. */
function leastStaff(scenario: Scenario, { setting, staffMax = STAFF_MAX }: StaffOptions) {
  const staff: Record<string, number> = {};
  for (const pool of Object.keys(scenario.pools)) staff[pool] = 1;
  for (;;) {
    const loads = loadOf(createModel(withStaff(scenario, staff), setting));
    const short = loads.filter(({ pool, load }) => load >= 1 && staff[pool]! < staffMax);
    if (short.length === 0) return staff;
    for (const { pool } of short) staff[pool]! += 1;
  }
}

/** The scenario with so many people in each pool; where it has groups, in the first of them. */
function withStaff(scenario: Scenario, staff: Readonly<Record<string, number>>): Scenario {
  const pools: Scenario['pools'] = {};
  for (const [name, pool] of Object.entries(scenario.pools)) {
    const count = staff[name] ?? 1;
    const groups = typeof pool.staff === 'number' ? count : changeFirst(pool.staff, count);
    pools[name] = { ...pool, staff: groups };
  }
  return { ...scenario, pools };
}

function changeFirst<T extends { readonly count: number }>(groups: readonly T[], count: number) {
  return groups.map((group, index) => (index === 0 ? { ...group, count } : group));
}

function tryStaffing(
  scenario: Scenario,
  staff: Readonly<Record<string, number>>,
  options: StaffOptions,
): StaffingPoint {
  const tried = withStaff(scenario, staff);
  const { replications = 20, target } = options;
  const most = options.replicationsMax ?? Math.max(20, 4 * replications);
  let count = replications;
  let point = pointOf(tried, staff, simulate(tried, { ...options, replications: count }));
  // As long as the interval holds the target, nothing is decided.
  while (count < most && point.onTime.low < target && point.onTime.high >= target) {
    count = Math.min(2 * count, most);
    point = pointOf(tried, staff, simulate(tried, { ...options, replications: count }));
  }
  return point;
}

function pointOf(
  scenario: Scenario,
  staff: Readonly<Record<string, number>>,
  { figures }: SimulationResult,
): StaffingPoint {
  const cost = Object.entries(staff).reduce(
    (sum, [pool, count]) => sum + count * (scenario.pools[pool]?.cost ?? 1),
    0,
  );
  const onTime = figures.law?.onTimeShare ?? Object.values(figures.within)[0]!;
  return { staff, cost, onTime, cycle: figures.cycle.mean.mean };
}

function neighbours(staff: Readonly<Record<string, number>>, by: 1 | -1) {
  return Object.keys(staff).map((pool) => ({
    pool,
    staff: { ...staff, [pool]: staff[pool]! + by },
  }));
}

/**
 * The step that brings most for its cost; nothing where none brings more than the least that counts
 * in the share, or a thousandth of the mean cycle time.
 */
function bestStep(
  here: StaffingPoint,
  steps: readonly StaffingPoint[],
  least: number,
): StaffingPoint | undefined {
  const bestBy = (gainOf: (step: StaffingPoint) => number, atLeast: number) => {
    const perCost = (step: StaffingPoint) => gainOf(step) / (step.cost - here.cost);
    const best = [...steps].sort((a, b) => perCost(b) - perCost(a))[0];
    return best !== undefined && gainOf(best) > atLeast ? best : undefined;
  };
  return (
    bestBy(({ onTime }) => onTime.mean - here.onTime.mean, Math.max(least, 1e-6)) ??
    bestBy(({ cycle }) => here.cycle - cycle, here.cycle / 1000)
  );
}

function curveOf(points: readonly StaffingPoint[]): StaffingPoint[] {
  const curve: StaffingPoint[] = [];
  for (const point of [...points].sort(byCost)) {
    const last = curve.at(-1);
    if (last === undefined || point.onTime.mean > last.onTime.mean) curve.push(point);
  }
  return curve;
}

function notReached({ staff, onTime }: StaffingPoint, target: number): SimulationError {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const interval = `${percent(onTime.mean)} (${percent(onTime.low)} to ${percent(onTime.high)})`;
  const why =
    onTime.high < target
      ? 'The time goes elsewhere: see the parts of the cycle time.'
      : 'More replications may decide it: the interval holds the target.';
  return new SimulationError(
    'TARGET_NOT_REACHED',
    `With the most people that were allowed, ${JSON.stringify(staff)}, ${interval} are on time, ` +
      `which is not surely ${percent(target)}. ${why}`,
    { target, staff, onTime },
  );
}
