/** Small random procedures without any order: steps that lead anywhere, forks, bounds. */
import fc from 'fast-check';
import { parseProcedure, type Procedure, type ProcedureInput } from '@thutuc/core';
import { procedureOf } from './procedure.js';

type StepInput = ProcedureInput['steps'][string];
type GraphInput = Pick<ProcedureInput, 'start' | 'steps'>;

interface WildStep {
  kind: 'task' | 'end' | 'decision' | 'supplement' | 'fork';
  targets: number[];
  visitsMax: number;
  flag: boolean;
  completion: 'all' | 'first' | 'two';
  branches: WildStep[][];
  /** Which branches of an inclusive fork have a condition, and which one is opened otherwise. */
  conditional: 'none' | 'all' | 'last';
  otherwise: 'b0' | 'b1';
  /** Whether a fork has a deadline event that leaves it. */
  timed: boolean;
}

const stepAt = fc.memo((depth): fc.Arbitrary<WildStep> =>
  fc.record({
    kind: fc.constantFrom<WildStep['kind'][]>(
      ...(['task', 'task', 'end', 'decision', 'supplement'] as const),
      ...(depth > 1 ? (['fork', 'fork'] as const) : []),
    ),
    targets: fc.array(fc.nat(9), { minLength: 0, maxLength: 3 }),
    visitsMax: fc.nat(3),
    flag: fc.boolean(),
    completion: fc.constantFrom('all', 'first', 'two'),
    branches:
      depth > 1
        ? fc.array(fc.array(stepAt(depth - 1), { minLength: 1, maxLength: 4 }), {
            minLength: 2,
            maxLength: 3,
          })
        : fc.constant([]),
    conditional: fc.constantFrom('none', 'all', 'last', 'last'),
    otherwise: fc.constantFrom('b0', 'b1'),
    timed: fc.boolean(),
  }),
);

/**
 * Small random procedures without any order, most of them unsound; step names are unique. For
 * checking an analysis against {@link exploreFlat}.
 */
export const arbitraryWildProcedure: fc.Arbitrary<Procedure> = fc
  .record({
    steps: fc.oneof(
      { weight: 4, arbitrary: fc.array(stepAt(2), { minLength: 1, maxLength: 5 }) },
      { weight: 1, arbitrary: fc.array(stepAt(3), { minLength: 1, maxLength: 3 }) },
    ),
    supplementsMax: fc.nat(2),
  })
  .map(({ steps, supplementsMax }) => {
    const counter = { next: 0 };
    return parseProcedure({
      ...procedureOf([]),
      ...graphOf(steps, counter),
      supplements: { max: supplementsMax, basis: [] },
    });
  });

const name = { vi: 'Bước', en: 'Step' };

function graphOf(wild: readonly WildStep[], counter: { next: number }): GraphInput {
  const names = wild.map(() => `s${counter.next++}`);
  // A scope that ends as it opens leaves its siblings no time to move: no graph starts so.
  const steps = wild.map((step, i) => {
    const kind = i === 0 && step.kind === 'end' ? 'task' : step.kind;
    return [names[i]!, stepOf({ ...step, kind }, names, counter)] as const;
  });
  return { start: names[0]!, steps: Object.fromEntries(steps) };
}

function stepOf(wild: WildStep, names: readonly string[], counter: { next: number }): StepInput {
  const targets = wild.targets.map((target) => names[target % names.length]!);
  const first = targets[0] ?? names[0]!;
  const bound = wild.visitsMax > 0 ? { visitsMax: wild.visitsMax } : {};
  const limit = { amount: 1, unit: 'workingDays' } as const;
  const owner = { party: 'office', role: 'officer' };
  switch (wild.kind) {
    case 'task': {
      const on = Object.fromEntries(targets.map((target, i) => [`out${i}`, target]));
      const late = { when: 'after', by: limit, to: first } as const;
      const timed = wild.flag && wild.visitsMax === 1 ? { limit, events: { late } } : {};
      return { kind: 'task', name, ...owner, ...bound, ...timed, on };
    }
    case 'end':
      return { kind: 'end', name, outcome: wild.flag ? 'done' : 'refused' };
    case 'decision': {
      const branches = targets.map((to, i) => ({ name: `way${i}`, when: `area > ${i}`, to }));
      return branches.length === 0
        ? { kind: 'task', name, ...owner, on: {} }
        : { kind: 'decision', name, ...bound, branches, otherwise: first };
    }
    case 'supplement': {
      const expired =
        targets[1] === undefined ? {} : { limit, on: { provided: first, expired: targets[1] } };
      return {
        kind: 'supplement',
        name,
        party: 'applicant',
        role: 'person',
        clock: 'none',
        ...bound,
        on: { provided: first },
        ...expired,
      };
    }
    case 'fork': {
      const branches = Object.fromEntries(
        wild.branches.map((row, i) => [`b${i}`, graphOf(row, counter)]),
      );
      const interrupting = targets[1] !== undefined;
      const on = { completed: first, ...(interrupting ? { refused: targets[1]! } : {}) };
      const interrupts = interrupting ? ['refused'] : [];
      const timed =
        wild.timed && targets[2] !== undefined
          ? { limit, events: { late: { when: 'after', by: limit, to: targets[2] } as const } }
          : {};
      const completion = wild.completion === 'two' ? { atLeast: 2 } : wild.completion;
      return wild.flag
        ? { kind: 'parallel', name, ...bound, ...timed, branches, on, interrupts, completion }
        : {
            kind: 'inclusive',
            name,
            ...bound,
            ...timed,
            branches,
            on,
            interrupts,
            completion,
            conditions: Object.fromEntries(
              Object.keys(branches)
                .filter((_, i, all) => isConditional(wild, i === all.length - 1))
                .map((branch, i) => [branch, `area > ${i}`]),
            ),
            otherwise: wild.otherwise,
          };
    }
  }
}

function isConditional({ conditional }: WildStep, last: boolean): boolean {
  return conditional === 'all' || (conditional === 'last' && last);
}
