/** Whether a procedure fits its statutory limit, and where the time goes. */
import type { WorkingCalendar, RuleBook } from '@thutuc/legal-time';
import {
  listRuleUses,
  type RuleUse,
  type AllottedLimit,
  type Procedure,
} from '@thutuc/core/procedure';
import type { Flow } from '../flow/flow.js';
import { unboundedIn } from '../flow/unbounded.js';
import { timeBudget, type TimeBudget } from './budget.js';
import { TimedExits } from './exits.js';
import { LimitTables } from './limits.js';
import { entriesGivenAt, latestEntries, latestEntryOf, leftAt } from './entries.js';
import { buildPlan } from './plan.js';
import type { Plan } from './plan-model.js';
import { daysInEffect } from '../received.js';
import {
  daysOf,
  hourClasses,
  instantsOfDay,
  startsOf,
  usualMinutes,
  type Years,
} from './starts.js';
import { sweep, type LatestEnd, type Sweep, type SweepContext } from './sweep.js';
import { retraceTimeline, type Stay } from './timeline.js';

/** What time is computed with. */
export interface TimeContext {
  readonly calendar: WorkingCalendar;
  readonly rules: RuleBook;
  readonly years: Years;
  readonly others: ReadonlyMap<string, Procedure>;
}

/** What is known of the time that a procedure takes. */
export interface TimeAnalysis {
  readonly years: Years;
  readonly calendar: WorkingCalendar;
  readonly sweep: Sweep;
  /** The way that ends latest, measured by its due date. */
  readonly stays: readonly Stay[];
  /** The same from each step at which a dossier is reopened: its limit begins there anew. */
  readonly reopened: readonly ReopenedTime[];
  readonly budget: TimeBudget | undefined;
  /** Paths of the steps that lack a limit, so that the time is not known. */
  readonly missing: readonly string[];
  /** The latest instant at which a step is left, for a dossier received at `start`. */
  latestExit(path: string, start: number): number;
  readonly starts: () => Iterable<number>;
  readonly tables: LimitTables;
}

/** What is known of the time that a reopened dossier takes. */
export interface ReopenedTime extends Pick<TimeAnalysis, 'sweep' | 'stays'> {
  /** The step that it continues with: its place in `reopening.to`. */
  readonly place: number;
}

/** The places in a procedure that name a counting rule which the book does not hold. */
export function unknownRules(procedure: Procedure, rules: RuleBook): RuleUse[] {
  return listRuleUses(procedure).filter(({ rule }) => !rules.has(rule));
}

/** Whether something may go round, or be caught, without end: then no time bounds it. */
export function isUnbounded({ unboundedLoops, graphs }: Flow): boolean {
  return unboundedLoops.length > 0 || graphs.some((graph) => unboundedIn(graph).length > 0);
}

/**
 * Computes the time analysis; `undefined` where loops have no bound, a rule is unknown, or the
 * ways are too many to unroll.
 */
export function analyseTime(
  procedure: Procedure,
  flow: Flow,
  context: TimeContext,
): TimeAnalysis | undefined {
  const { calendar, rules, years, others } = context;
  if (isUnbounded(flow) || unknownRules(procedure, rules).length > 0) return undefined;
  const tables = new LimitTables(calendar, (id) => rules.get(id ?? procedure.allotmentRule));
  const exits = new TimedExits(tables, procedure, others);
  const plan = buildPlan(flow.root, exits, flow.supplementsMax);
  if (plan === undefined) return undefined;
  const { amount, unit, rule } = procedure.timeLimit;
  const dueOf = tables.due({ amount, unit, rule });
  const sweeping = { plan, procedure, calendar, rule: rules.get(rule), dueOf };
  const classes = hourClasses(procedure, calendar, sweeping.rule);
  const received = daysInEffect(procedure, years);
  if (received === undefined) return undefined;
  const starts = (): Iterable<number> => startsOf(received, calendar, classes);
  // A dossier is reopened on any day, also after the last one of receipt.
  const anyDay = (): Iterable<number> => startsOf(daysOf(years), calendar, classes);
  const swept = sweep(sweeping, starts());
  const usual = usualMinutes(procedure, calendar, tables);
  const tightest = swept.tightest && usualExample(sweeping, swept.tightest, usual);
  const stays = tightest === undefined ? [] : retraceTimeline(plan, tightest);
  return {
    years,
    calendar,
    sweep: { ...swept, tightest },
    stays,
    reopened: reopenedTimes(flow, exits, sweeping, anyDay),
    missing: [...exits.missing],
    tables,
    starts,
    budget: tightest && budgetOf(procedure, flow, plan, exits, tightest, dueOf),
    latestExit: (path, start) => latestExit(plan, path, start),
  };
}

/**
 * The time of dossiers that are reopened: none of their entries before counts, and their limit
 * begins with the reopening, whatever it begins with otherwise.
 */
function reopenedTimes(
  flow: Flow,
  exits: TimedExits,
  context: SweepContext,
  starts: () => Iterable<number>,
): ReopenedTime[] {
  const { reopening } = context.procedure;
  return (reopening?.to ?? []).flatMap((start, place) => {
    if (!flow.root.nodes.has(start)) return [];
    const plan = buildPlan({ ...flow.root, start }, exits, flow.supplementsMax);
    if (plan === undefined) return [];
    const begun = { ...plan, beginnings: [] };
    const swept = sweep({ ...context, plan: begun }, starts());
    return [
      { place, sweep: swept, stays: swept.tightest ? retraceTimeline(begun, swept.tightest) : [] },
    ];
  });
}

/** The same lateness at an hour at which dossiers really come in, where there is one. */
function usualExample(
  context: SweepContext,
  found: LatestEnd,
  minutes: readonly number[],
): LatestEnd {
  for (const start of instantsOfDay(found.start, context.calendar, minutes)) {
    const { tightest } = sweep(context, [start]);
    if (tightest && tightest.dueAt - tightest.endAt === found.dueAt - found.endAt) return tightest;
  }
  return found;
}

function budgetOf(
  procedure: Procedure,
  flow: Flow,
  plan: Plan,
  { tables, others }: TimedExits,
  tightest: LatestEnd,
  dueOf: (start: number) => number,
): TimeBudget {
  const { start } = tightest;
  const from = fromLimit(plan, tightest);
  const root = { node: from.start };
  const { legal } = latestEntries(plan, entriesGivenAt(root, start), 'throughSuspensions');
  const end = plan.ends.find(({ index }) => legal[index] === latestEntryOf(plan.ends, legal));
  const dueAt = dueOf(start);
  const way = { root, start, hops: [], end: end ?? tightest.end };
  const critical = retraceTimeline(plan, way, 'throughSuspensions');
  const planWith = (path: string, limit: AllottedLimit): Plan | undefined => {
    const tried = new TimedExits(tables, procedure, others, new Map([[path, limit]]));
    const other = buildPlan(flow.root, tried, flow.supplementsMax);
    return other && fromLimit(other, tightest);
  };
  return timeBudget({
    procedure,
    plan: from,
    zone: tables.calendar.zone,
    start,
    dueAt,
    criticalPath: critical.map(({ path }) => path),
    planWith,
  });
}

/** A plan that begins where the limit does: what comes before takes nothing of it. */
function fromLimit(plan: Plan, { root }: LatestEnd): Plan {
  if (plan.beginnings.length === 0) return plan;
  const start = plan.nodes.find(
    ({ path, supplements, join }) =>
      join === undefined && path === root.node.path && supplements === root.node.supplements,
  );
  return start === undefined ? plan : { ...plan, start };
}

function latestExit(plan: Plan, path: string, start: number): number {
  const entries = latestEntries(plan, entriesGivenAt({ node: plan.start }, start));
  let latest = -Infinity;
  for (const node of plan.nodes) {
    const isEntered = entries.legal[node.index] !== -Infinity;
    if (node.path !== path || node.join !== undefined || !isEntered) continue;
    for (const edge of node.out)
      if (edge.clock === undefined) latest = Math.max(latest, leftAt(edge, entries, 'stop'));
  }
  return latest;
}
