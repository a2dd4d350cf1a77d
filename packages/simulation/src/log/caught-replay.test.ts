/** What is caught in whatever procedure: the same in the simulator and the engine. */
import {
  type Catch,
  handlerOfGraph,
  handlerOfStep,
  joinPath,
  listGraphs,
  parseProcedure,
  type Graph,
  type Procedure,
} from '@thutuc/core/procedure';
import { arbitraryProcedure } from '@thutuc/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ScenarioInput } from '../scenario/scenario.js';
import { expectEqualFigures, fewYears } from '../testing/equal-figures.js';

type Coming = NonNullable<Extract<ScenarioInput, { kind: 'procedure' }>['catches']>[string];

const numRuns = process.env.CI === 'true' ? 100 : 5;
const name = { vi: 'Thử', en: 'Trial' };
const basis = [{ act: 'Internal rule of the test', status: 'internal' }] as Catch['basis'];
const head = { party: 'office', role: 'head' };

/** What is caught by whom; places are counted through. */
const catches = fc.record({
  place: fc.nat(1000),
  trigger: fc.constantFrom(
    ...(['message', 'signal', 'escalation', 'error', 'large', 'small'] as const),
    ...(['after', 'every', 'date', 'before', 'at', 'later'] as const),
  ),
  interrupts: fc.boolean(),
  isAwaited: fc.boolean(),
  max: fc.integer({ min: 1, max: 3 }),
  amount: fc.integer({ min: 1, max: 3 }),
  coming: fc.constantFrom<Coming>(
    { probability: 0.6, after: { type: 'exponential', mean: 20 } },
    { rate: 0.05 },
  ),
});

/** What a test adds to a procedure. */
type Added = typeof catches extends fc.Arbitrary<infer Value> ? Value : never;

function triggerOf({ trigger, amount }: Added, own: string): Catch['on'] {
  const limit = { amount, unit: 'workingDays' } as const;
  switch (trigger) {
    case 'message':
      return { message: own, writes: ['area'] };
    case 'signal':
      return { signal: own };
    case 'escalation':
      return { escalation: own };
    case 'error':
      return { error: own };
    case 'large':
      return { condition: 'area > 400' };
    case 'small':
      return { condition: 'area < 100' };
    case 'after':
      return { timer: { after: limit } };
    case 'every':
      return { timer: { every: { amount: 10 * amount, unit: 'hours' } } };
    case 'date':
      return { timer: { date: 'day' } };
    case 'at':
      return { timer: { when: 'at' } };
    default:
      return { timer: { when: trigger === 'before' ? 'before' : 'after', by: limit } };
  }
}

const handler = (): Graph => ({
  start: 'see',
  steps: parseSteps({
    see: {
      ...{ kind: 'task', name, ...head, limit: { amount: 2, unit: 'workingDays' } },
      on: { seen: 'over' },
    },
    over: { kind: 'end', name, outcome: 'seen' },
  }),
});

const parseSteps = (steps: object) => structuredClone(steps) as Graph['steps'];

/** A place that may catch something. */
interface CatchingPlace {
  readonly graph: Graph;
  readonly path: string;
  /** The step that catches it; the graph where left out. */
  readonly step?: string;
}

const catching = ['task', 'handoff', 'wait', 'supplement', 'consultation', 'parallel', 'inclusive'];

function placesIn(procedure: Procedure): CatchingPlace[] {
  return listGraphs(procedure).flatMap(({ path, graph }) => [
    { graph, path },
    ...Object.entries(graph.steps).flatMap(([step, { kind }]) =>
      catching.includes(kind) ? [{ graph, path, step }] : [],
    ),
  ]);
}

/** A random procedure that catches something, and what comes of it. */
function addCatches(procedure: Procedure, all: readonly Added[]) {
  const copy = structuredClone(procedure);
  const places = placesIn(copy);
  const coming: Record<string, Coming> = {};
  all.forEach((given, index) => {
    const { graph, path, step } = places[given.place % places.length]!;
    const own = `c${index}`;
    const on = triggerOf(given, own);
    const [to] = Object.entries(graph.steps).find(([, { kind }]) => kind === 'end')!;
    const definition = step === undefined ? undefined : graph.steps[step];
    const isBare = definition !== undefined && definition.kind !== 'end' && !definition.limit;
    if (isBare && 'timer' in on && 'when' in on.timer) return;
    if (given.trigger === 'error' && definition?.kind !== 'task') return;
    if (given.trigger === 'escalation' && definition?.kind !== 'task') return;
    const isCycle = given.trigger === 'every';
    const interrupts = given.trigger === 'error' || (given.interrupts && !isCycle);
    const caught: Catch = interrupts
      ? step === undefined
        ? { on, interrupts, graph: handler(), then: { seen: to }, max: given.max, basis }
        : { on, interrupts, to, basis }
      : {
          ...{ on, interrupts, graph: handler(), max: given.max, basis },
          atEnd: given.isAwaited ? 'await' : 'cancel',
        };
    const home = (definition ?? graph) as { catches?: Record<string, Catch> };
    home.catches = { ...home.catches, [own]: caught };
    const at =
      step === undefined ? handlerOfGraph(path, own) : handlerOfStep(joinPath(path, step), own);
    const isGiven = 'message' in on || 'signal' in on || 'escalation' in on || 'error' in on;
    if (!isGiven) return;
    coming[at] = 'message' in on ? { ...given.coming, data: { area: 500 } } : given.coming;
  });
  return { procedure: copy, coming };
}

it('happens alike in any sound procedure', async () => {
  const choices = fc.record({
    seed: fc.nat(1e6),
    answerHours: fc.constantFrom(10, 40),
    area: fc.constantFrom(50, 200, 500),
    suspended: fc.constantFrom(0, 0.4),
    grace: fc.constantFrom(
      undefined,
      { amount: 1, unit: 'workingDays' } as const,
      { amount: 30, unit: 'hours' } as const,
    ),
  });
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(
      arbitraryProcedure({ blocksMax: 4 }),
      fc.array(catches, { minLength: 1, maxLength: 4 }),
      choices,
      async (random, all, { seed, answerHours, area, suspended, grace }) => {
        const { procedure, coming } = addCatches(random, all);
        // What is awaited outlives its step, though the engine lets nobody act on it while the
        // end of the step is held.
        const isPrompt = grace === undefined || all.some(({ isAwaited }) => isAwaited);
        const parsed = parseProcedure({
          ...procedure,
          ...(isPrompt ? {} : { recording: { grace } }),
          data: { ...procedure.data, day: { type: 'date', name } },
          suspension: { ...head, clock: 'suspend', basis },
          separate: [],
        });
        const lasts = { type: 'exponential', mean: 30 } as const;
        counted += await expectEqualFigures(
          parsed,
          {
            ...{ seed, answerHours, catches: coming, rate: 0.2, horizon: 240 },
            data: { area, day: '2025-01-23' },
            lifecycle: { suspension: { probability: suspended, after: lasts, lasts } },
            start: '2025-01-20T07:30:00+07:00',
          },
          [],
          fewYears,
        );
      },
    ),
    { numRuns },
  );
  expect(counted).toBeGreaterThan(0);
});
