/** The search for the cheapest staffing, step by step: whoever drives it simulates what it asks. */
import { SimulationError } from '../errors/errors.js';
import { rowAt } from '../indexing/row-at.js';
import { createModel } from '../model/create-model.js';
import type { Setting } from '../model/setting.js';
import { loadOf } from '../model/load.js';
import { reachedPools } from '../model/reached.js';
import type { Estimate } from '../results/estimate.js';
import type { SimulationResult } from '../run/result.js';
import type { Warning } from '../run/warnings.js';
import type { Scenario } from '../scenario/scenario.js';
import { english } from '../texts/english.js';
import { namesIn } from '../texts/names.js';
import { numbersIn } from '../texts/numbers.js';

/** A staffing that was tried. */
export interface StaffingPoint {
  /** People by pool; of a pool with groups, those of its first group. */
  readonly staff: Staff;
  readonly cost: number;
  /** Share of dossiers on time; within the first duration of `within` where there is no law. */
  readonly onTime: Estimate;
  /** Mean cycle time, by which staffings that are alike in the share are told apart. */
  readonly cycle: number;
}

/** What came of the search. */
export interface StaffingResult {
  readonly scenario: Scenario;
  readonly target: number;
  readonly best: StaffingPoint;
  /** Staffings that no cheaper one equals, the cheapest first, to one person more than enough. */
  readonly curve: readonly StaffingPoint[];
  readonly tried: number;
  /** What its reader must know of the best: its share on time is what it is chosen by. */
  readonly warnings: readonly Warning[];
}

/** What is asked of a staffing. */
export interface Demand {
  readonly target: number;
  readonly setting?: Setting | undefined;
  readonly staffMax: number;
  /** Replications of a staffing at first, and at most where they do not decide. */
  readonly replications: number;
  readonly replicationsMax: number;
}

type Staff = Readonly<Record<string, number>>;

/** A scenario that the search wants simulated so many times. */
export interface Trial {
  readonly scenario: Scenario;
  readonly replications: number;
}

type Steps<T> = Generator<Trial, T, SimulationResult>;

/**
 * Searches, as {@link searchStaffing} says.
 *
 * @throws SimulationError `TARGET_NOT_REACHED`
 */
export function* searchSteps(scenario: Scenario, demand: Demand): Steps<StaffingResult> {
  const search = new Search(scenario, demand);
  const best = yield* search.withoutSpare(yield* search.enough());
  const more = yield* search.all(neighbours(best.staff, 1).map(({ staff }) => staff));
  const next = more.sort(byCost)[0];
  const reach = Math.max(best.cost, next?.cost ?? 0);
  const tried = search.tried();
  const curve = curveOf(tried.filter(({ cost }) => cost <= reach));
  const warnings = search.warningsOf(best);
  return { scenario, target: demand.target, best, curve, tried: tried.length, warnings };
}

/** A search in the making: what was tried once is known. */
class Search {
  readonly #tried = new Map<string, StaffingPoint>();
  readonly #warnings = new Map<StaffingPoint, readonly Warning[]>();

  constructor(
    readonly scenario: Scenario,
    readonly demand: Demand,
  ) {}

  tried(): StaffingPoint[] {
    return [...this.#tried.values()];
  }

  warningsOf(point: StaffingPoint): readonly Warning[] {
    return this.#warnings.get(point) ?? [];
  }

  *attempt(staff: Staff): Steps<StaffingPoint> {
    const key = JSON.stringify(staff);
    let point = this.#tried.get(key);
    if (point === undefined) this.#tried.set(key, (point = yield* this.#try(staff)));
    return point;
  }

  *all(staffings: readonly Staff[]): Steps<StaffingPoint[]> {
    const points: StaffingPoint[] = [];
    for (const staff of staffings) points.push(yield* this.attempt(staff));
    return points;
  }

  /** Adds people until the target is met for sure. */
  *enough(): Steps<StaffingPoint> {
    const { target, staffMax } = this.demand;
    let here = yield* this.attempt(leastStaff(this.scenario, this.demand));
    if (isMet(here, target)) return here;
    // Nothing is said of what more people would bring before as many as are allowed were tried.
    const most = Object.fromEntries(Object.keys(here.staff).map((pool) => [pool, staffMax]));
    const top = yield* this.attempt(most);
    if (!isMet(top, target)) throw notReached(top, this.demand);
    while (!isMet(here, target)) {
      const { staff } = here;
      const steps = neighbours(staff, 1).filter(
        (step) => peopleOf(step.staff, step.pool) <= staffMax,
      );
      const points = yield* this.all(steps.map((step) => step.staff));
      const alone = bestStep(here, points, (target - here.onTime.low) / staffMax);
      here = alone ?? (yield* this.attempt(oneMoreEverywhere(staff, staffMax)));
    }
    return here;
  }

  /** Takes away people, the dearest first, as long as the target is met for sure. */
  *withoutSpare(from: StaffingPoint): Steps<StaffingPoint> {
    const { target } = this.demand;
    let here = from;
    for (;;) {
      const steps = neighbours(here.staff, -1).filter(
        ({ pool, staff }) => peopleOf(staff, pool) >= 1,
      );
      const points = yield* this.all(steps.map(({ staff }) => staff));
      const [cheapest] = points.filter((point) => isMet(point, target)).sort(byCost);
      if (cheapest === undefined) return here;
      here = cheapest;
    }
  }

  *#try(staff: Staff): Steps<StaffingPoint> {
    const scenario = withStaff(this.scenario, staff);
    const { replications, replicationsMax, target } = this.demand;
    let count = replications;
    let result = yield { scenario, replications: count };
    let point = pointOf(scenario, staff, result);
    // As long as the interval holds the target, nothing is decided.
    while (count < replicationsMax && point.onTime.low < target && point.onTime.high >= target) {
      count = Math.min(2 * count, replicationsMax);
      result = yield { scenario, replications: count };
      point = pointOf(scenario, staff, result);
    }
    this.#warnings.set(point, result.warnings);
    return point;
  }
}
function isMet({ onTime }: StaffingPoint, target: number): boolean {
  return onTime.low >= target;
}

function byCost(a: StaffingPoint, b: StaffingPoint): number {
  return a.cost - b.cost || b.onTime.mean - a.onTime.mean || a.cycle - b.cycle;
}

function oneMoreEverywhere(staff: Staff, staffMax: number) {
  return Object.fromEntries(
    Object.entries(staff).map(([pool, count]) => [pool, Math.min(count + 1, staffMax)]),
  );
}

/**
 * As many people in each pool as its work needs, with nobody to spare. A pool that no work ever
 * comes to is no part of a plan.
 */
function leastStaff(scenario: Scenario, { setting, staffMax }: Demand) {
  const staff: Record<string, number> = {};
  const reached = reachedPools(createModel(scenario, setting));
  for (const pool of Object.keys(scenario.pools)) if (reached.has(pool)) staff[pool] = 1;
  for (;;) {
    const loads = loadOf(createModel(withStaff(scenario, staff), setting));
    const short = loads.filter(({ pool, load }) => load >= 1 && peopleOf(staff, pool) < staffMax);
    if (short.length === 0) return staff;
    for (const { pool } of short) staff[pool] = peopleOf(staff, pool) + 1;
  }
}

/** The scenario with so many people in each pool; where it has groups, in the first of them. */
function withStaff(scenario: Scenario, staff: Staff): Scenario {
  const pools: Scenario['pools'] = {};
  for (const [name, pool] of Object.entries(scenario.pools)) {
    const count = staff[name];
    if (count === undefined) pools[name] = pool;
    else {
      const groups = typeof pool.staff === 'number' ? count : changeFirst(pool.staff, count);
      pools[name] = { ...pool, staff: groups };
    }
  }
  return { ...scenario, pools };
}

function changeFirst<T extends { readonly count: number }>(groups: readonly T[], count: number) {
  return groups.map((group, index) => (index === 0 ? { ...group, count } : group));
}

function pointOf(scenario: Scenario, staff: Staff, { figures }: SimulationResult): StaffingPoint {
  const cost = Object.entries(staff).reduce(
    (sum, [pool, count]) => sum + count * (scenario.pools[pool]?.cost ?? 1),
    0,
  );
  const onTime = figures.law?.onTimeShare ?? rowAt(Object.values(figures.within), 0);
  return { staff, cost, onTime, cycle: figures.cycle.mean.mean };
}

function neighbours(staff: Staff, by: 1 | -1) {
  return Object.keys(staff).map((pool) => ({
    pool,
    staff: { ...staff, [pool]: peopleOf(staff, pool) + by },
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

function notReached(
  { staff, onTime }: StaffingPoint,
  { target, setting }: Demand,
): SimulationError {
  const [n, names] = [numbersIn(english), namesIn(english, setting?.procedure)];
  const interval = `${n.percent(onTime.mean)} (${n.percentRange(onTime)})`;
  const why =
    onTime.high < target
      ? 'The time goes elsewhere: see the parts of the cycle time.'
      : 'More replications may decide it: the interval holds the target.';
  return new SimulationError(
    'TARGET_NOT_REACHED',
    `With the most people that were allowed (${names.staffing(staff)}), ${interval} are on time, ` +
      `which is not surely ${n.percent(target)}. ${why}`,
    { target, staff, onTime },
  );
}

/** How many people a staffing has in a pool. */
function peopleOf(staff: Readonly<Record<string, number>>, pool: string): number {
  return staff[pool] ?? 0;
}
