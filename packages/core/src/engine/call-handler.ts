/** Calling who works for a dossier outside of it, and calling again after an annulment. */
import { revocableService } from './annullable.js';
import { openChildrenAgain, openerOfChild } from './children.js';
import type { Decision } from './decision.js';
import { type Dossier, activationOf } from './dossier.js';
import { stepOf } from './step-of.js';
import { findsWrongClock } from './wrong-clock.js';

/** A dossier that a step had opened. */
export interface OpenedChild {
  readonly activation: string;
  readonly child: number;
  readonly dossier: string;
}

/**
 * Once a dossier is restored: dossiers that it had opened by what was annulled are stopped; a
 * service whose answer was annulled is called again, by the same key; dossiers that it waits for
 * again are asked for, and tell how they ended.
 *
 * @param before - The dossier as it was before.
 */
export function callHandlersAgain(
  decision: Decision,
  before: Dossier,
  opened: readonly OpenedChild[],
): void {
  const { draft, effects } = decision;
  const { command } = decision.envelope;
  for (const child of opened) {
    if (activationOf(draft, child.activation) !== undefined) continue;
    effects.push({ kind: 'stopChild', ...child });
  }
  for (const open of draft.activations) {
    const { id, kind, openedAs = id } = open;
    if (kind === 'service' && activationOf(before, id) === undefined) callHandler(decision, id);
    else if (kind === 'subprocedure') {
      // What a wrong clock put off is asked for anew, whether it was awaited by that clock or not.
      const awaited = findsWrongClock(command) ? undefined : openerOfChild(before, openedAs);
      openChildrenAgain(decision, open, awaited);
    }
  }
}

/** Has the handler of a service step called. */
export function callHandler(decision: Decision, activation: string): void {
  const step = stepOf(decision, activation);
  if (step.kind !== 'service') return;
  const { handler, retriesMax, backoffSecondsMin, timeoutSeconds, undo } = step;
  const kind = 'service';
  decision.effects.push({
    kind,
    activation,
    handler,
    retriesMax,
    backoffSecondsMin,
    timeoutSeconds,
    undo,
  });
}

/**
 * Has handlers take back the calls of service steps that are not entered any more, where they do.
 *
 * @param entered - What had been entered by what was annulled.
 */
export function takeBackCalls(
  { draft, effects, context }: Decision,
  entered: readonly string[],
): void {
  for (const activation of entered) {
    const step = revocableService(context.procedure.procedure, activation);
    if (step === undefined || activationOf(draft, activation) !== undefined) continue;
    const { handler, retriesMax, backoffSecondsMin, timeoutSeconds } = step;
    effects.push({
      ...{ kind: 'undoService', activation, handler },
      ...{ retriesMax, backoffSecondsMin, timeoutSeconds },
    });
  }
}
