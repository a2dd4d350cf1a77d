/** Finding the open step that a command names. */
import type { Decision } from './decision.js';
import {
  activationOf,
  scopeAt,
  type Activation,
  type Dossier,
  type ActivationKind,
} from './dossier.js';
import { parseActivation, staticPath } from './activation.js';
import { carriedOut, carriedOutBefore, type Meant } from './carried-out.js';
import { CommandError } from './errors.js';
import { heldTimersOn, timersOf, type DossierTimer } from './timers.js';

/**
 * The open activation of one of the kinds that a command names: by its id, by its path in the
 * definition, by the name of its step, or, where it names none, the only one there is.
 *
 * @throws CommandError `STEP_UNKNOWN`, `STEP_AMBIGUOUS`, `STEP_KIND`, `ACTIVATION_OVER`
 */
export function findTarget(
  decision: Decision,
  named: string | undefined,
  kinds: readonly ActivationKind[],
): Activation {
  let found: Activation | undefined;
  for (const open of decision.draft.activations) {
    if (!kinds.includes(open.kind) || !isMeant(open, named)) continue;
    if (found !== undefined) throw ambiguous(decision, named, kinds);
    found = open;
  }
  if (found === undefined) throw nothingFound(decision, named, kinds);
  return found;
}

/** Why nothing is open that a command means. */
function nothingFound(
  decision: Decision,
  named: string | undefined,
  kinds: readonly ActivationKind[],
): CommandError {
  const inTree = decision.draft.activations.filter(({ id }) => !id.startsWith('@'));
  const { context, effectiveAt } = decision;
  const tooLate = carriedOutBefore(
    context,
    effectiveAt,
    (ended) => kinds.includes(ended.kind) && isMeant(ended, named),
  );
  if (tooLate !== undefined) return tooLate;
  const matching = inTree.filter((open) => isMeant(open, named));
  return notFound(decision, named, matching, inTree);
}

/** Whether a command may mean an activation of the tree; one that names none means any. */
function isMeant(activation: Meant, named: string | undefined): boolean {
  // A duty of the dossier as a whole is only meant where it is named.
  if (activation.id.startsWith('@')) {
    return (
      named !== undefined && (activation.id === named || activation.id.startsWith(`${named}#`))
    );
  }
  return named === undefined || isTargetNamed(activation, named);
}

/**
 * The consequence that is held at the target of a command: at a step that goes by a name, or by the
 * limit of the law.
 */
export function heldAt(dossier: Dossier, named: string, now: number): DossierTimer | undefined {
  const isNamedBy = (activation: string): boolean => {
    const open = activationOf(dossier, activation);
    return activation === named || (open !== undefined && isTargetNamed(open, named));
  };
  return timersOf(dossier, Infinity, now).find(
    ({ activation, at, carryAt }) => carryAt > at && carryAt > now && isNamedBy(activation),
  );
}

/**
 * Asserts that no consequence is held that a command on an activation comes too late for.
 *
 * @throws CommandError `CONSEQUENCE_HELD` for a fact after the limit; `CARRIED_OUT` for one in time
 * that comes when the grace is over
 */
export function assertTargetNotHeld({ draft, effectiveAt, context }: Decision, id: string): void {
  for (const { activation, timer, at, carryAt } of heldTimersOn(draft, id)) {
    const isOver = carryAt <= context.now;
    if (at > context.now || (!isOver && effectiveAt < at)) continue;
    const [limit, until] = [at, carryAt].map((ms) => new Date(ms).toISOString());
    const details = { activation, timer, at, until: carryAt };
    if (isOver) throw carriedOut(activation, at);
    throw new CommandError(
      'CONSEQUENCE_HELD',
      `"${activation}" passed its limit at ${limit}; what follows is held until ${until} for what came before the limit. A fact after it comes too late: give effectiveAt where it came in time, or carryOut where nothing came.`,
      details,
    );
  }
}

function ambiguous(
  { draft, envelope }: Decision,
  named: string | undefined,
  kinds: readonly ActivationKind[],
): CommandError {
  const open = draft.activations
    .filter((activation) => kinds.includes(activation.kind) && isMeant(activation, named))
    .map(({ id }) => id);
  return new CommandError(
    'STEP_AMBIGUOUS',
    `"${named ?? envelope.command.type}" is open more than once: ${open.join(', ')}. Name one of these.`,
    { step: named, open },
  );
}

/** Whether an activation, or the step whose lifecycle it is in, goes by a name. */
export function isTargetNamed(activation: Meant, named: string): boolean {
  const { id } = activation;
  if (id === named) return true;
  if (!id.includes(named.slice(named.lastIndexOf('/') + 1))) return false;
  const { scope, step } = parseActivation(id);
  if (step === named || staticPath(id) === named) return true;
  const inLifecycle =
    activation.kind === 'sending' || activation.kind === 'sent' || activation.kind === 'asked';
  if (!inLifecycle) return false;
  const parent = scope.slice(0, scope.lastIndexOf('/'));
  return (
    parent === named ||
    parseActivation(parent).step === named ||
    staticPath(parent) === named ||
    staticPath(scope) === named
  );
}

function notFound(
  decision: Decision,
  named: string | undefined,
  matching: readonly Activation[],
  open: readonly Activation[],
): CommandError {
  const { type } = decision.envelope.command;
  const openIds = open.filter(({ role }) => role !== undefined).map(({ id }) => id);
  const shown = `Open now: ${openIds.join(', ') || 'nothing'}.`;
  const details = { step: named, open: openIds };
  const [wrongKind] = matching;
  if (named !== undefined && wrongKind !== undefined) {
    return new CommandError(
      'STEP_KIND',
      `"${wrongKind.id}" is a ${wrongKind.kind}; ${type} does not apply to it. ${shown}`,
      details,
    );
  }
  if (named === undefined)
    return new CommandError(
      'OUT_OF_ORDER',
      `Nothing is open that ${type} applies to. ${shown}`,
      details,
    );
  if (wasEntered(decision, named)) {
    return new CommandError('ACTIVATION_OVER', `"${named}" is over. ${shown}`, details);
  }
  return isInProcedure(decision, named)
    ? new CommandError(
        'OUT_OF_ORDER',
        `Step "${named}" is not open yet, or no more. ${shown}`,
        details,
      )
    : new CommandError(
        'STEP_UNKNOWN',
        `There is no step "${named}" in procedure "${decision.draft.procedure.id}". ${shown}`,
        details,
      );
}

/** Whether an activation was entered once; of a scope that is closed, whether it was opened. */
function wasEntered(decision: Decision, named: string): boolean {
  if (!/#\d+$/.test(named)) return false;
  if (decision.draft.consultations.some(({ activation }) => activation === named)) return true;
  const { scope: path, step, entry } = parseActivation(named);
  const scope = scopeAt(decision.draft, path);
  if (scope === undefined) return wasEntered(decision, path.slice(0, path.lastIndexOf('/')));
  const entries = scope.visits.find((visit) => visit.step === step)?.entries;
  return entries !== undefined && entry <= entries;
}

function isInProcedure(decision: Decision, named: string): boolean {
  const name = staticPath(named).split('/').at(-1) ?? '';
  const { procedure } = decision.context;
  return procedure.graphIds.some((id) => procedure.graph(id).states.includes(name));
}
