/** The time budget of a procedure: where its statutory limit goes, step by step. */
import {
  assumedAt,
  listSteps,
  placeOfLimit,
  type AllottedLimit,
  type Localized,
  type Procedure,
} from '@thutuc/core/procedure';
import type { Plan, PlanNode } from './plan-model.js';
import {
  earliestEntries,
  entriesGivenAt,
  latestEntries,
  latestEntryOf,
  leftAt,
  type Entries,
} from './entries.js';

/** One step in a time budget; instants in epoch milliseconds. */
export interface BudgetStep {
  readonly path: string;
  readonly name: Localized;
  readonly party?: string;
  readonly partyName?: Localized;
  readonly limit?: AllottedLimit;
  /** Whether the limit rests on a value that is only assumed. */
  readonly isAssumed?: true;
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly latestEnd: number;
  /** Whether a longer stay here makes the dossier end later. */
  readonly critical: boolean;
  /**
   * How much longer the limit could be, in its own unit, before the dossier is late; negative
   * where it must be shorter. Left out for steps without a limit, where no cut of the step alone is
   * enough, and in very large procedures.
   */
  readonly slack?: number;
  /** When the step would end at the latest if its limit used up the slack. */
  readonly slackUntil?: number;
  /** By how many calendar days the dossier ends earlier if the limit is one unit shorter. */
  readonly gainDays?: number;
}

/** Where the statutory limit goes for a dossier received at the tightest moment. */
export interface TimeBudget {
  /** The start that leaves the least time, in epoch milliseconds. */
  readonly start: number;
  /** The legal due instant, inclusive. */
  readonly dueAt: number;
  /** Whether the statutory limit rests on a value that is only assumed. */
  readonly isAssumed?: true;
  readonly earliestEnd: number;
  readonly latestEnd: number;
  readonly zone: string;
  readonly steps: readonly BudgetStep[];
  /** Paths of the steps on the critical path, in order. */
  readonly criticalPath: readonly string[];
  /** The step whose limit, one unit shorter, brings the end forward the most. */
  readonly bestCut?: { readonly path: string; readonly days: number };
}

/** What a budget is computed from. */
export interface BudgetContext {
  readonly procedure: Procedure;
  readonly plan: Plan;
  readonly zone: string;
  readonly start: number;
  readonly dueAt: number;
  /** Paths of the critical path at this start. */
  readonly criticalPath: readonly string[];
  /** The plan of the procedure with other limits for one step. */
  planWith: (path: string, limit: AllottedLimit) => Plan | undefined;
}

const dayMs = 86_400_000;
/** Largest plan for which slack is computed, by trying other limits. */
const triedNodesMax = 500;
/** Longest extra time that is tried, in units of the step's own limit. */
const extraMax = 64;

/** Computes the budget for one start. */
export function timeBudget(context: BudgetContext): TimeBudget {
  const { plan, start, dueAt, zone, criticalPath } = context;
  const latest = latestEntries(
    plan,
    entriesGivenAt({ node: plan.start }, start),
    'throughSuspensions',
  );
  const earliest = earliestEntries(plan, start);
  const latestEnd = latestEntryOf(plan.ends, latest.legal);
  const passWith = (path: string, limit: AllottedLimit): Pass => {
    const other = context.planWith(path, limit) ?? plan;
    return {
      plan: other,
      entries: latestEntries(
        other,
        entriesGivenAt({ node: other.start }, start),
        'throughSuspensions',
      ),
    };
  };
  const endWith = (path: string, limit: AllottedLimit): number => {
    const pass = passWith(path, limit);
    return latestEntryOf(pass.plan.ends, pass.entries.legal);
  };
  const assumed = (place: string): { isAssumed?: true } =>
    assumedAt(context.procedure, place).length > 0 ? { isAssumed: true } : {};
  const steps: BudgetStep[] = [];
  for (const { path, step } of listSteps(context.procedure)) {
    const nodes = nodesAt(plan, path);
    const latestStart = latestEntryOf(nodes, latest.duty);
    if (step.kind === 'end' || latestStart === -Infinity) continue;
    const { limit } = step;
    const tried = limit !== undefined && plan.nodes.length <= triedNodesMax && !holdsClock(step);
    const critical = criticalPath.includes(path);
    steps.push({
      path,
      name: step.name,
      ...('party' in step ? partyOf(context.procedure, step.party) : {}),
      ...(limit === undefined ? {} : { limit, ...assumed(placeOfLimit(path)) }),
      earliestStart: Math.min(...nodes.map(({ index }) => earliest[index]!)),
      latestStart,
      latestEnd: Math.max(latestStart, stepEnd(path, { plan, entries: latest })),
      critical,
      ...(tried ? slackOf(path, limit, passWith, dueAt) : {}),
      ...(tried && critical && limit.amount >= 1
        ? { gainDays: Math.round((latestEnd - endWith(path, shorter(limit))) / dayMs) }
        : {}),
    });
  }
  const cuts = steps.map(({ path, gainDays = 0 }) => ({ path, days: gainDays }));
  const bestCut = cuts.sort((a, b) => b.days - a.days)[0];
  return {
    start,
    dueAt,
    ...assumed('timeLimit'),
    zone,
    latestEnd,
    earliestEnd: Math.min(...plan.ends.map(({ index }) => earliest[index]!)),
    steps: steps.sort((a, b) => a.latestStart - b.latestStart || a.latestEnd - b.latestEnd),
    criticalPath,
    ...(bestCut !== undefined && bestCut.days > 0 ? { bestCut } : {}),
  };
}

function holdsClock(step: { kind: string; clock?: string }): boolean {
  return (step.kind === 'supplement' || step.kind === 'payment') && step.clock !== 'none';
}

function partyOf({ parties }: Procedure, party: string): Pick<BudgetStep, 'party' | 'partyName'> {
  const name = parties[party]?.name;
  return { party, ...(name && { partyName: name }) };
}

/** A plan and its latest entries. */
interface Pass {
  readonly plan: Plan;
  readonly entries: Entries;
}

function nodesAt(plan: Plan, path: string): PlanNode[] {
  return plan.nodes.filter((node) => node.path === path && node.join === undefined);
}

/** The latest end of a step in a pass. */
function stepEnd(path: string, { plan, entries }: Pass): number {
  const ends = nodesAt(plan, path).flatMap((node) => {
    if (entries.legal[node.index] === -Infinity) return [];
    return node.out
      .filter(({ branch }) => branch === undefined)
      .map((edge) => leftAt(edge, entries, 'throughSuspensions'));
  });
  return Math.max(...ends.filter(Number.isFinite));
}

function shorter(limit: AllottedLimit): AllottedLimit {
  return { ...limit, amount: limit.amount - 1 };
}

/** The most units that a limit can grow by; the fewest it must shrink by, as a negative number. */
function slackOf(
  path: string,
  limit: AllottedLimit,
  passWith: (path: string, limit: AllottedLimit) => Pass,
  dueAt: number,
): Pick<BudgetStep, 'slack' | 'slackUntil'> {
  const passed = (extra: number): Pass =>
    passWith(path, { ...limit, amount: limit.amount + extra });
  const fits = (extra: number): boolean => {
    const { plan, entries } = passed(extra);
    return latestEntryOf(plan.ends, entries.legal) <= dueAt;
  };
  let slack = 0;
  if (fits(0)) {
    let tooMuch = extraMax + 1;
    while (tooMuch - slack > 1) {
      const middle = (slack + tooMuch) >> 1;
      if (fits(middle)) slack = middle;
      else tooMuch = middle;
    }
  } else {
    do slack--;
    while (limit.amount + slack >= 0 && !fits(slack));
    // No cut of this step alone is enough.
    if (limit.amount + slack < 0) return {};
  }
  return { slack, slackUntil: stepEnd(path, passed(slack)) };
}
