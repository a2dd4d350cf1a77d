/** Where an outcome leads from a step, and whether the next step may be entered again. */
import { isLifecycle } from '../compile/lifecycles.js';
import { parseActivation } from './activation.js';
import type { Decision } from './decision.js';
import { scopeAt } from './dossier.js';
import { CommandError } from './errors.js';
import { assertVisit } from './visits.js';

/** Where an activation stands: its scope, the graph of that, and its step. */
export interface StepPlace {
  /** The path of the scope. */
  readonly path: string;
  readonly graph: string;
  readonly name: string;
}

/** Where an activation stands that is looked for a way out of. */
export function placeOf(decision: Decision, id: string): StepPlace {
  const { scope: path, step: name } = parseActivation(id);
  const scope = scopeAt(decision.draft, path);
  if (scope === undefined) throw new Error(`activation ${id} without a scope`);
  return { path, graph: scope.graph, name };
}

/**
 * The step that a way out leads to, by an outcome.
 *
 * @throws CommandError `OUTCOME_UNKNOWN`
 */
export function stepAfterWayOut(
  { context }: Decision,
  { graph, name }: StepPlace,
  { id, outcome }: { readonly id: string; readonly outcome: string },
): string {
  const table = context.procedure.graph(graph);
  const next = table.next(name, outcome);
  if (next !== undefined) return next;
  const known = table.outcomes(name);
  throw new CommandError(
    'OUTCOME_UNKNOWN',
    `Step "${name}" cannot end with "${outcome}"; it can end with ${known.map((o) => `"${o}"`).join(', ')}.`,
    { activation: id, outcome, known },
  );
}

/**
 * Asserts that an activation can be left by an outcome, as far as the step is concerned to which
 * that leads directly. What comes behind that is no reason to refuse a command.
 *
 * @throws CommandError `OUTCOME_UNKNOWN`, `VISITS_LIMIT`
 */
export function assertWayOut(decision: Decision, id: string, outcome: string): void {
  const place = placeOf(decision, id);
  const next = stepAfterWayOut(decision, place, { id, outcome });
  if (isLifecycle(place.graph)) return;
  const step = decision.context.procedure.step(place.graph, next);
  const scope = scopeAt(decision.draft, place.path);
  if (step.kind !== 'end' && scope !== undefined) assertVisit(scope, next, step);
}
