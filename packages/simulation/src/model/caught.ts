/** What a procedure catches, and what of it comes in a scenario. */
import {
  type Catch,
  listCatches,
  listSteps,
  type PlacedCatch,
  type Procedure,
} from '@thutuc/core/procedure';
import type { ProcedureScenario } from '../scenario/scenario.js';

/** Whether nothing follows but a notification. */
export function onlyTells({ interrupts, graph }: Catch): boolean {
  return !interrupts && graph === undefined;
}

/** Whether something comes by itself: an instant, a condition, what an end escalates. */
function comesByItself({ on }: Catch, procedure: Procedure): boolean {
  if ('timer' in on || 'condition' in on) return true;
  if (!('escalation' in on)) return false;
  return listSteps(procedure).some(
    ({ step }) => step.kind === 'end' && step.escalates === on.escalation,
  );
}

/** What of a procedure's catches has to be simulated. */
export interface ComingCatches {
  /** Those that come. */
  readonly coming: readonly PlacedCatch[];
  /** The paths of those that are taken never to come, in graphs that dossiers come to. */
  readonly never: readonly string[];
  /** Whether dossiers come to a graph: it handles nothing, or something that comes. */
  readonly hasGraph: (path: string) => boolean;
}

/** What of a procedure's catches comes in a scenario. */
export function comingCatches(
  procedure: Procedure,
  catches: ProcedureScenario['catches'] = {},
): ComingCatches {
  const isComing = ({ caught, path }: PlacedCatch): boolean =>
    !onlyTells(caught) && (comesByItself(caught, procedure) || Object.hasOwn(catches, path));
  const all = listCatches(procedure);
  const missing = all.filter((placed) => !isComing(placed)).map(({ path }) => path);
  const hasGraph = (path: string): boolean =>
    !missing.some((handler) => path === handler || isWithin(path, handler));
  const there = all.filter(({ graph }) => hasGraph(graph));
  return {
    coming: there.filter(isComing),
    never: there
      .filter((placed) => !isComing(placed) && !onlyTells(placed.caught))
      .map(({ path }) => path),
    hasGraph,
  };
}

/** Whether a graph or a step lies in a graph. */
export function isWithin(path: string, graph: string): boolean {
  return path.startsWith(`${graph}/`) || path.startsWith(`${graph}!`);
}
