/** Sweeps a plan over every start: does each way end by the legal due date? */
import {
  CalendarError,
  isWorkingDay,
  localDay,
  type WorkingCalendar,
  legalClock,
  type ClockFact,
  type CountingRule,
} from '@thutuc/legal-time';
import type { Procedure } from '@thutuc/core/procedure';
import type { Plan, PlanEdge, PlanNode } from './plan-model.js';
import {
  enteredAt,
  entriesGivenAt,
  entriesGivenIn,
  latestEntries,
  type Entries,
  type Entry,
  type Given,
  type Root,
} from './entries.js';

/** A stay during which the clock stood still: the edge by which it ended, and when. */
export interface Hop {
  readonly edge: PlanEdge;
  readonly suspendedAt: number;
  readonly resumedAt: number;
  /** The legal due instant as it stood when the clock was stopped. */
  readonly dueBefore: number;
}

/** The latest end of one dossier, and its legal due date. */
export interface LatestEnd {
  /** Where the clock begins: the first step, or the step after a supplement that restarts it. */
  readonly root: Root;
  readonly start: number;
  readonly hops: readonly Hop[];
  /** An end, or a step in which the clock stands still, where the dossier is late before it. */
  readonly end: PlanNode;
  readonly endAt: number;
  readonly dueAt: number;
}

/** What a sweep found. */
export interface Sweep {
  readonly starts: number;
  /** Starts that lead outside of the calendar, and are not decided. */
  readonly undecided: number;
  /** Starts from which some way ends after the legal due date. */
  readonly late: number;
  /** The end that lies the most behind its due date, or closest before it. */
  readonly tightest: LatestEnd | undefined;
}

/** Most suspensions on one way that are combined. */
const hopsMax = 4;
const dayMs = 86_400_000;

/** What a sweep works with. */
export interface SweepContext {
  readonly plan: Plan;
  readonly procedure: Procedure;
  readonly calendar: WorkingCalendar;
  readonly rule: CountingRule;
  /** The legal due instant of a dossier whose clock is never interrupted. */
  readonly dueOf: (start: number) => number;
}

/** Sweeps from the first step, and from each step at which the clock can begin anew. */
export function sweep(context: SweepContext, starts: Iterable<number>): Sweep {
  const { plan } = context;
  const roots = rootsOf(plan);
  const search = new Search(context);
  for (const start of starts) search.start(roots, start);
  const { count, undecided, late, tightest } = search;
  return { starts: count, undecided, late, tightest };
}

/** Where the clock can begin: each step once, and once more where a grace holds its duty. */
function rootsOf({ start, beginnings, restarts }: Plan): Root[] {
  const roots: Root[] = beginnings.length === 0 ? [{ node: start }] : [];
  for (const { to: node, carriedOut } of [...beginnings, ...restarts]) {
    const isKnown = roots.some(
      (root) =>
        root.node === node && (root.carriedOut === undefined) === (carriedOut === undefined),
    );
    if (!isKnown) roots.push({ node, carriedOut });
  }
  return roots;
}

/**
 * The due date that an end is measured by. Where the dossier ends with the very act of the
 * applicant, the agency did its last act when the clock was stopped, and had to be in time then.
 */
function dueOfEnd({ hops, dueAt }: Pick<LatestEnd, 'hops' | 'dueAt'>, endAt: number): number {
  const last = hops.at(-1);
  if (last?.resumedAt !== endAt || last.suspendedAt > last.dueBefore) return dueAt;
  return Math.max(dueAt, endAt);
}

class Search {
  count = 0;
  undecided = 0;
  late = 0;
  tightest: LatestEnd | undefined;
  #lateEnds = 0;
  /** Suspensions that were looked at for an earlier start and cannot differ for this one. */
  readonly #seen = new Set<string>();
  readonly #dues = new Map<string, number | undefined>();

  /** The edges on which the clock stands still. */
  readonly #holding: readonly PlanEdge[];
  /** Days between two resumptions that are tried: every weekday, if there is one suspension. */
  readonly #stepDays: number;

  constructor(readonly context: SweepContext) {
    const edges = context.plan.nodes.flatMap(({ out }) => out);
    this.#holding = edges.filter(({ clock }) => clock === 'suspend');
    this.#stepDays = new Set(this.#holding.map(({ from }) => from.path)).size > 1 ? 3 : 1;
  }

  start(roots: readonly Root[], start: number): void {
    this.count++;
    const before = this.#lateEnds;
    this.#dues.clear();
    const dueAt = this.context.dueOf(start);
    if (Number.isNaN(dueAt)) {
      this.undecided++;
      return;
    }
    for (const root of roots) {
      const given = entriesGivenAt(root, start);
      this.#run({ root, start, hops: [], dueAt }, given, [this.#started(start)]);
    }
    if (this.#lateEnds > before) this.late++;
  }

  #started(at: number): ClockFact {
    const { amount, unit } = this.context.procedure.timeLimit;
    return { type: 'started', at, limit: { amount, unit } };
  }

  #run(so: Omit<LatestEnd, 'end' | 'endAt'>, given: Given, facts: readonly ClockFact[]): void {
    const { plan } = this.context;
    const entries = latestEntries(plan, given);
    for (const end of plan.ends) {
      const endAt = entries.legal[end.index]!;
      if (endAt !== -Infinity) this.#judge(so, end, endAt, dueOfEnd(so, endAt));
    }
    if (so.hops.length >= hopsMax) return;
    for (const edge of this.#holding) {
      const suspendedAt = entries.legal[edge.from.index]!;
      if (Number.isFinite(suspendedAt)) this.#hop(so, given, facts, entries, edge, suspendedAt);
    }
  }

  #hop(
    so: Omit<LatestEnd, 'end' | 'endAt'>,
    given: Given,
    facts: readonly ClockFact[],
    entries: Entries,
    edge: PlanEdge,
    suspendedAt: number,
  ): void {
    if (suspendedAt > so.dueAt) {
      // Late already: how long the applicant then takes is not the agency's lateness.
      this.#judge(so, edge.from, suspendedAt, so.dueAt);
      return;
    }
    // The applicant's time begins with the duty, the rest of the clock at the instant in law.
    const begun = entries.duty[edge.from.index]!;
    const last = edge.at(begun);
    const key = `${edge.from.index} ${edge.to.index} ${suspendedAt} ${begun} ${so.dueAt} ${so.hops.length}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const forkAt = ({ index }: PlanNode): Entry => ({
      legal: entries.legal[index]!,
      duty: entries.duty[index]!,
    });
    for (const resumedAt of this.#resumptions(begun, last, edge)) {
      const stay: ClockFact[] = [
        { type: 'suspended', at: suspendedAt, key: String(so.hops.length) },
        { type: 'resumed', at: resumedAt, key: String(so.hops.length) },
      ];
      const now = [...facts, ...stay];
      const dueAt = this.#dueAfter(now);
      if (dueAt === undefined) continue;
      const hops = [...so.hops, { edge, suspendedAt, resumedAt, dueBefore: so.dueAt }];
      const entered = { legal: resumedAt, duty: enteredAt(edge, resumedAt) };
      this.#run({ ...so, hops, dueAt }, entriesGivenIn(given.pins, edge.to, entered, forkAt), now);
    }
  }

  /** The due date after suspensions; rounds of the same loop ask for the same one. */
  #dueAfter(facts: readonly ClockFact[]): number | undefined {
    const key = facts.map(({ at }) => at).join(' ');
    if (this.#dues.has(key)) return this.#dues.get(key);
    let due: number | undefined;
    try {
      due = legalClock(facts, this.context).dueAt ?? undefined;
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error;
    }
    this.#dues.set(key, due);
    return due;
  }

  #isWorked(instant: number): boolean {
    const { calendar } = this.context;
    return isWorkingDay(calendar, localDay(instant, calendar.zone));
  }

  #judge(so: Omit<LatestEnd, 'end' | 'endAt'>, end: PlanNode, endAt: number, due: number): void {
    if (endAt > due) this.#lateEnds++;
    const known = this.tightest;
    const gain = known === undefined ? -1 : due - endAt - (known.dueAt - known.endAt);
    // Among equals, a dossier received on a working day is the better example.
    if (gain < 0 || (gain === 0 && !this.#isWorked(known!.start) && this.#isWorked(so.start))) {
      this.tightest = { ...so, end, endAt, dueAt: due };
    }
  }

  /**
   * When the applicant may act: at once, after some days of the following week, or on the last
   * day; a window that passes unused ends only then.
   */
  #resumptions(from: number, last: number, { outcome }: PlanEdge): number[] {
    if (outcome === 'expired') return Number.isNaN(last) ? [] : [last];
    const instants = [from];
    for (let days = 1; days <= 6 && from + days * dayMs < last; days += this.#stepDays) {
      instants.push(from + days * dayMs);
    }
    if (last > from) instants.push(last);
    return instants;
  }
}
