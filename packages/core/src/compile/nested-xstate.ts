/** One nested XState config for a whole procedure, where its concurrency is known in advance. */
import { or, stateIn } from 'xstate';
import { backExitsOf } from '../definition/back.js';
import { deadlineExitsOf, exitsOf, catchExitsOf } from '../definition/exits.js';
import { catchesOf } from '../definition/catches.js';
import { joinPath } from '../definition/path.js';
import type { Graph, Step, StepOf } from '../definition/graph.js';
import type { Procedure } from '../definition/procedure.js';
import { handlingState } from './compiled-graph.js';
import { CompileError } from './errors.js';
import { lifecycles, type Lifecycle } from './lifecycles.js';

/** A transition of a nested config. */
export interface NestedTransition {
  readonly target: string;
  readonly reenter?: true;
  readonly guard?: ReturnType<typeof stateIn>;
}

/** A state node of a nested config; XState's `createMachine` takes it as it is. */
export interface NestedNode {
  readonly id: string;
  readonly type?: 'final' | 'parallel';
  readonly initial?: string;
  readonly states?: Record<string, NestedNode>;
  readonly on?: Record<string, NestedTransition>;
  readonly onDone?: NestedTransition[];
}

/**
 * The event that moves a scope of the nested machine: XState offers an event to every region, so
 * its name carries the path of the scope, as in `liaise/residence:confirmed`.
 */
export function nestedEvent(scopePath: string, outcome: string): string {
  return `${scopePath}:${outcome}`;
}

/**
 * Nests a procedure into one XState config with parallel states; it opens in XState's own tools.
 *
 * Parallel steps that wait for all branches, handoffs, and consultations of named parties nest.
 * Everything whose concurrency is decided at run time does not.
 *
 * @throws CompileError `NOT_NESTABLE` with the step and the reason.
 */
export function toXStateConfig(procedure: Procedure): NestedNode {
  return nestGraph(procedure, '', procedure.id);
}

function nestGraph(graph: Graph, path: string, id: string): NestedNode {
  const states = Object.entries(graph.steps).map(
    ([name, step]) => [name, nestStep(step, name, path, `${id}.${name}`)] as const,
  );
  const nested = { id, initial: graph.start, states: Object.fromEntries(states) };
  const on = nestInterrupts(graph, path, id);
  return Object.keys(on).length === 0 ? nested : { ...nested, on };
}

/** What interrupts a graph at any step; what is handled by graphs of its own is not one machine. */
function nestInterrupts(
  { catches = {} }: Graph,
  path: string,
  id: string,
): Record<string, NestedTransition> {
  return Object.fromEntries(
    Object.entries(catches).map(([name, { interrupts, to }]) => {
      if (!interrupts || to === undefined) {
        throw notNestable(path, `what handles "${name}" runs beside it, or instead of it`);
      }
      const event = nestedEvent(path, handlingState(name));
      return [event, { target: `#${id}.${to}`, reenter: true }] as const;
    }),
  );
}

function nestStep(step: Step, name: string, graphPath: string, id: string): NestedNode {
  if (step.kind === 'end') return { id, type: 'final' };
  const path = joinPath(graphPath, name);
  for (const [caught, { interrupts }] of Object.entries(catchesOf(step))) {
    if (!interrupts) throw notNestable(path, `what handles "${caught}" runs beside it`);
  }
  const interrupting = { ...deadlineExitsOf(step), ...catchExitsOf(step) };
  switch (step.kind) {
    case 'parallel':
      return {
        ...nestParallel(step, path, id),
        on: nestExits(graphPath, { ...interrupting, ...backExitsOf(step) }),
      };
    case 'handoff':
      return { ...nestHandoff(step, path, id), on: nestExits(graphPath, interrupting) };
    case 'consultation':
      return {
        ...nestConsultation(step, path, id),
        on: nestExits(graphPath, interrupting),
      };
    case 'inclusive':
    case 'subprocedure':
      throw notNestable(path, `a step of kind "${step.kind}" opens scopes chosen at run time`);
    default:
      return { id, on: nestExits(graphPath, exitsOf(step)) };
  }
}

function nestExits(
  graphPath: string,
  exits: Readonly<Record<string, string>>,
): Record<string, NestedTransition> {
  return Object.fromEntries(
    Object.entries(exits).map(([outcome, target]) => [
      nestedEvent(graphPath, outcome),
      { target, reenter: true },
    ]),
  );
}

function nestParallel(step: StepOf<'parallel'>, path: string, id: string): NestedNode {
  if (step.completion !== 'all') throw notNestable(path, 'it does not wait for all its branches');
  if (step.interrupts.length > 0) throw notNestable(path, 'a branch may interrupt the others');
  const states = Object.entries(step.branches).map(
    ([branch, graph]) =>
      [branch, nestGraph(graph, joinPath(path, branch), `${id}.${branch}`)] as const,
  );
  return {
    id,
    type: 'parallel',
    states: Object.fromEntries(states),
    onDone: [{ target: exit(step, 'completed') }],
  };
}

function nestHandoff(step: StepOf<'handoff'>, path: string, id: string): NestedNode {
  const inner = nestLifecycle(lifecycles['@handoff'], joinPath(path, 'handoff'), id);
  return {
    ...inner,
    onDone: [
      { target: step.on.acknowledged, guard: stateIn(`#${id}.acknowledged`) },
      { target: step.on.refused, guard: stateIn(`#${id}.refused`) },
      ...recalledTo(step.on.recalled, stateIn(`#${id}.recalled`)),
    ],
  };
}

function nestConsultation(step: StepOf<'consultation'>, path: string, id: string): NestedNode {
  if (step.consultedUnits)
    throw notNestable(path, 'the agencies to consult are known only at run time');
  const parties = step.consulted.map(({ party }) => party);
  const inState = (state: string): ReturnType<typeof stateIn> =>
    or(parties.map((party) => stateIn(`#${id}.${party}.${state}`)));
  const states = parties.map(
    (party) =>
      [
        party,
        nestLifecycle(lifecycles['@consultation'], joinPath(path, party), `${id}.${party}`),
      ] as const,
  );
  const refusing =
    step.silence === 'refusal' ? or([inState('objected'), inState('silent')]) : inState('objected');
  return {
    id,
    type: 'parallel',
    states: Object.fromEntries(states),
    onDone: [
      ...recalledTo(step.on.recalled, inState('recalled')),
      { target: step.on.objected, guard: refusing },
      ...(step.silence === 'escalation' && step.on.silent !== undefined
        ? [{ target: step.on.silent, guard: inState('silent') }]
        : []),
      { target: step.on.agreed },
    ],
  };
}

/** The way out of what was recalled, where the step has one. */
function recalledTo(
  target: string | undefined,
  guard: ReturnType<typeof stateIn>,
): NestedTransition[] {
  return target === undefined ? [] : [{ target, guard }];
}

function nestLifecycle(lifecycle: Lifecycle, path: string, id: string): NestedNode {
  const states = Object.entries(lifecycle.states).map(([state, exits]) => {
    const outcomes = Object.entries(exits);
    const on = outcomes.map(
      ([outcome, target]) => [nestedEvent(path, outcome), { target, reenter: true }] as const,
    );
    const node: NestedNode =
      outcomes.length === 0
        ? { id: `${id}.${state}`, type: 'final' }
        : { id: `${id}.${state}`, on: Object.fromEntries(on) };
    return [state, node] as const;
  });
  return { id, initial: lifecycle.start, states: Object.fromEntries(states) };
}

function exit(step: StepOf<'parallel'>, outcome: string): string {
  const target = step.on[outcome];
  if (target === undefined) throw new Error(`parsed parallel step without "${outcome}"`);
  return target;
}

function notNestable(path: string, why: string): CompileError {
  return new CompileError(
    'NOT_NESTABLE',
    `Step "${path}" cannot be nested into one machine: ${why}.`,
    {
      step: path,
      why,
    },
  );
}
