/** What is done about something that is caught: a way out, a handler, or telling of it. */
import { handlingState } from '../compile/compiled-graph.js';
import { handlerOfGraph, handlerOfStep, joinPath } from '../definition/path.js';
import type { Catch } from '../definition/graph.js';
import { parseActivation } from './activation.js';
import { countOf, type Catcher } from './catchers.js';
import { momentOfMove, record, type Decision } from './decision.js';
import { tellApplicant } from './tell.js';
import { isApplicant } from './applicant.js';
import { visitsOf } from './visits.js';
import { scopeAt } from './dossier.js';
import { orIncident } from './incidents.js';
import { handlerOfActivation, handlerOfScope } from './scope-names.js';
import { cancelCurrent, enterStep, leaveStep, openScope } from './steps-and-scopes.js';

/** Something that is caught, and by what. */
export interface Caught {
  readonly catcher: Catcher;
  readonly name: string;
  readonly caught: Catch;
}

/**
 * Catches something: counts it, tells whoever is to hear of it, and interrupts what it happens to
 * or runs its handler beside.
 *
 * @param met - For a condition: it holds from now on.
 */
export function takeCatch(decision: Decision, { catcher, name, caught }: Caught, met?: true): void {
  const { id, activation, scope } = catcher;
  const { interrupts, to, graph } = caught;
  const isExit = activation !== undefined && interrupts;
  const entry = visitsOf(scope, countOf(catcher, name)) + 1;
  if (!isExit) record(decision, { op: 'caught', activation: id, name, entry, met });
  tell(decision, caught, activation?.id ?? scope.current ?? undefined);
  if (isExit) {
    leaveStep(decision, activation, name);
    return;
  }
  if (interrupts) interrupt(decision, scope.path, name);
  if (to !== undefined) enterStep(decision, scope.path, to);
  else if (graph !== undefined) openHandler(decision, catcher, name, entry);
}

/**
 * Catches something that follows from a command and was not asked for by it: where it cannot be
 * done, it is an incident of the step that it happens to.
 */
export function takeOrIncident(decision: Decision, taken: Caught, met?: true): void {
  const { catcher, name } = taken;
  const { current } = scopeAt(decision.draft, catcher.scope.path) ?? catcher.scope;
  const keeper = catcher.activation?.id ?? current;
  if (keeper === null) takeCatch(decision, taken, met);
  else {
    orIncident(decision, keeper, 'routing', () => {
      takeCatch(decision, taken, met);
    });
    const isLost = met === true && !isMet(decision, catcher, name);
    if (isLost) record(decision, { op: 'caught', activation: catcher.id, name, met });
  }
}

/** Whether it is noted that a condition holds, as far as what catches it is still open. */
function isMet({ draft }: Decision, { id, scope, activation }: Catcher, name: string): boolean {
  const open =
    activation === undefined
      ? scopeAt(draft, scope.path)?.catching
      : draft.activations.find((one) => one.id === id);
  return activation !== undefined && open === undefined ? true : open?.met?.includes(name) === true;
}

/** Ends whatever runs in a scope, which stays open. */
function interrupt(decision: Decision, path: string, name: string): void {
  const scope = scopeAt(decision.draft, path);
  if (scope === undefined) return;
  cancelCurrent(decision, scope);
  if (scope.current === null) return;
  const [activation, outcome] = [scope.current, handlingState(name)];
  record(decision, { op: 'leave', activation, outcome, at: momentOfMove(decision) });
}

function openHandler(decision: Decision, catcher: Catcher, name: string, entry: number): void {
  const { activation, scope } = catcher;
  if (activation === undefined) {
    const path = handlerOfScope(scope.path, name, entry);
    openScope(decision, path, handlerOfGraph(scope.graph, name));
    return;
  }
  const path = handlerOfActivation(activation.id, name, entry);
  const step = joinPath(scope.graph, parseActivation(activation.id).step);
  openScope(decision, path, handlerOfStep(step, name));
}

function tell(
  decision: Decision,
  { tell: roles = [] }: Catch,
  activation: string | undefined,
): void {
  for (const { party, role } of roles) {
    if (isApplicant(decision, party)) {
      tellApplicant(decision, 'caught', { activation });
      continue;
    }
    const unit = decision.draft.parties[party];
    if (unit === undefined) continue;
    const to = { kind: 'role', unit, role } as const;
    decision.effects.push({ kind: 'notify', template: 'caught', to, activation });
  }
}
