/** The cheapest staffing that meets a target, and what each step towards it brings. */
import { SimulationError } from '../errors/index.js';
import { createModel, loadOf } from '../model/index.js';
import type { Estimate } from '../results/index.js';
import { simulate, type SimulateOptions } from '../run/index.js';
import type { Scenario } from '../scenario/index.js';

/** A staffing that was tried. */
export interface StaffingPoint {
  /** People by pool; of a pool with groups, those of its first group. */
  readonly staff: Readonly<Record<string, number>>;
  readonly cost: number;
  /** Share of dossiers on time; within the first duration of `within` where there is no law. */
  readonly onTime: Estimate;
}

/** What is asked of a staffing. */
export interface StaffOptions extends SimulateOptions {
  /** Share on time that must be reached, in (0, 1). */
  readonly target: number;
  /** Most people of one pool. @defaultValue 200 */
  readonly staffMax?: number;
}

/** What came of the search. */
export interface StaffingResult {
  readonly best: StaffingPoint;
  /** Staffings that no cheaper one equals, the cheapest first. */
  readonly curve: readonly StaffingPoint[];
  readonly tried: number;
}

/**
 * Searches the cheapest staffing that meets a target.
 *
 * It begins with the fewest people who can do the work at all, adds one at a time where that brings
 * most for its cost until the target is met, and then takes away whoever is not needed. What comes
 * out is minimal (nobody can be taken away), though not proven cheapest of all.
 *
 * @throws SimulationError `SCENARIO_INVALID` where nothing says what on time is,
 *   `TARGET_NOT_REACHED` where no number of people suffices
 */
export function searchStaffing(scenario: Scenario, options: StaffOptions): StaffingResult {
  const { target, staffMax = 200 } = options;
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
  let here = attempt(leastStaff(scenario, options));
  while (here.onTime.mean < target) {
    const steps = neighbours(here.staff, 1).filter(({ pool, staff }) => staff[pool]! <= staffMax);
    const next = bestStep(
      here,
      steps.map(({ staff }) => attempt(staff)),
    );
    if (next === undefined) throw notReached(here, target);
    here = next;
  }
  for (;;) {
    const fewer = neighbours(here.staff, -1)
      .filter(({ pool, staff }) => staff[pool]! >= 1)
      .map(({ staff }) => attempt(staff))
      .filter(({ onTime }) => onTime.mean >= target)
      .sort((a, b) => a.cost - b.cost || b.onTime.mean - a.onTime.mean);
    if (fewer[0] === undefined) break;
    [here] = fewer as [StaffingPoint];
  }
  return { best: here, curve: curveOf([...tried.values()]), tried: tried.size };
}

/** As many people in each pool as its work needs, with nobody to spare. */
function leastStaff(scenario: Scenario, { setting, staffMax = 200 }: StaffOptions) {
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
  options: SimulateOptions,
): StaffingPoint {
  const { figures } = simulate(withStaff(scenario, staff), options);
  const cost = Object.entries(staff).reduce(
    (sum, [pool, count]) => sum + count * (scenario.pools[pool]?.cost ?? 1),
    0,
  );
  const onTime = figures.law?.onTimeShare ?? Object.values(figures.within)[0]!;
  return { staff, cost, onTime };
}

function neighbours(staff: Readonly<Record<string, number>>, by: 1 | -1) {
  return Object.keys(staff).map((pool) => ({
    pool,
    staff: { ...staff, [pool]: staff[pool]! + by },
  }));
}

/** The step that brings most for its cost; any that brings nothing is none. */
function bestStep(here: StaffingPoint, steps: readonly StaffingPoint[]): StaffingPoint | undefined {
  const gain = (step: StaffingPoint) =>
    (step.onTime.mean - here.onTime.mean) / (step.cost - here.cost);
  const best = [...steps].sort((a, b) => gain(b) - gain(a))[0];
  return best !== undefined && gain(best) > 1e-6 ? best : undefined;
}

function curveOf(points: readonly StaffingPoint[]): StaffingPoint[] {
  const curve: StaffingPoint[] = [];
  for (const point of [...points].sort(
    (a, b) => a.cost - b.cost || b.onTime.mean - a.onTime.mean,
  )) {
    const last = curve.at(-1);
    if (last === undefined || point.onTime.mean > last.onTime.mean) curve.push(point);
  }
  return curve;
}

function notReached(here: StaffingPoint, target: number): SimulationError {
  return new SimulationError(
    'TARGET_NOT_REACHED',
    `More people do not bring ${(target * 100).toFixed(1)} % on time: with ` +
      `${JSON.stringify(here.staff)} it is ${(here.onTime.mean * 100).toFixed(1)} %, and one more ` +
      'anywhere changes nothing. The time goes elsewhere: see the parts of the cycle time.',
    { target, staff: here.staff, onTime: here.onTime.mean },
  );
}
