/** Dossiers of subprocedures: the end of one is noted by its parent; one may be stopped by it. */
import { authoriseCommand } from '../authorise.js';
import { stopClock } from '../clock.js';
import { cancelScope, completeIfDone } from '../control.js';
import { momentOfMove, record, recordFact } from '../decision.js';
import { openerOf } from '../dossier.js';
import { CommandError } from '../errors.js';
import { findTarget } from '../target.js';
import type { Handler } from './outcome.js';

/** A dossier that the step had opened has ended. */
export const endChild: Handler<'endChild'> = (decision, command) => {
  const { activation, child, outcome, doneBy } = command;
  authoriseCommand(decision, `"${activation}"`);
  const opener = openerOf(decision.draft, activation)?.id ?? activation;
  const target = findTarget(decision, opener, ['subprocedure']);
  const scope = String(child);
  if (target.results?.some((result) => result.scope === scope) === true) {
    throw new CommandError('CHILD_ENDED', `Dossier ${child} of "${target.id}" has ended before.`, {
      activation: target.id,
      child,
    });
  }
  if (doneBy !== undefined) decision.separated = true;
  const fact = recordFact(decision, {
    payload: { type: 'childEnded', activation: target.id, child, outcome },
    personal: { doneBy },
  });
  completeIfDone(decision, target.id);
  return fact;
};

/** The step that opened the dossier no longer waits for it: everything open is cancelled. */
export const stop: Handler<'stop'> = (decision) => {
  authoriseCommand(decision, `dossier "${decision.draft.id}"`);
  cancelScope(decision, '');
  for (const { id } of decision.draft.activations) {
    record(decision, {
      op: 'leave',
      activation: id,
      outcome: 'cancelled',
      at: momentOfMove(decision),
    });
  }
  stopClock(decision);
  return { payload: { type: 'stopped' } };
};
