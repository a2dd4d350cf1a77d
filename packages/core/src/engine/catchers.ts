/** What catches something in a dossier: its open scopes, and the steps that are open in them. */
import { isLifecycle } from '../compile/lifecycles.js';
import type { Catches } from '../compile/compile.js';
import type { Catch } from '../definition/graph.js';
import { parseActivation } from './activation.js';
import type { Decision } from './decision.js';
import { activationOf, scopeAt, type Activation, type Scope } from './dossier.js';
import { timesInto } from './visits.js';
import { catcherOf, countedAs, handlerOf, scopeOfCatcher } from './scope-names.js';

/** An open step or scope that catches something. */
export interface Catcher {
  /** The activation, or the id by which the scope goes. */
  readonly id: string;
  /** The scope, or the one in which the step stands. */
  readonly scope: Scope;
  /** The open step; `undefined` for a scope. */
  readonly activation: Activation | undefined;
  readonly catches: Catches;
}

/** What catches something, the innermost first. */
export function catchersOf(decision: Decision): Catcher[] {
  const { scopes, activations } = decision.draft;
  const found: Catcher[] = [];
  for (const scope of scopes) {
    // Once a scope has ended, nothing happens to it any more.
    if (isLifecycle(scope.graph) || scope.ended !== undefined) continue;
    const catches = decision.context.procedure.caughtByGraph(scope.graph);
    if (hasAny(catches))
      found.push({ id: catcherOf(scope.path), scope, activation: undefined, catches });
  }
  for (const activation of activations) {
    const catcher = stepCatcher(decision, activation);
    if (catcher !== undefined && hasAny(catcher.catches)) found.push(catcher);
  }
  return found.length < 2 ? found : found.sort((one, other) => depthOf(other) - depthOf(one));
}

/** The open step or scope that goes by an id. */
export function catcherAt(decision: Decision, id: string): Catcher | undefined {
  const path = scopeOfCatcher(id);
  if (path === undefined) {
    const activation = activationOf(decision.draft, id);
    return activation && stepCatcher(decision, activation);
  }
  const scope = scopeAt(decision.draft, path);
  if (scope === undefined) return undefined;
  const catches = decision.context.procedure.caughtByGraph(scope.graph);
  return { id, scope, activation: undefined, catches };
}

/** What catches something around an activation, the nearest first, the step itself included. */
export function catchersAround(decision: Decision, activation: string): Catcher[] {
  const step = catcherAt(decision, activation);
  const around = catchersFrom(decision, parseActivation(activation).scope);
  return step === undefined ? around : [step, ...around];
}

/** What catches something from a scope outwards, the nearest first; the scope may be closed. */
export function catchersFrom(decision: Decision, path: string): Catcher[] {
  const scope = catcherAt(decision, catcherOf(path));
  const own = scope === undefined || scope.scope.ended !== undefined ? [] : [scope];
  if (path === '') return own;
  const handler = handlerOf(path);
  // What a handler does not catch is caught around what it handles.
  const around =
    handler !== undefined && handler.activation === undefined
      ? catchersFrom(decision, handler.home)
      : catchersAround(decision, handler?.activation ?? path.slice(0, path.lastIndexOf('/')));
  return [...own, ...around];
}

function stepCatcher({ draft, context }: Decision, activation: Activation): Catcher | undefined {
  const { id } = activation;
  if (id.startsWith('@')) return undefined;
  const { scope: path, step } = parseActivation(id);
  const scope = scopeAt(draft, path);
  if (scope === undefined || isLifecycle(scope.graph)) return undefined;
  return { id, scope, activation, catches: context.procedure.caughtByStep(scope.graph, step) };
}

function hasAny(catches: Catches): boolean {
  for (const name in catches) if (Object.hasOwn(catches, name)) return true;
  return false;
}

function depthOf({ scope: { path }, activation }: Catcher): number {
  const around = path === '' ? 0 : path.split(/[/!]/).length;
  return 2 * around + (activation === undefined ? 0 : 1);
}

/** The name under which the scope of a catcher counts how often something was caught. */
export function countOf({ activation }: Catcher, name: string): string {
  return countedAs(activation && parseActivation(activation.id).step, name);
}

/** Whether something may be caught once more: its bound, and that its handler does not run. */
export function mayCatch(
  { draft }: Decision,
  catcher: Catcher,
  name: string,
  { max, interrupts }: Catch,
): boolean {
  const { scope } = catcher;
  if (max !== undefined && timesInto(scope, countOf(catcher, name)) >= max) return false;
  if (!interrupts || catcher.activation !== undefined) return true;
  return !draft.scopes.some(({ path }) => {
    const handler = handlerOf(path);
    return (
      handler?.name === name && handler.home === scope.path && handler.activation === undefined
    );
  });
}
