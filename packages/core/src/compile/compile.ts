/** From a procedure to one machine per scope. */
import { exitsOf } from '../definition/exits.js';
import { listGraphs, catchesAnything, listSteps } from '../definition/list-steps.js';
import type { Graph, Step, Catch } from '../definition/graph.js';
import { procedureHash } from '../definition/procedure-hash.js';
import { catchesOf } from '../definition/catches.js';
import { listCatches } from '../definition/list-catches.js';
import type { Procedure } from '../definition/procedure.js';
import { CompileError } from './errors.js';
import { lifecycles } from './lifecycles.js';
import {
  compileGraph,
  type CompiledGraph,
  handlingState,
  type Interrupts,
} from './compiled-graph.js';

/** A procedure with the machines of its scopes. */
export interface CompiledProcedure {
  readonly procedure: Procedure;
  /** Content hash of the procedure: what a dossier pins. */
  readonly hash: string;
  /** The machine of a graph by its path (`''` is the root) or of a lifecycle by its id. */
  graph(id: string): CompiledGraph;
  /** The definition of a step in a graph of the procedure. */
  step(graphId: string, name: string): Step;
  /** Paths of all graphs, a parent before its branches. */
  readonly graphIds: readonly string[];
  /** Whether anything is caught in it, other than by deadline events. */
  readonly catching: boolean;
  /**
   * Whether anything of it may follow from a command that is about something else: an instant, a
   * condition, a message that is kept, an end that escalates.
   */
  readonly catchesByItself: boolean;
  /** What a graph catches; nothing for a lifecycle. */
  caughtByGraph(graphId: string): Catches;
  /** What a step in a graph catches, other than by deadline events. */
  caughtByStep(graphId: string, name: string): Catches;
}

/** What is caught, by name. */
export type Catches = Readonly<Record<string, Catch>>;

const nothingCaught: Catches = {};

const lifecycleGraphs = new Map<string, CompiledGraph>(
  Object.entries(lifecycles).map(([id, { start, states }]) => [
    id,
    compileGraph(id, start, states),
  ]),
);

/**
 * Compiles a procedure: one flat machine per scope. The content hash, the machines and the rows
 * of their tables are made when first needed.
 */
export function compileProcedure(procedure: Procedure): CompiledProcedure {
  const placed = new Map(listGraphs(procedure).map(({ path, graph }) => [path, graph]));
  const compiled = new Map(lifecycleGraphs);
  const steps = new Map<string, ReadonlyMap<string, Step>>();
  let hash: string | undefined;
  let catching: boolean | undefined;
  let catchesByItself: boolean | undefined;

  const definition = (id: string): Graph => {
    const graph = placed.get(id);
    if (graph === undefined) {
      throw new CompileError('GRAPH_UNKNOWN', `Procedure "${procedure.id}" has no graph "${id}".`, {
        procedure: procedure.id,
        graph: id,
      });
    }
    return graph;
  };
  const stepsOf = (graphId: string): ReadonlyMap<string, Step> => {
    let known = steps.get(graphId);
    if (known === undefined) {
      known = new Map(Object.entries(definition(graphId).steps));
      steps.set(graphId, known);
    }
    return known;
  };
  return {
    procedure,
    get hash() {
      return (hash ??= procedureHash(procedure));
    },
    graph(id) {
      let graph = compiled.get(id);
      if (graph === undefined) {
        const { start } = definition(id);
        const map = [...stepsOf(id)].map(([name, step]) => [name, exitsOf(step)] as const);
        const interrupting = interruptsOf(definition(id));
        graph = compileGraph(id, start, Object.fromEntries(map), interrupting);
        compiled.set(id, graph);
      }
      return graph;
    },
    step(graphId, name) {
      const step = stepsOf(graphId).get(name);
      if (step === undefined) {
        throw new CompileError(
          'STEP_UNKNOWN',
          `Graph "${graphId}" of procedure "${procedure.id}" has no step "${name}".`,
          { procedure: procedure.id, graph: graphId, step: name },
        );
      }
      return step;
    },
    graphIds: [...placed.keys()],
    get catching() {
      return (catching ??= catchesAnything(procedure) || keepsOrEscalates(procedure));
    },
    get catchesByItself() {
      return (catchesByItself ??= comesByItself(procedure) || keepsOrEscalates(procedure));
    },
    caughtByGraph: (graphId) => placed.get(graphId)?.catches ?? nothingCaught,
    caughtByStep(graphId, name) {
      const step = placed.has(graphId) ? stepsOf(graphId).get(name) : undefined;
      return step === undefined ? nothingCaught : catchesOf(step);
    },
  };
}

/** Whether messages are kept that come before a step waits for them, or an end escalates. */
function keepsOrEscalates(procedure: Procedure): boolean {
  return listSteps(procedure).some(({ step }) => {
    if (step.kind === 'end') return step.escalates !== undefined;
    return step.kind === 'wait' && step.early !== undefined;
  });
}

/** Whether an instant or a condition is caught, or a message that is kept until then. */
function comesByItself(procedure: Procedure): boolean {
  return listCatches(procedure).some(({ caught: { on } }) => {
    if ('message' in on) return on.early !== undefined;
    return 'timer' in on || 'condition' in on;
  });
}

/** What interrupts a graph: the step that it leads to, or where its handler's outcomes lead. */
function interruptsOf({ catches = {} }: Graph): Interrupts {
  const interrupting = Object.entries(catches).filter(([, { interrupts }]) => interrupts);
  return Object.fromEntries(
    interrupting.map(([name, { to, then = {} }]) => [handlingState(name), to ?? then]),
  );
}
