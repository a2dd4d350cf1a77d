/** The open steps of a dossier that comes in from another system, put in place. */
import type { ClockFact } from '@thutuc/legal-time';
import { isLifecycle } from '../../compile/lifecycles.js';
import { joinPath } from '../../definition/path.js';
import { activationId } from '../activation.js';
import { callHandler } from '../call-handler.js';
import { completionOf } from '../completion.js';
import { enterRoutingStep } from '../steps-and-scopes.js';
import { record, type Decision } from '../decision.js';
import { activationOf } from '../dossier.js';
import { dutyOf } from '../duty.js';
import { enterOwned } from '../enter-owned.js';
import { CommandError } from '../errors.js';
import { stepOf } from '../step-of.js';
import { wayOf, type RoutingStep } from '../routing.js';

type SuspendedFact = Extract<ClockFact, { type: 'suspended' }>;

/** An open step, or a branch that has ended by an outcome. */
export interface Place {
  /** Names from the root down: step, branch, step … */
  readonly path: readonly string[];
  /** When it was entered, or when it ended; epoch milliseconds. */
  readonly at: number;
  /** Which entry into the step this is. */
  readonly entry?: number;
  readonly outcome?: string;
}

/**
 * Opens the root scope and every step that is open in it.
 *
 * @returns What holds the legal clock from then on.
 */
export function placeOpenSteps(decision: Decision, places: readonly Place[]): SuspendedFact[] {
  const holds: SuspendedFact[] = [];
  openAt(decision, { path: '', graph: '', depth: 0 }, places, holds);
  return holds;
}

/** A scope to be opened. */
interface ScopeToOpen {
  /** Path with counters. */
  readonly path: string;
  readonly graph: string;
  /** How many names of a place lead to it. */
  readonly depth: number;
}

function openAt(
  decision: Decision,
  scope: ScopeToOpen,
  places: readonly Place[],
  holds: SuspendedFact[],
): void {
  const { path, graph, depth } = scope;
  record(decision, { op: 'open', scope: path, graph });
  const steps = new Set(places.map((place) => place.path[depth] ?? ''));
  const [name = ''] = steps;
  const where = path === '' ? 'the procedure' : `"${path}"`;
  if (steps.size === 0) throw invalidImport(`no step is open in ${where}; name one under "open"`);
  if (steps.size > 1) {
    throw invalidImport(`${[...steps].join(' and ')} cannot both be open in ${where}`);
  }
  if (!decision.context.procedure.graph(graph).states.includes(name)) {
    throw invalidImport(`there is no step "${name}" in ${where}`);
  }
  const [leaf, other] = places.filter((place) => place.path.length === depth + 1);
  if (leaf === undefined) openBranches(decision, scope, name, places, holds);
  else if (places.length > 1) {
    throw invalidImport(`"${(other ?? leaf).path.join('/')}" is named twice, or its branches too`);
  } else enterAt(decision, scope, name, leaf, holds);
}

/** Enters a step that a person has to act on. */
function enterAt(
  decision: Decision,
  { path, graph }: ScopeToOpen,
  name: string,
  { at, entry = 1, outcome }: Place,
  holds: SuspendedFact[],
): void {
  const id = activationId(path, name, entry);
  const shown = `"${id}"`;
  if (outcome !== undefined) throw invalidImport(`${shown} is a step; only branches are ended`);
  const duty = dutyOf(decision, id);
  if (duty === undefined) {
    throw invalidImport(`nobody acts on ${shown}; name the steps that are open in its branches`);
  }
  if (duty.kind === 'subprocedure') {
    throw invalidImport(`${shown} waits for dossiers of its own; bring it in when they are over`);
  }
  decision.at = at;
  enterOwned(decision, id, duty);
  if (duty.kind === 'service') callHandler(decision, id);
  const step = isLifecycle(graph) ? undefined : stepOf(decision, id);
  if (step?.kind !== 'supplement' && step?.kind !== 'payment') return;
  const { kind: reason, clock: effect } = step;
  if (effect !== 'none') holds.push({ type: 'suspended', at, key: id, reason, effect });
}

/** Enters a step that only routes, and every branch that it must have opened. */
function openBranches(
  decision: Decision,
  { path, graph, depth }: ScopeToOpen,
  name: string,
  places: readonly Place[],
  holds: SuspendedFact[],
): void {
  const id = activationId(path, name, 1);
  const step = isLifecycle(graph) ? undefined : decision.context.procedure.step(graph, name);
  if (step === undefined || !routes(step)) throw invalidImport(`"${id}" has no branches`);
  decision.at = Math.min(...places.map(({ at }) => at));
  enterRoutingStep(decision, id, step);
  const way = wayOf(decision, step, graph, name);
  const scopes = 'scopes' in way ? way.scopes : [];
  const unknown = places.find((place) =>
    scopes.every(([branch]) => branch !== place.path[depth + 1]),
  );
  if (unknown !== undefined) {
    throw invalidImport(`"${id}" did not open "${unknown.path[depth + 1] ?? ''}"`);
  }
  for (const [branch, inner] of scopes) {
    const within = places.filter((place) => place.path[depth + 1] === branch);
    const child = { path: joinPath(id, branch), graph: inner, depth: depth + 2 };
    const ended = within.find((place) => place.path.length === depth + 2);
    if (within.length === 0) {
      throw invalidImport(`"${child.path}" is neither open nor ended; say which`);
    }
    if (ended === undefined) openAt(decision, child, within, holds);
    else endBranch(decision, child, ended, within.length);
  }
  const entered = activationOf(decision.draft, id);
  if (entered !== undefined && completionOf(decision, entered) !== undefined) {
    throw invalidImport(`"${id}" is complete; name the step that came after it`);
  }
}

/** A branch that is over: its outcome counts when the others end. */
function endBranch(
  decision: Decision,
  { path, graph }: ScopeToOpen,
  { at, outcome }: Place,
  named: number,
): void {
  if (outcome === undefined || named > 1) {
    throw invalidImport(`"${path}" is a branch: it has ended, or name the step that is open in it`);
  }
  const known = outcomesOf(decision, graph);
  if (!known.includes(outcome)) {
    throw invalidImport(`"${path}" cannot have ended with "${outcome}", only ${known.join(', ')}`);
  }
  record(decision, { op: 'open', scope: path, graph });
  const moment = at === decision.effectiveAt ? undefined : at;
  if (graph === '@consultation') {
    const asked = activationId(path, 'asked', 1);
    const duty = dutyOf(decision, asked);
    decision.at = at;
    if (duty !== undefined) enterOwned(decision, asked, duty);
    record(decision, { op: 'leave', activation: asked, outcome, at: moment });
  }
  record(decision, { op: 'close', scope: path, outcome, at: moment });
}

/** The outcomes that a scope of a graph can end with. */
function outcomesOf({ context }: Decision, graph: string): string[] {
  const machine = context.procedure.graph(graph);
  if (isLifecycle(graph)) {
    return machine.states.filter((state) => machine.outcomes(state).length === 0);
  }
  const ends = machine.states.map((state) => context.procedure.step(graph, state));
  return ends.flatMap((step) => (step.kind === 'end' ? step.outcome : []));
}

function routes(step: { readonly kind: string }): step is RoutingStep {
  return ['parallel', 'inclusive', 'consultation', 'handoff'].includes(step.kind);
}

/** A refusal of facts that contradict the procedure or each other. */
export function invalidImport(why: string): CommandError {
  return new CommandError('IMPORT_INVALID', `The dossier cannot be brought in: ${why}.`, { why });
}
