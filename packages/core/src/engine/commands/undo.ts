/** Undo: whoever did something last takes it back, while nobody has built on it. */
import { z } from 'zod';
import { mayBeUndone } from '../annullable.js';
import { authoriseCommand } from '../authorise.js';
import { systemActor } from '../context.js';
import { annulEvents, assertAnnullable } from '../command-parts/annulling.js';
import { reasonsIfAny } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { promise } from '../deadlines.js';
import type { Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { activationOf } from '../dossier.js';
import { CommandError } from '../errors.js';
import type { DossierEvent } from '../event.js';
import { isEventBeside } from '../events.js';
import { rolesRecordedIn } from '../recorded-in.js';
import { annulledIn } from '../standing.js';
import { stateWithout } from '../state-without.js';

export const undo = defineCommand({
  type: 'undo',
  name: 'Undo one’s last act',
  does: 'Takes back the last thing that the actor did in the dossier, within the time that the procedure gives: it counts no longer, as after an annulment. Whoever has heard of it is notified.',
  fields: {
    event: z
      .int()
      .min(1)
      .optional()
      .describe('The number of the event, where the actor means to undo that and no other.'),
    reasons: reasonsIfAny,
  },
  permission: 'doer',
  lifecycles: notArchived,
  decides: 'nothing',
  earliest: 'latest',
  takesEffectAt: (_dossier, _command, now) => now,
  needs: ['log', 'children'],
  choices: (decision) => {
    const event = lastAct(decision)?.seq;
    return [{ said: {}, ...(event !== undefined && { fields: { event: { const: event } } }) }];
  },
  admit(decision, { event: seq }) {
    const event = lastAct(decision);
    authoriseCommand(decision, event === undefined ? 'anything' : `event ${event.seq}`, {
      roles: event === undefined ? [] : rolesRecordedIn(decision, event),
    });
    if (event === undefined) throw new Error('nobody may undo what they have not done');
    assertOwn(decision, event, seq);
    assertInTime(decision, event);
    const annulled = assertAnnullable(decision, event);
    assertUntaken(decision, annulled);
    assertNoneStopped(decision, annulled);
    return annulled;
  },
  carry: (decision, { reasons }, annulled) =>
    annulEvents(decision, annulled, { kind: 'undo', note: reasons }),
});

/** The last event that the actor caused, but for papers, which move no dossier. */
function lastAct({ context, envelope }: Decision): DossierEvent | undefined {
  return context.log?.findLast(
    ({ payload, personal }) => personal?.actor === envelope.actor && !isEventBeside(payload.type),
  );
}

/** @throws CommandError `UNDO_OF_UNDO`, `UNDO_INVALID` */
function assertOwn({ context, draft }: Decision, event: DossierEvent, named?: number): void {
  const { seq, payload } = event;
  if (payload.type === 'annulled') {
    throw new CommandError(
      'UNDO_OF_UNDO',
      `The last thing that you did in dossier "${draft.id}" is an undo itself (event ${seq}). Do again what it took back.`,
      { event: seq },
    );
  }
  if (named !== undefined && named !== seq) {
    throw invalid(named, `it is not the last thing that you did: that is event ${seq}`);
  }
  const by = annulledIn(context.log ?? []).get(seq);
  if (by !== undefined) throw invalid(seq, `event ${by} has annulled it`);
  if (!mayBeUndone(payload.type)) throw invalid(seq, `${payload.type} is for others to annul`);
}

/** @throws CommandError `UNDO_TOO_LATE`; `OUT_OF_ORDER` where the procedure has no undo */
function assertInTime(decision: Decision, { seq, recordedAt }: DossierEvent): void {
  const { undo: allowed, id, receipt } = decision.context.procedure.procedure;
  if (allowed === undefined) {
    throw new CommandError('OUT_OF_ORDER', `Procedure "${id}" has no undo.`, { procedure: id });
  }
  const unit = decision.draft.parties[receipt.party];
  const last = promise(decision, allowed.within, unit, recordedAt);
  if (decision.context.now <= last.dueAt) return;
  throw new CommandError(
    'UNDO_TOO_LATE',
    `Event ${seq} could be undone until ${last.due}. Ask a superior to annul it.`,
    { event: seq, last: last.due },
  );
}

/** What another person has claimed is in their hands. @throws CommandError `BUILT_UPON` */
function assertUntaken({ envelope }: Decision, [event, ...company]: readonly DossierEvent[]): void {
  const taken = company.find(
    ({ payload, personal }) =>
      payload.type !== 'timerFired' &&
      personal !== null &&
      personal.actor !== envelope.actor &&
      personal.actor !== systemActor,
  );
  if (taken === undefined || event === undefined) return;
  throw new CommandError(
    'BUILT_UPON',
    `Event ${event.seq} cannot be undone: another person has taken what it opened (event ${taken.seq}). Ask a superior to annul it.`,
    { event: event.seq, by: taken.seq, type: taken.payload.type },
  );
}

/**
 * Dossiers that were stopped are in the hands of others: a superior annuls that.
 *
 * @throws CommandError `UNDO_INVALID`
 */
function assertNoneStopped(decision: Decision, annulled: readonly DossierEvent[]): void {
  const { log = [] } = decision.context;
  if (!log.some(({ moves }) => moves.some(({ op }) => op === 'children'))) return;
  const [event] = annulled;
  const { restored } = stateWithout(decision, annulled);
  const isBack = restored.activations.some(
    ({ id, kind }) => kind === 'subprocedure' && activationOf(decision.draft, id) === undefined,
  );
  if (!isBack || event === undefined) return;
  throw invalid(event.seq, 'dossiers that the step had opened were stopped by it');
}

function invalid(event: number, why: string): CommandError {
  return new CommandError('UNDO_INVALID', `Event ${event} cannot be undone: ${why}.`, {
    event,
    why,
  });
}
