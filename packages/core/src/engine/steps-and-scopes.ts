/** The control flow: entering and leaving steps, opening and closing scopes. */
import { isLifecycle } from '../compile/lifecycles.js';
import { handlingState } from '../compile/compiled-graph.js';
import { catchesOf } from '../definition/catches.js';
import type { Step, StepOf } from '../definition/graph.js';
import { activationId, pathIn } from './activation.js';
import { childrenOf, openChildren, stopChildren } from './children.js';
import { resumeClock, stopClock, suspendsClock } from './clock.js';
import { completionOf } from './completion.js';
import { catchOf } from './catch-of.js';
import { systemActor } from './context.js';
import { eventTimers, promise } from './deadlines.js';
import { type Decision, momentOfMove, notePerson, record } from './decision.js';
import { enterDuty } from './enter-duty.js';
import { tellApplicant } from './tell.js';
import {
  type Activation,
  type Scope,
  type ScopeResult,
  type Visits,
  activationOf,
  scopeAt,
} from './dossier.js';
import { CommandError } from './errors.js';
import { withGrace } from './grace.js';
import { orIncident, recordIncident } from './incidents.js';
import { startLimitByLeaving } from './limit-start.js';
import { openLifecycleDutyOf } from './lifecycle-duties.js';
import { openLifecycleDuty } from './open-lifecycle-duty.js';
import { shiftDuties } from './redate-duties.js';
import { handlerOf, type HandlerParts } from './scope-names.js';
import { wayOf, type RoutingStep, type Way } from './routing.js';
import { assertVisit, visitsOf } from './visits.js';
import { stepAfterWayOut, placeOf } from './way-out.js';

/** Most moves of one command: a loop of steps that need nobody would go on for ever. */
const movesMax = 2000;

/** Opens the root scope of a dossier. */
export function openRootScope(decision: Decision): void {
  openScope(decision, '', '');
}

/** Opens the root scope of a dossier again, at a step, with the entries that it had. */
export function openRootScopeAt(decision: Decision, step: string, visits: readonly Visits[]): void {
  record(decision, { op: 'open', scope: '', graph: '', visits });
  enterStep(decision, '', step);
}

/**
 * Leaves a step by an outcome: cancels what it opened, and enters the next step.
 *
 * @param keeps - Whether what its branches had ended with is kept until it is entered again.
 */
export function leaveStep(
  decision: Decision,
  activation: Activation,
  outcome: string,
  keeps = false,
): void {
  const { id } = activation;
  const place = placeOf(decision, id);
  const { path, graph, name } = place;
  const next = stepAfterWayOut(decision, place, { id, outcome });
  const step = isLifecycle(graph) ? undefined : decision.context.procedure.step(graph, name);
  cancelScopes(decision, id);
  stopChildren(decision, activation);
  const keep = keeps ? true : undefined;
  const remembers = rememberDoer(decision, id, step);
  const at = momentOfMove(decision);
  record(decision, { op: 'leave', activation: id, outcome, at, keep, remembers });
  if (suspendsClock(decision, id)) {
    resumeClock(decision, id);
    if (step !== undefined && 'siblings' in step && step.siblings === 'shift') {
      shiftDuties(decision, activation.since, id);
    }
  }
  if (step !== undefined) startLimitByLeaving(decision, { graph, name, step }, outcome);
  enterStep(decision, path, next);
}

/** Whether it is remembered who does a step, since the same officer is to do it again. */
function rememberDoer(decision: Decision, id: string, step: Step | undefined): true | undefined {
  const { rules, envelope } = decision;
  const isDone = rules.permission === 'owner' && rules.decides === 'step';
  if (step?.kind !== 'task' || step.sameOfficer !== true || !isDone) return undefined;
  if (envelope.actor === systemActor) return undefined;
  notePerson(decision, 'doers', id, envelope.actor);
  return true;
}

export function enterStep(decision: Decision, path: string, name: string): void {
  if (decision.moves.length > movesMax) {
    throw new CommandError(
      'VISITS_LIMIT',
      `Dossier "${decision.draft.id}" would run through more than ${movesMax} moves at once: its procedure loops without waiting for anybody. Verify the procedure.`,
      { dossier: decision.draft.id },
    );
  }
  const scope = scopeAt(decision.draft, path);
  if (scope === undefined) throw new Error(`no scope ${path}`);
  const entry = visitsOf(scope, name) + 1;
  const id = activationId(path, name, entry);
  if (isLifecycle(scope.graph)) {
    const outcomes = decision.context.procedure.graph(scope.graph).outcomes(name);
    if (outcomes.length === 0) closeScope(decision, path, name);
    else enterDuty(decision, id);
    return;
  }
  const step = decision.context.procedure.step(scope.graph, name);
  if (step.kind === 'end') {
    const { escalates } = step;
    if (escalates !== undefined) decision.escalations.push({ scope: path, name: escalates });
    closeScope(decision, path, step.outcome);
    return;
  }
  assertVisit(scope, name, step);
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
    case 'parallel':
    case 'inclusive':
    case 'consultation':
    case 'handoff': {
      route(decision, id, step, graph, name);
      break;
    }
    case 'subprocedure':
      if (enterDuty(decision, id)) startChildren(decision, id, step);
      break;
    case 'end':
      throw new Error('an end is not entered');
    default:
      enterDuty(decision, id);
  }
}

/** Enters a step that only routes, and takes its way. */
function route(
  decision: Decision,
  id: string,
  step: RoutingStep,
  graph: string,
  name: string,
): void {
  enterRoutingStep(decision, id, step);
  orIncident(decision, id, 'routing', () => {
    follow(decision, id, wayOf(decision, step, graph, name));
  });
}

/** Takes the way of a routing step. */
export function follow(decision: Decision, id: string, way: Way): void {
  const { results } = activationIn(decision, id);
  if ('outcome' in way) leaveStep(decision, activationIn(decision, id), way.outcome);
  else openScopes(decision, id, results === undefined ? way.scopes : unended(way.scopes, results));
}

/** The scopes of those that had not ended before the step was sent back. */
function unended<Named extends readonly [name: string, graph: string]>(
  scopes: readonly Named[],
  results: readonly ScopeResult[],
): readonly Named[] {
  return scopes.filter(([name]) => !results.some(({ scope }) => scope === name));
}

/** Has the dossiers of a subprocedure opened, and waits for them. */
export function startChildren(decision: Decision, id: string, step: StepOf<'subprocedure'>): void {
  orIncident(decision, id, 'subprocedure', () => {
    awaitChildren(decision, id, childrenOf(decision, step), 1);
  });
}

export function awaitChildren(
  decision: Decision,
  id: string,
  count: number,
  ids: 1 | undefined,
): void {
  record(decision, { op: 'children', activation: id, count, ids });
  openChildren(decision, activationIn(decision, id));
  completeStepIfDone(decision, id);
}

/** Enters a step that only routes; where something stands around its limit, that has a due date. */
export function enterRoutingStep(decision: Decision, activation: string, step: RoutingStep): void {
  const { kind, limit, events } = step;
  const isTimed = Object.keys(events).length > 0 || catchesAroundLimit(step);
  const due =
    limit !== undefined && isTimed ? promise(decision, limit, undefined, decision.at) : undefined;
  const timed =
    due === undefined
      ? undefined
      : withGrace(decision, step, kind, eventTimers(decision, due, events, undefined));
  record(decision, {
    op: 'enter',
    activation,
    kind,
    party: undefined,
    unit: undefined,
    role: undefined,
    also: undefined,
    due,
    timers: timed?.timers,
    held: timed?.held,
    at: momentOfMove(decision),
  });
}

/** Whether a step catches instants around its limit. */
function catchesAroundLimit(step: Step): boolean {
  return Object.values(catchesOf(step)).some(({ on }) => 'timer' in on && 'when' in on.timer);
}

function openScopes(
  decision: Decision,
  parent: string,
  scopes: readonly (readonly [name: string, graph: string])[],
): void {
  decision.opening.push(parent);
  for (const [name, graph] of scopes) openScope(decision, pathIn(parent, name), graph);
  decision.opening.pop();
  completeStepIfDone(decision, parent);
}

export function openScope(decision: Decision, path: string, graph: string): void {
  record(decision, { op: 'open', scope: path, graph });
  enterStep(decision, path, decision.context.procedure.graph(graph).initial);
}

/** Ends a scope by an outcome: it waits for handlers that are to be awaited, and is closed. */
function closeScope(decision: Decision, path: string, outcome: string): void {
  const at = momentOfMove(decision);
  if (cancelHandlers(decision, path, 'ended')) {
    record(decision, { op: 'close', scope: path, outcome, at, awaits: true });
    return;
  }
  const parent = scopeAt(decision.draft, path)?.parent ?? null;
  record(decision, { op: 'close', scope: path, outcome, at });
  const handler = handlerOf(path);
  if (handler !== undefined) endHandler(decision, handler, outcome);
  else if (parent === null) settle(decision);
  else completeStepIfDone(decision, parent);
}

/** What comes after a handler: where it leads, or the end of what has waited for it. */
function endHandler(decision: Decision, { home, name }: HandlerParts, outcome: string): void {
  const scope = scopeAt(decision.draft, home);
  if (scope === undefined) return;
  const { procedure } = decision.context;
  const next = procedure.graph(scope.graph).next(handlingState(name), outcome);
  if (isInterrupted(scope) && next !== undefined) enterStep(decision, home, next);
  else if (scope.ended !== undefined) closeScope(decision, home, scope.ended.outcome);
}

/** Whether a handler runs instead of the steps of a scope. */
function isInterrupted({ current, ended }: Scope): boolean {
  return current === null && ended === undefined;
}

/** Leaves a step that opened scopes or dossiers, where what it waits for has come. */
export function completeStepIfDone(decision: Decision, parentId: string): void {
  const parent = activationOf(decision.draft, parentId);
  if (parent === undefined || decision.opening.includes(parentId)) return;
  const outcome = completionOf(decision, parent);
  if (outcome === undefined) return;
  if (outcome === null) {
    recordIncident(decision, parentId, { kind: 'subprocedure', code: 'CHILD_OUTCOME' });
    return;
  }
  goOn(decision, parent, outcome);
}

/** The command that ended the last branch did not ask for what comes after all of them. */
function goOn(decision: Decision, parent: Activation, outcome: string): void {
  orIncident(decision, parent.id, 'routing', () => {
    leaveDone(decision, parent, outcome);
  });
}

/** Leaves a step whose branches or dossiers have ended, at the latest of their instants. */
export function leaveDone(decision: Decision, parent: Activation, outcome: string): void {
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
  const root = scopeAt(decision.draft, '');
  cancelHandlers(decision, '', 'cancelled');
  if (root?.current !== null && root !== undefined) cancelWithin(decision, root.current);
  const pending = openLifecycleDutyOf(decision, 'withdrawal');
  if (pending !== undefined) {
    record(decision, {
      op: 'leave',
      activation: pending.id,
      outcome: 'moot',
      at: momentOfMove(decision),
    });
  }
  closeScope(decision, '', outcome);
}

/**
 * Cancels every scope that an activation opened, the innermost first; what runs beside it and is
 * to be awaited stays.
 */
function cancelScopes(decision: Decision, parent: string): void {
  for (const scope of decision.draft.scopes) {
    if (scope.parent !== parent) continue;
    if (!isAwaited(decision, scope.path)) cancelScope(decision, scope.path);
  }
}

/**
 * Cancels what handles something that a scope or a step in it has caught.
 *
 * @param why - Whether the scope has ended by itself; then what is to be awaited stays.
 * @returns Whether something is awaited.
 */
function cancelHandlers(decision: Decision, home: string, why: 'ended' | 'cancelled'): boolean {
  if (!decision.context.procedure.catching) return false;
  let awaits = false;
  for (const { path } of decision.draft.scopes) {
    if (handlerOf(path)?.home !== home) continue;
    if (why === 'ended' && isAwaited(decision, path)) awaits = true;
    else cancelScope(decision, path);
  }
  return awaits;
}

/** Whether the end of what a handler runs beside waits for it. */
function isAwaited(decision: Decision, path: string): boolean {
  const handler = handlerOf(path);
  return handler !== undefined && catchOf(decision, handler)?.atEnd === 'await';
}

/** Cancels the scopes that an activation opened, and has the dossiers stopped that it waits for. */
function cancelWithin(decision: Decision, current: string): void {
  cancelScopes(decision, current);
  const activation = activationOf(decision.draft, current);
  if (activation !== undefined) stopChildren(decision, activation);
}

/** Cancels what is open in a scope: its handlers, and what its step has opened. */
export function cancelCurrent(decision: Decision, { path, current }: Scope): void {
  cancelHandlers(decision, path, 'cancelled');
  if (current === null) return;
  cancelWithin(decision, current);
  if (suspendsClock(decision, current)) resumeClock(decision, current);
}

/** Cancels one scope with all that is open in it. */
export function cancelScope(decision: Decision, path: string): void {
  const scope = scopeAt(decision.draft, path);
  if (scope === undefined) return;
  cancelCurrent(decision, scope);
  record(decision, {
    op: 'close',
    scope: path,
    outcome: undefined,
    at: momentOfMove(decision),
  });
}

/** An activation that must be open. */
export function activationIn(decision: Decision, id: string): Activation {
  const activation = activationOf(decision.draft, id);
  if (activation === undefined) throw new Error(`activation ${id} is not open`);
  return activation;
}
