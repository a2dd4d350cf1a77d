/** The control flow: entering and leaving steps, opening and closing scopes. */
import { evaluateCondition } from '../condition/index.js';
import { branchGraphId, isLifecycle } from '../compile/index.js';
import { joinPath, type Step, type StepOf } from '../definition/index.js';
import { activationId, parseActivation } from './activation.js';
import { resumeClock, stopClock, suspendsClock } from './clock.js';
import { completionOf } from './completion.js';
import { eventTimers, promise } from './deadlines.js';
import { allData, momentOfMove, record, tellApplicant, type Decision } from './decision.js';
import { enterDuty } from './duties.js';
import { consultedUnitScope } from './duty.js';
import { activationOf, entriesInto, scopeAt, type Activation } from './dossier.js';
import { CommandError } from './errors.js';
import { openLifecycleDuty } from './lifecycle-duties.js';
import { shiftDuties } from './redate.js';

/** Most moves of one command: a loop of steps that need nobody would go on for ever. */
const movesMax = 2000;

/** The steps that nobody acts on: they choose a way, or open scopes. */
type RoutingStep = StepOf<'decision' | 'parallel' | 'inclusive' | 'consultation' | 'handoff'>;

/** Opens the root scope of a dossier. */
export function openRoot(decision: Decision): void {
  openScope(decision, '', '');
}

/** Leaves a step by an outcome: cancels what it opened, and enters the next step. */
export function leaveStep(decision: Decision, activation: Activation, outcome: string): void {
  const { id } = activation;
  const { scope: path, step: name } = parseActivation(id);
  const scope = scopeAt(decision.draft, path);
  if (scope === undefined) throw new Error(`activation ${id} without a scope`);
  const next = decision.context.procedure.graph(scope.graph).next(name, outcome);
  if (next === undefined) throw unknownOutcome(decision, id, scope.graph, name, outcome);
  const step = isLifecycle(scope.graph)
    ? undefined
    : decision.context.procedure.step(scope.graph, name);
  cancelScopes(decision, id);
  record(decision, { op: 'leave', activation: id, outcome, at: momentOfMove(decision) });
  if (suspendsClock(decision, id)) {
    resumeClock(decision, id);
    if (step !== undefined && 'siblings' in step && step.siblings === 'shift') {
      shiftDuties(decision, activation.since, id);
    }
  }
  enterStep(decision, path, next);
}

function enterStep(decision: Decision, path: string, name: string): void {
  if (decision.moves.length > movesMax) {
    throw new CommandError(
      'VISITS_LIMIT',
      `Dossier "${decision.draft.id}" would run through more than ${movesMax} moves at once: its procedure loops without waiting for anybody. Verify the procedure.`,
      { dossier: decision.draft.id },
    );
  }
  const scope = scopeAt(decision.draft, path);
  if (scope === undefined) throw new Error(`no scope ${path}`);
  const entry = entriesInto(scope, name) + 1;
  const id = activationId(path, name, entry);
  if (isLifecycle(scope.graph)) {
    const outcomes = decision.context.procedure.graph(scope.graph).outcomes(name);
    if (outcomes.length === 0) closeScope(decision, path, name);
    else enterDuty(decision, id);
    return;
  }
  const step = decision.context.procedure.step(scope.graph, name);
  if (step.kind === 'end') {
    closeScope(decision, path, step.outcome);
    return;
  }
  if (step.visitsMax !== undefined && entry > step.visitsMax) {
    throw new CommandError(
      'VISITS_LIMIT',
      `Step "${name}" may be entered ${step.visitsMax} times at most in one scope; this would be time ${entry}.`,
      { step: name, visitsMax: step.visitsMax },
    );
  }
  enterByKind(decision, id, step, scope.graph, name);
}

function enterByKind(
  decision: Decision,
  id: string,
  step: Step,
  graph: string,
  name: string,
): void {
  switch (step.kind) {
    case 'decision':
      enterRouting(decision, id, step);
      leaveStep(decision, activationIn(decision, id), chooseBranch(decision, step));
      break;
    case 'parallel':
    case 'inclusive': {
      enterRouting(decision, id, step);
      const scopes = chooseBranches(decision, step).map(
        (branch) => [branch, branchGraphId(graph, name, branch)] as const,
      );
      openScopes(decision, id, scopes);
      break;
    }
    case 'consultation':
      enterRouting(decision, id, step);
      openScopes(
        decision,
        id,
        consultedNames(decision, step).map((who) => [who, '@consultation'] as const),
      );
      break;
    case 'handoff':
      enterRouting(decision, id, step);
      openScopes(decision, id, [['handoff', '@handoff']]);
      break;
    case 'end':
      throw new Error('an end is not entered');
    default:
      enterDuty(decision, id);
  }
}

/** Enters a step that only routes; where deadline events surround it, they get their timers. */
function enterRouting(decision: Decision, activation: string, step: RoutingStep): void {
  const { kind, limit, events } = step;
  const isTimed = limit !== undefined && Object.keys(events).length > 0;
  const due = isTimed ? promise(decision, limit, undefined) : undefined;
  const timers = due === undefined ? undefined : eventTimers(decision, due, events, undefined);
  record(decision, {
    op: 'enter',
    activation,
    kind,
    party: undefined,
    unit: undefined,
    role: undefined,
    due,
    timers,
    at: momentOfMove(decision),
  });
}

function openScopes(
  decision: Decision,
  parent: string,
  scopes: readonly (readonly [name: string, graph: string])[],
): void {
  decision.opening.push(parent);
  for (const [name, graph] of scopes) openScope(decision, joinPath(parent, name), graph);
  decision.opening.pop();
  completeIfDone(decision, parent);
}

function openScope(decision: Decision, path: string, graph: string): void {
  record(decision, { op: 'open', scope: path, graph });
  enterStep(decision, path, decision.context.procedure.graph(graph).initial);
}

function closeScope(decision: Decision, path: string, outcome: string): void {
  const parent = scopeAt(decision.draft, path)?.parent ?? null;
  record(decision, { op: 'close', scope: path, outcome, at: momentOfMove(decision) });
  if (parent === null) settle(decision);
  else completeIfDone(decision, parent);
}

function completeIfDone(decision: Decision, parentId: string): void {
  const parent = activationOf(decision.draft, parentId);
  if (parent === undefined || decision.opening.includes(parentId)) return;
  const outcome = completionOf(decision, parent);
  if (outcome === undefined) return;
  for (const result of parent.results ?? []) decision.at = Math.max(decision.at, result.at);
  leaveStep(decision, parent, outcome);
}

/** The root scope is closed: the dossier is settled, and its result waits to be returned. */
function settle(decision: Decision): void {
  stopClock(decision);
  openLifecycleDuty(decision, 'result');
  tellApplicant(decision, 'resultReady');
}

/** Ends the dossier by an outcome that the law itself gives it: whatever is open is cancelled. */
export function endByLaw(decision: Decision, outcome: string): void {
  const current = scopeAt(decision.draft, '')?.current ?? null;
  if (current !== null) cancelScopes(decision, current);
  closeScope(decision, '', outcome);
}

/** Cancels every scope that an activation opened, the innermost first. */
function cancelScopes(decision: Decision, parent: string): void {
  for (const scope of decision.draft.scopes) {
    if (scope.parent === parent) cancelScope(decision, scope.path);
  }
}

/** Cancels one scope with all that is open in it. */
export function cancelScope(decision: Decision, path: string): void {
  const scope = scopeAt(decision.draft, path);
  if (scope === undefined) return;
  const { current } = scope;
  if (current !== null) {
    cancelScopes(decision, current);
    if (suspendsClock(decision, current)) resumeClock(decision, current);
  }
  record(decision, {
    op: 'close',
    scope: path,
    outcome: undefined,
    at: momentOfMove(decision),
  });
}

function chooseBranch(decision: Decision, step: StepOf<'decision'>): string {
  const data = allData(decision);
  return step.branches.find(({ when }) => evaluateCondition(when, data))?.name ?? 'otherwise';
}

function chooseBranches(
  decision: Decision,
  step: StepOf<'parallel'> | StepOf<'inclusive'>,
): string[] {
  const names = Object.keys(step.branches);
  if (step.kind === 'parallel') return names;
  const data = allData(decision);
  const chosen = names.filter((name) => {
    const condition = step.conditions[name];
    return condition !== undefined && evaluateCondition(condition, data);
  });
  return chosen.length > 0 ? chosen : [step.otherwise];
}

/** Scope names of a consultation: the parties named, and the units that the data lists. */
function consultedNames(decision: Decision, step: StepOf<'consultation'>): string[] {
  const names = step.consulted.map(({ party }) => party);
  const field = step.consultedUnits?.field;
  const units = field === undefined ? [] : allData(decision)[field];
  if (Array.isArray(units)) {
    for (const unit of units) names.push(consultedUnitScope(String(unit)));
  }
  return [...new Set(names)];
}

function activationIn(decision: Decision, id: string): Activation {
  const activation = activationOf(decision.draft, id);
  if (activation === undefined) throw new Error(`activation ${id} is not open`);
  return activation;
}

function unknownOutcome(
  decision: Decision,
  id: string,
  graph: string,
  name: string,
  outcome: string,
): CommandError {
  const known = decision.context.procedure.graph(graph).outcomes(name);
  return new CommandError(
    'OUTCOME_UNKNOWN',
    `Step "${name}" cannot end with "${outcome}"; it can end with ${known.map((o) => `"${o}"`).join(', ')}.`,
    { activation: id, outcome, known },
  );
}
