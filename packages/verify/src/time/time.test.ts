/** The time analysis against a slow count: every way, one after another, from every start. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createCalendar,
  toDayNumber,
  builtInRules,
  createRuleBook,
  dueDate,
} from '@thutuc/legal-time';
import {
  exitsOf,
  listSteps,
  parseProcedure,
  type AllottedLimit,
  type Graph,
  type Step,
  type Procedure,
  type ProcedureInput,
} from '@thutuc/core/procedure';
import { arbitraryProcedure, procedureOf } from '@thutuc/testing';
import { analyseFlow } from '../flow/flow.js';
import { analyseTime } from './time.js';

const office: [string, string][] = [['08:00', '17:00']];
const calendar = createCalendar({
  schema: 'thutuc/calendar@1',
  id: 'test/tet',
  zone: 'Asia/Ho_Chi_Minh',
  bounds: { from: '2024-01-01', to: '2035-12-31' },
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  daysOff: [27, 28, 29, 30, 31].map((day) => ({ date: `2025-01-${day}`, source: 'Tết 2025' })),
});
const rules = createRuleBook(builtInRules);
const rule = rules.get('vn/civil-code-2015');

function due(limit: AllottedLimit, from: number): number {
  const { amount, unit } = limit;
  return dueDate({ limit: { amount, unit }, from, rule, calendar }).dueAt;
}

/** The latest moment at which a step that opens no branches is left by an outcome. */
function leftAt(step: Exclude<Step, { kind: 'end' }>, outcome: string, entered: number): number {
  const event = step.events[outcome];
  if (event?.by && step.limit) return due(event.by, due(step.limit, entered)) + 1;
  if (step.kind === 'handoff') return due(step.acknowledge!, due(step.limit!, entered));
  if (step.kind === 'consultation') {
    return Math.max(...step.consulted.map(({ limit }) => due(limit, entered))) + 1;
  }
  const timed = outcome === 'elapsed' || outcome === 'expired' ? 1 : 0;
  return step.limit === undefined ? entered : due(step.limit, entered) + timed;
}

/** How much later what follows begins, where the recording grace of the procedure holds it. */
function carriedOut(
  step: Exclude<Step, { kind: 'end' }>,
  outcome: string,
  left: number,
  grace: AllottedLimit | undefined,
): number {
  const isByTime =
    step.kind === 'consultation' ||
    outcome === 'elapsed' ||
    outcome === 'expired' ||
    step.events[outcome]?.to !== undefined;
  const noFactCanCome =
    step.kind === 'service' ||
    step.kind === 'subprocedure' ||
    (step.kind === 'wait' && step.message === undefined);
  return grace === undefined || !isByTime || noFactCanCome ? left : due(grace, left - 1) + 1;
}

/** When a step is entered or left in law, and when the duty after that begins. */
interface Moment {
  readonly at: number;
  readonly from: number;
  readonly supplements: number;
}

interface End extends Moment {
  readonly outcome: string;
}

/** All ends of a graph, way by way. */
function endsOf(
  graph: Graph,
  entered: Moment,
  grace?: AllottedLimit,
  first = graph.start,
  visited: Record<string, number> = {},
): End[] {
  const walk = (name: string, moment: Moment, visits: Record<string, number>): End[] => {
    const step = graph.steps[name]!;
    if (step.kind === 'end') return [{ ...moment, outcome: step.outcome }];
    const visit = (visits[name] ?? 0) + 1;
    if (visit > (step.visitsMax ?? Infinity)) return [];
    const supplements = moment.supplements + (step.kind === 'supplement' ? 1 : 0);
    if (supplements > 1) return [];
    return Object.entries(exitsOf(step)).flatMap(([outcome, target]) =>
      departures(step, outcome, { ...moment, supplements }, grace).flatMap((left) =>
        walk(target, left, { ...visits, [name]: visit }),
      ),
    );
  };
  return walk(first, entered, visited);
}

/** All ends of a procedure whose limit begins at an instant: with receipt, or its first step. */
function endsAfterStart(procedure: Procedure, start: number, grace?: AllottedLimit): End[] {
  const entered = { at: start, from: start, supplements: 0 };
  const step = procedure.steps[procedure.start]!;
  if (typeof procedure.timeLimit.startsWith !== 'object' || step.kind === 'end') {
    return endsOf(procedure, entered, grace);
  }
  const supplements = step.kind === 'supplement' ? 1 : 0;
  return Object.entries(exitsOf(step)).flatMap(([outcome, target]) =>
    departures(step, outcome, { ...entered, supplements }, grace).flatMap((left) => {
      const isAtOnce = step.kind === 'decision' || step.kind === 'parallel';
      const from = isAtOnce ? start : carriedOut(step, outcome, start, grace);
      const moment = { at: start, from, supplements: left.supplements };
      return endsOf(procedure, moment, grace, target, { [procedure.start]: 1 });
    }),
  );
}

/** The moments at which a step may be left by an outcome, everybody being as late as allowed. */
function departures(
  step: Exclude<Step, { kind: 'end' }>,
  outcome: string,
  entered: Moment,
  grace: AllottedLimit | undefined,
): Moment[] {
  const { supplements } = entered;
  // A decision takes no time: what was held before it is held after it, and an end is not.
  if (step.kind === 'decision') return [entered];
  if (step.kind !== 'parallel') {
    const at = leftAt(step, outcome, entered.from);
    return [{ at, from: carriedOut(step, outcome, at, grace), supplements }];
  }
  const branches = Object.values(step.branches).map((graph) => endsOf(graph, entered, grace));
  if (step.interrupts.includes(outcome)) {
    return branches.flat().filter((end) => end.outcome === outcome);
  }
  const counting = branches.map((ends) =>
    ends.filter((end) => !step.interrupts.includes(end.outcome)),
  );
  const joined = counting.reduce<End[][]>(
    (rows, ends) => rows.flatMap((row) => ends.map((end) => [...row, end])),
    [[]],
  );
  return joined.map((row) => ({
    at: Math.max(...row.map((end) => end.at)),
    from: Math.max(...row.map((end) => end.from)),
    supplements: row.reduce((sum, end) => sum + end.supplements - supplements, supplements),
  }));
}

/** Procedures whose clock never stands still, and whose forks wait for all branches. */
const plainProcedures = arbitraryProcedure({ blocksMax: 2, depth: 1, branchesMax: 2 }).map(
  (procedure): Procedure => {
    const copy = structuredClone(procedure);
    for (const { step } of listSteps(copy)) {
      if (step.kind === 'supplement' || step.kind === 'payment') step.clock = 'none';
      if (step.kind === 'parallel') step.completion = 'all';
    }
    return copy;
  },
);

/** The tightest end of a procedure with one step between its start and its end. */
function tightestOf(step: ProcedureInput['steps'][string], years = { from: 2025, to: 2025 }) {
  const end = { kind: 'end', name: { vi: 'Hết', en: 'End' }, outcome: 'done' } as const;
  const base = procedureOf([]);
  const timeLimit = { ...base.timeLimit, amount: 20 };
  const steps = { step, end };
  const procedure = parseProcedure({ ...base, timeLimit, start: 'step', steps });
  const context = { calendar, rules, years, others: new Map() };
  return analyseTime(procedure, analyseFlow(procedure), context)!.sweep;
}

const name = { vi: 'Bước', en: 'Step' };
const who = { party: 'office', role: 'officer' };
const workingDays = (amount: number) => ({ amount, unit: 'workingDays' }) as const;
const task = (days: number, more = {}) =>
  ({ kind: 'task', name, ...who, limit: workingDays(days), on: { done: 'end' }, ...more }) as const;

describe('a deadline event that interrupts', () => {
  const cut = { when: 'before', by: workingDays(5), to: 'end' } as const;

  it('ends a step as it is entered where its moment has passed by then', () => {
    const { tightest } = tightestOf(task(3, { events: { cut } }));
    expect(tightest!.endAt).toBe(tightest!.start);
  });

  it('ends a fork, however long its branches take', () => {
    const end = { kind: 'end', name, outcome: 'done' } as const;
    const branches = {
      long: { start: 'work', steps: { work: task(15), end } },
      short: { start: 'work', steps: { work: task(1), end } },
    };
    const at = { when: 'at', to: 'end' } as const;
    const fork = { kind: 'parallel', name, branches, on: { completed: 'end' } } as const;
    const free = tightestOf(fork).tightest!;
    expect(free.endAt).toBe(due(workingDays(15), free.start));
    const { tightest } = tightestOf({ ...fork, limit: workingDays(4), events: { at } });
    expect(tightest!.endAt).toBe(due(workingDays(4), tightest!.start) + 1);
  });

  it('leads outside of the calendar without harm', () => {
    const { starts, undecided } = tightestOf(task(30, { events: { cut } }), {
      from: 2035,
      to: 2035,
    });
    expect(undecided).toBeGreaterThan(20);
    expect(undecided).toBeLessThan(starts);
  });
});

describe('a recording grace', () => {
  const wait = { kind: 'wait', name, ...who, message: 'objection', limit: workingDays(4) } as const;
  const [grace, end] = [workingDays(3), { kind: 'end', name, outcome: 'done' }] as const;
  const tightest = (steps: ProcedureInput['steps'], recording = {}) => {
    const base = procedureOf([]);
    const timeLimit = { ...base.timeLimit, amount: 20 };
    const parts = { ...base, timeLimit, recording, start: 'step', steps: { ...steps, end } };
    const procedure = parseProcedure(parts);
    const context = { calendar, rules, years: { from: 2025, to: 2025 }, others: new Map() };
    return analyseTime(procedure, analyseFlow(procedure), context)!.sweep.tightest!;
  };
  const step = { ...wait, on: { received: 'next', elapsed: 'next' } };

  it('uses up the statutory limit where a step follows', () => {
    const { start, endAt } = tightest({ step, next: task(2) }, { grace });
    const left = due(workingDays(4), start);
    expect(endAt).toBe(due(workingDays(2), due(grace, left) + 1));
    const own = tightest(
      { step: { ...step, recordingGrace: workingDays(0) }, next: task(2) },
      { grace },
    );
    expect(own.endAt).toBe(due(workingDays(2), due(workingDays(4), own.start) + 1));
  });

  it('does not delay what ends the dossier', () => {
    const { start, endAt } = tightest(
      { step: { ...wait, on: { received: 'end', elapsed: 'end' } } },
      { grace },
    );
    expect(endAt).toBe(due(workingDays(4), start) + 1);
  });

  it('does not delay what ends the dossier behind a decision or a join', () => {
    const decision: ProcedureInput['steps'][string] = {
      kind: 'decision',
      name,
      reads: ['area'],
      branches: [{ name: 'large', when: 'area > 100', to: 'end' }],
      otherwise: 'end',
    };
    const on = { received: 'next', elapsed: 'next' };
    const routed = tightest({ step: { ...wait, on }, next: decision }, { grace });
    expect(routed.endAt).toBe(due(workingDays(4), routed.start) + 1);
    const inside = { ...wait, on: { received: 'end', elapsed: 'end' } };
    const graphs = {
      one: { start: 'step', steps: { step: inside, end } },
      two: { start: 'work', steps: { work: task(1), end } },
    };
    const fork = { kind: 'parallel', name, branches: graphs, on: { completed: 'end' } } as const;
    const joined = tightest({ step: fork }, { grace });
    expect(joined.endAt).toBe(due(workingDays(4), joined.start) + 1);
  });

  it('delays the step after a window that begins the clock anew, and not the clock', () => {
    const window = {
      kind: 'supplement',
      name,
      party: 'applicant',
      role: 'person',
      limit: workingDays(4),
      clock: 'restart',
      on: { provided: 'end', expired: 'next' },
    } as const;
    const { start, endAt, dueAt } = tightest({ step: window, next: task(2) }, { grace });
    expect(dueAt).toBe(due(workingDays(20), start));
    expect(endAt).toBe(due(workingDays(2), due(grace, start - 1) + 1));
  });

  it('leaves the clock running to the instant in law where a suspension follows', () => {
    const window = {
      kind: 'supplement',
      name,
      party: 'applicant',
      role: 'person',
      limit: workingDays(4),
      clock: 'suspend',
      on: { provided: 'next', expired: 'end' },
    } as const;
    const on = { received: 'window', elapsed: 'window' };
    const { hops, start } = tightest({ step: { ...wait, on }, window, next: task(2) }, { grace });
    expect(hops[0]!.suspendedAt).toBe(due(workingDays(4), start) + 1);
  });

  it('delays the step after a window that expires, and not the clock that runs on', () => {
    const window = {
      kind: 'supplement',
      name,
      party: 'applicant',
      role: 'person',
      limit: workingDays(4),
      clock: 'suspend',
      on: { provided: 'end', expired: 'next' },
    } as const;
    const free = tightest({ step: window, next: task(2) });
    const held = tightest({ step: window, next: task(2) }, { grace });
    const [slack, less] = [free, held].map(({ dueAt, endAt }) => (dueAt - endAt) / 86_400_000);
    expect(slack! - less!).toBeGreaterThanOrEqual(3);
  });
});

describe('time', () => {
  it('finds the tightest start and end that the slow count finds', () => {
    fc.assert(
      fc.property(plainProcedures, fc.constantFrom(undefined, 1, 3), (drawn, days) => {
        const grace = days === undefined ? undefined : workingDays(days);
        const procedure = grace === undefined ? drawn : { ...drawn, recording: { grace } };
        fc.pre(listSteps(procedure).every(({ step }) => step.kind !== 'inclusive'));
        const analysis = analyseTime(procedure, analyseFlow(procedure), {
          calendar,
          rules,
          years: { from: 2025, to: 2025 },
          others: new Map(),
        });
        let tightest = Infinity;
        const lastMinute = 23 * 60 + 59;
        for (let day = 0; day < 365; day += 1) {
          const start = calendar.clock.toInstant(
            (toDayNumber('2025-01-01') + day) * 86_400_000 + lastMinute * 60_000,
          );
          const ends = endsAfterStart(procedure, start, grace).filter(
            (end) => end.supplements <= 1,
          );
          const last = Math.max(...ends.map(({ at }) => at));
          tightest = Math.min(tightest, due(procedure.timeLimit, start) - last);
        }
        const { dueAt, endAt } = analysis!.sweep.tightest!;
        expect(dueAt - endAt).toBe(tightest);
      }),
      { numRuns: process.env.CI === 'true' ? 60 : 15 },
    );
  });
});
