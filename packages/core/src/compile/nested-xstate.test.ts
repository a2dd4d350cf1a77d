/** The tree of scopes against the one nested XState machine, under XState's own `transition()`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createMachine,
  initialTransition,
  transition,
  type AnyStateMachine,
  type AnyMachineSnapshot,
} from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { listGraphs } from '../definition/list-steps.js';
import type { Procedure } from '../definition/procedure.js';
import { CommandError } from '../engine/errors.js';
import { parseActivation, staticPath } from '../engine/activation.js';
import type { Dossier } from '../engine/dossier.js';
import type { Move } from '../engine/moves.js';
import {
  arbitraryProcedure,
  nextTimer,
  permitProcedure,
  possibleRequests,
  returningPermit,
} from '@thutuc/testing';
import { openOffice, type Case, type Office, type Request } from '../testing/dossiers/office.js';
import { walkSubmission } from '../testing/dossiers/walk.js';
import { CompileError } from './errors.js';
import { isLifecycle } from './lifecycles.js';
import { nestedEvent, toXStateConfig } from './nested-xstate.js';

/** A state of either side: the step, `=outcome` for an ended scope, or a step with scopes in it. */
type Shape = string | { [step: string]: Shape };

const pairsMax = 150;

describe('the nested XState machine', () => {
  it('is in the same state as the tree of scopes, wherever a dossier can get to', () => {
    let nested = 0;
    fc.assert(
      fc.property(
        arbitraryProcedure({ blocksMax: 4 }),
        fc.integer({ min: 0, max: 300 }),
        (procedure, area) => {
          const machine = machineOf(procedure);
          if (machine === undefined) {
            fc.pre(false);
            return;
          }
          nested += 1;
          compareEverywhere(procedure, machine, area);
        },
      ),
    );
    expect(nested).toBeGreaterThan(10);
  });

  it('is finite: the graph tools of XState walk it', () => {
    fc.assert(
      fc.property(arbitraryProcedure({ blocksMax: 2, depth: 1, nestedMax: 1 }), (procedure) => {
        const machine = machineOf(procedure);
        if (machine === undefined) {
          fc.pre(false);
          return;
        }
        const states = Object.values(getAdjacencyMap(machine, { limit: 100_000 }));
        const ends = states.filter(({ state }) => (state as AnyMachineSnapshot).status === 'done');
        expect(ends.length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });
});

it.each<[string, Procedure, Record<string, string[]>]>([
  ['no step', permitProcedure(), { transfer: ['pay', 'check'], police: ['refused', 'transfer'] }],
  [
    'what was sent',
    returningPermit(),
    { transfer: ['pay', 'check', 'check'], police: ['check', 'refused', 'transfer'] },
  ],
])('where %s is recalled, the nested machine leads on as the steps say', (_what, procedure, on) => {
  const { states = {} } = toXStateConfig(procedure);
  for (const [step, targets] of Object.entries(on)) {
    expect(states[step]?.onDone?.map(({ target }) => target)).toEqual(targets);
  }
});

function machineOf(procedure: Procedure): AnyStateMachine | undefined {
  try {
    return createMachine(toXStateConfig(procedure) as Parameters<typeof createMachine>[0]);
  } catch (error) {
    if (error instanceof CompileError && error.code === 'NOT_NESTABLE') return undefined;
    throw error;
  }
}

/** Explores pairs of dossier and snapshot side by side, breadth first. */
function compareEverywhere(procedure: Procedure, machine: AnyStateMachine, area: number): void {
  const office = openOffice(procedure);
  const { at } = walkSubmission(procedure);
  const submitted = office.act(undefined, walkSubmission(procedure, area));
  const accepted = office.act(submitted, { at, actor: 'U-1/officer', command: { type: 'accept' } });
  const [initial] = initialTransition(machine);
  const begin = { of: accepted, snapshot: follow(machine, initial, accepted, submitted) };
  const waiting = [begin];
  const seen = new Set<string>();
  for (
    let pair = waiting.shift();
    pair !== undefined && seen.size < pairsMax;
    pair = waiting.shift()
  ) {
    const { of, snapshot } = pair;
    expect(shapeOfDossier(of.dossier)).toEqual(shapeOfSnapshot(procedure, snapshot));
    const { scopes, counts } = of.dossier;
    const key = JSON.stringify([snapshot.value, counts, scopes.map(({ visits }) => visits)]);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const request of requestsOn(office, of, at)) {
      const next = tryAct(office, of, request);
      if (next !== undefined)
        waiting.push({ of: next, snapshot: follow(machine, snapshot, next, of) });
    }
  }
}

function requestsOn(office: Office, { dossier }: Case, at: number): Request[] {
  if (dossier.lifecycle !== 'running') return [];
  const possible = possibleRequests(office.procedure, dossier)
    .filter(({ command }) => command.type !== 'withdraw')
    .map((request) => ({ at: Math.max(at, dossier.recordedAt), ...request }));
  const timer = nextTimer(dossier);
  return timer === undefined
    ? possible
    : [...possible, { ...timer, at: Math.max(timer.at, dossier.recordedAt) }];
}

function tryAct(office: Office, before: Case, request: Request): Case | undefined {
  try {
    return office.act(before, request);
  } catch (error) {
    if (error instanceof CommandError && error.code === 'VISITS_LIMIT') return undefined;
    throw error;
  }
}

/** Sends the nested machine the outcomes that the last event of a dossier recorded. */
function follow(
  machine: AnyStateMachine,
  from: AnyMachineSnapshot,
  after: Case,
  before: Case,
): AnyMachineSnapshot {
  const kinds = new Map(before.dossier.activations.map(({ id, kind }) => [id, kind]));
  let snapshot = from;
  for (const move of after.events.at(-1)?.moves ?? []) {
    if (move.op === 'enter') kinds.set(move.activation, move.kind);
    if (move.op !== 'leave' || move.activation.startsWith('@')) continue;
    if (isOwnCompletion(move, kinds.get(move.activation))) continue;
    const scope = staticPath(parseActivation(move.activation).scope);
    [snapshot] = transition(machine, snapshot, { type: nestedEvent(scope, move.outcome) });
  }
  return snapshot;
}

/** XState completes a state with regions by itself; a deadline event on it has to be sent. */
function isOwnCompletion(move: Extract<Move, { op: 'leave' }>, kind: string | undefined): boolean {
  const completions: Record<string, string[]> = {
    parallel: ['completed'],
    handoff: ['acknowledged', 'refused'],
    consultation: ['agreed', 'objected', 'silent'],
  };
  return completions[kind ?? '']?.includes(move.outcome) ?? false;
}

function shapeOfDossier(dossier: Dossier, path = ''): Shape {
  const scope = dossier.scopes.find((open) => open.path === path);
  if (scope === undefined) return `=${dossier.outcome ?? ''}`;
  const { current } = scope;
  const { step } = parseActivation(current ?? '');
  const inside = dossier.scopes.filter(({ parent }) => parent === current);
  const results = dossier.activations.find(({ id }) => id === current)?.results ?? [];
  if (inside.length + results.length === 0) return step;
  const name = (scopePath: string): string => scopePath.slice(scopePath.lastIndexOf('/') + 1);
  const regions = [
    ...inside.map((child) => [name(child.path), shapeOfDossier(dossier, child.path)] as const),
    ...results.map(({ scope: branch, outcome }) => [branch, `=${outcome}`] as const),
  ];
  // A handoff has one scope, which the nested machine draws as the state itself.
  const [only] = regions;
  const isHandoff =
    inside.length === 1 && isLifecycle(inside[0]?.graph ?? '') && inside[0]?.graph === '@handoff';
  return { [step]: isHandoff && only !== undefined ? only[1] : Object.fromEntries(regions) };
}

function shapeOfSnapshot(procedure: Procedure, snapshot: AnyMachineSnapshot): Shape {
  const ends = new Map(
    listGraphs(procedure).flatMap(({ path, graph }) =>
      Object.entries(graph.steps).flatMap(([name, step]) =>
        step.kind === 'end' ? [[`${path}|${name}`, step.outcome] as const] : [],
      ),
    ),
  );
  const shape = (value: unknown, path: string): Shape => {
    if (typeof value === 'string')
      return ends.has(`${path}|${value}`)
        ? `=${ends.get(`${path}|${value}`) ?? ''}`
        : finalOfLifecycle(value, path);
    const [[step, inner] = ['', undefined]] = Object.entries(value as Record<string, unknown>);
    const at = path === '' ? step : `${path}/${step}`;
    if (typeof inner === 'string') return { [step]: inner };
    return {
      [step]: Object.fromEntries(
        Object.entries(inner as Record<string, unknown>).map(([branch, deeper]) => [
          branch,
          shape(deeper, `${at}/${branch}`),
        ]),
      ),
    };
  };
  const known = new Set(listGraphs(procedure).map(({ path }) => path));
  /** A region that is no graph of the procedure is the question to one agency. */
  function finalOfLifecycle(value: string, path: string): Shape {
    return !known.has(path) && value !== 'asked' ? `=${value}` : value;
  }
  return shape(snapshot.value, '');
}
