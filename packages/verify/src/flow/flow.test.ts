/** The flow analysis: examples, and equality with all states of all scopes at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listSteps,
  parseProcedure,
  type Procedure,
  type ProcedureInput,
} from '@thutuc/core/procedure';
import {
  arbitraryProcedure,
  procedureOf,
  arbitraryWildProcedure,
  exploreFlat,
  type FlatVerdict,
} from '@thutuc/testing';
import { analyseFlow, type Flow } from './flow.js';

/** Steps that no run enters, but whose surrounding fork is entered and opens their branch. */
function outermostUnentered(procedure: Procedure, { entered }: FlatVerdict): string[] {
  return listSteps(procedure)
    .filter(({ name }) => !entered.has(name))
    .filter(({ in: { path } }) => {
      if (path === '') return true;
      const [fork, branch] = path.split('/').slice(-2) as [string, string];
      const owner = listSteps(procedure).find((placed) => placed.name === fork)!.step;
      const opened =
        owner.kind === 'parallel' ||
        (owner.kind === 'inclusive' && (branch in owner.conditions || owner.otherwise === branch));
      return entered.has(fork) && opened;
    })
    .map(({ name }) => name)
    .sort();
}

function namesOf(flow: Flow, kind: 'deadlock' | 'livelock'): string[] {
  return [...new Set(flow.obstacles.filter((o) => o.kind === kind).map(({ node }) => node.name))];
}

describe('flow', () => {
  it('says of random procedures what all their states say', () => {
    fc.assert(
      fc.property(arbitraryWildProcedure, (procedure) => {
        const flat = exploreFlat(procedure, 500);
        fc.pre(flat !== undefined);
        const flow = analyseFlow(procedure);
        expect(flow.tooLarge).toEqual([]);
        expect(flow.unreachable.map(({ name }) => name).sort()).toEqual(
          outermostUnentered(procedure, flat),
        );
        const isClosed = (name: string) => flat.closed.some((loop) => loop.has(name));
        const deadlocked = [...flat.deadlocked].filter((name) => !isClosed(name));
        expect(namesOf(flow, 'deadlock').sort()).toEqual(deadlocked.sort());
        const livelocked = namesOf(flow, 'livelock');
        const loops = [...flat.closed, ...flat.circling];
        for (const loop of loops)
          expect(livelocked.filter((name) => loop.has(name)).length).toBe(1);
        expect(livelocked.length).toBe(loops.length);
        if (flow.obstacles.length === 0) expect(flat.allEnd).toBe(true);
      }),
    );
  });

  it('finds nothing in sound procedures', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const { obstacles, unreachable, unboundedLoops } = analyseFlow(procedure);
        expect({ obstacles, unreachable, unboundedLoops }).toEqual({
          obstacles: [],
          unreachable: [],
          unboundedLoops: [],
        });
      }),
    );
  });
});

type StepInput = ProcedureInput['steps'][string];
type GraphInput = Pick<ProcedureInput, 'start' | 'steps'>;

const name = { vi: 'Bước', en: 'Step' };
const end: StepInput = { kind: 'end', name, outcome: 'done' };
const task = (on: Record<string, string>): StepInput => ({
  kind: 'task',
  name,
  party: 'office',
  role: 'officer',
  on,
});
const supplement = (provided: string): StepInput => ({
  kind: 'supplement',
  name,
  party: 'applicant',
  role: 'person',
  clock: 'none',
  on: { provided },
});
const parallel = (completed: string, branches: Record<string, GraphInput>): StepInput => ({
  kind: 'parallel',
  name,
  branches,
  on: { completed },
});

/** What the analysis says of a graph, as `kind step spent`, with the way to it. */
function obstaclesOf(graph: GraphInput, supplementsMax: number): [string, string][] {
  const base = procedureOf([]);
  const supplements = { max: supplementsMax, basis: [] };
  const flow = analyseFlow(parseProcedure({ ...base, ...graph, supplements }));
  return flow.obstacles.map(({ kind, node, spent, way }) => [
    [kind, node.path, ...spent].join(' '),
    way.map(({ step, outcome }) => (outcome === undefined ? step : `${step}.${outcome}`)).join(' '),
  ]);
}

/** One task that must ask for a supplement. */
const asking: GraphInput = {
  start: 'check',
  steps: { check: task({ ask: 'wait' }), wait: supplement('end'), end },
};

describe('supplements', () => {
  it('of branches that are never open together do not add up', () => {
    const fork: StepInput = {
      kind: 'inclusive',
      name,
      branches: { rich: asking, poor: asking },
      conditions: { rich: 'area > 100' },
      otherwise: 'poor',
      on: { completed: 'end' },
    };
    expect(obstaclesOf({ start: 'fork', steps: { fork, end } }, 1)).toEqual([]);
    const both: StepInput = { ...fork, conditions: { rich: 'area > 100', poor: 'area > 200' } };
    expect(obstaclesOf({ start: 'fork', steps: { fork: both, end } }, 1)).toEqual([
      ['deadlock fork/rich/check ask', 'fork fork/rich/check'],
      ['deadlock fork/poor/check ask', 'fork fork/poor/check'],
    ]);
  });

  it('inside a fork and beside it add up where it is left', () => {
    const inner: GraphInput = {
      start: 'fork',
      steps: { fork: parallel('again', { only: asking }), again: supplement('end'), end },
    };
    const graph = { start: 'both', steps: { both: parallel('end', { inner, asking }), end } };
    const named = obstaclesOf(graph, 2).map(([what]) => what);
    expect(named).toContain('deadlock both/inner/fork completed');
    expect(obstaclesOf(graph, 3)).toEqual([]);
  });

  it('that a branch begins with keep its fork from opening', () => {
    const begins: GraphInput = { start: 'wait', steps: { wait: supplement('end'), end } };
    const steps = {
      check: task({ ask: 'first' }),
      first: supplement('fork'),
      fork: parallel('end', { begins }),
      end,
    };
    expect(obstaclesOf({ start: 'check', steps }, 1)).toEqual([
      ['deadlock first provided', 'check.ask first'],
    ]);
    expect(obstaclesOf({ start: 'check', steps }, 2)).toEqual([]);
  });

  it('that are spent leave a loop without a way out', () => {
    const steps = {
      check: task({ ask: 'first', go: 'draft' }),
      first: supplement('draft'),
      draft: task({ drafted: 'review' }),
      review: task({ back: 'draft', ask: 'second' }),
      second: supplement('end'),
      end,
    };
    expect(obstaclesOf({ start: 'check', steps }, 1)).toEqual([
      ['livelock review ask', 'check.ask first.provided draft.drafted review'],
    ]);
    expect(obstaclesOf({ start: 'check', steps }, 2)).toEqual([]);
  });
});

describe('deadline events', () => {
  it('lead out of a fork whatever is open in it', () => {
    const limit = { amount: 5, unit: 'workingDays' } as const;
    const late = { when: 'at', to: 'more' } as const;
    const fork = (max: number): StepInput =>
      ({
        ...parallel('end', {
          asking,
          free: { start: 'act', steps: { act: task({ done: 'end' }), end } },
        }),
        limit,
        events: { late },
        visitsMax: max,
      }) as StepInput;
    const steps = { fork: fork(1), more: task({ again: 'second', done: 'end' }), end };
    // The one supplement may have been asked for when the event comes.
    const second = supplement('end');
    expect(obstaclesOf({ start: 'fork', steps: { ...steps, second } }, 1)).toEqual([]);
    const more = task({ again: 'second' });
    expect(obstaclesOf({ start: 'fork', steps: { ...steps, more, second } }, 1)).toEqual([
      ['deadlock more again', 'fork.late more'],
    ]);
  });

  it('reach steps from a consultation and a handoff too', () => {
    const who = { party: 'office', role: 'officer' };
    const limit = { amount: 5, unit: 'workingDays' } as const;
    const events = { slow: { when: 'before', by: { ...limit, amount: 1 }, to: 'hurry' } as const };
    const consulted = [{ party: 'police', role: 'officer', limit }];
    const ask: StepInput = {
      kind: 'consultation',
      name,
      ...who,
      limit,
      events,
      consulted,
      silence: 'consent',
      on: { agreed: 'send', objected: 'end' },
    };
    const hand: StepInput = {
      kind: 'handoff',
      name,
      ...who,
      to: { party: 'board', role: 'officer' },
      limit,
      events: { slow: { ...events.slow, to: 'push' } },
      on: { acknowledged: 'end', refused: 'end' },
    };
    const steps = {
      ask,
      send: hand,
      hurry: task({ done: 'end' }),
      push: task({ done: 'end' }),
      end,
    };
    const procedure = parseProcedure({ ...procedureOf([]), start: 'ask', steps });
    expect(analyseFlow(procedure).unreachable).toEqual([]);
  });
});

describe('a loop that nothing leads out of', () => {
  it('is one obstacle, though its bound stops it', () => {
    const round: StepInput = { ...task({ again: 'round' }), visitsMax: 2 } as StepInput;
    const steps = { check: task({ go: 'round', done: 'end' }), round, end };
    expect(obstaclesOf({ start: 'check', steps }, 0)).toEqual([
      ['livelock round', 'check.go round'],
    ]);
  });
});

describe('what is too large to look at', () => {
  it('is said to be so', () => {
    // Thirty tasks in a ring with a bound each: their visits alone make too many states.
    const names = Array.from({ length: 30 }, (_, i) => `s${i}`);
    const ring = names.map((at, i) => {
      const next = names.slice(i + 1).concat(names.slice(0, i + 1));
      const on = { a: next[0]!, b: next[1]!, ...(i === 29 ? { out: 'asked' } : {}) };
      return [at, { ...task(on), visitsMax: 3 } as StepInput] as const;
    });
    const steps = { ...Object.fromEntries(ring), asked: supplement('end'), end };
    const procedure = parseProcedure({ ...procedureOf([]), start: 's0', steps });
    const flow = analyseFlow({ ...procedure, supplements: { max: 1, basis: [] } });
    expect(flow.tooLarge).toEqual(['']);
  });
});
