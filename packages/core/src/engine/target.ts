/** Finding the open step that a command names. */
import type { Decision } from './decision.js';
import { scopeAt, type Activation } from './dossier.js';
import { parseActivation, staticPath } from './activation.js';
import { CommandError } from './errors.js';
import type { ActivationKind } from './moves.js';

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
  const open = decision.draft.activations.filter(({ id }) => !id.startsWith('@'));
  const isMeant = (activation: Activation): boolean =>
    named === undefined || isNamed(activation, named);
  const fitting = open.filter(
    (activation) => kinds.includes(activation.kind) && isMeant(activation),
  );
  const [first, second] = fitting;
  if (first !== undefined && second === undefined) return first;
  if (second !== undefined) {
    throw new CommandError(
      'STEP_AMBIGUOUS',
      `"${named ?? decision.envelope.command.type}" is open more than once: ${fitting.map(({ id }) => id).join(', ')}. Name one of these.`,
      { step: named, open: fitting.map(({ id }) => id) },
    );
  }
  throw notFound(decision, named, open.filter(isMeant), open);
}

/** Whether an activation, or the step whose lifecycle it is in, goes by a name. */
function isNamed(activation: Activation, named: string): boolean {
  const { id } = activation;
  if (id === named) return true;
  if (!id.includes(named.slice(named.lastIndexOf('/') + 1))) return false;
  const path = staticPath(id);
  if (path === named || parseActivation(id).step === named) return true;
  const inLifecycle =
    activation.kind === 'sending' || activation.kind === 'sent' || activation.kind === 'asked';
  if (!inLifecycle) return false;
  const scope = parseActivation(id).scope;
  const parent = scope.slice(0, scope.lastIndexOf('/'));
  return (
    staticPath(scope) === named ||
    parent === named ||
    staticPath(parent) === named ||
    parseActivation(parent).step === named
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
  if (wrongKind !== undefined) {
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

function wasEntered(decision: Decision, named: string): boolean {
  if (!/#\d+$/.test(named)) return false;
  const { scope, step, entry } = parseActivation(named);
  const visits = scopeAt(decision.draft, scope)?.visits ?? [];
  const entries = visits.find((visit) => visit.step === step)?.entries;
  return (
    (entries !== undefined && entry <= entries) ||
    decision.draft.consultations.some(({ activation }) => activation === named)
  );
}

function isInProcedure(decision: Decision, named: string): boolean {
  const name = staticPath(named).split('/').at(-1) ?? '';
  const { procedure } = decision.context;
  return procedure.graphIds.some((id) => procedure.graph(id).states.includes(name));
}
