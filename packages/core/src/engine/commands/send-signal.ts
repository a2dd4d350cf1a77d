/** Sending a signal to all that catches it in a dossier, and to the dossiers linked to it. */
import { z } from 'zod';
import { listCatches } from '../../definition/list-catches.js';
import type { Procedure } from '../../definition/procedure.js';
import type { RoleRef } from '../../definition/party.js';
import { adminRolesOf } from '../admin-roles.js';
import { authoriseCommand } from '../authorise.js';
import { catcherAt, catchersOf, mayCatch } from '../catchers.js';
import { linkedDossiers } from '../children.js';
import { note } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { systemActor } from '../context.js';
import { recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { takeCatch, takeOrIncident } from '../take-catch.js';

export const sendSignal = defineCommand({
  type: 'sendSignal',
  name: 'Send a signal',
  does: 'Sends a signal to everything in the dossier that catches it, and to the dossiers that it has opened or was opened by.',
  fields: {
    signal: z.string().min(1).max(64).describe('The signal, as the procedure names it.'),
    note,
  },
  permission: 'message',
  lifecycles: ['running'],
  decides: 'nothing',
  choices: ({ context }) => {
    const caught = listCatches(context.procedure.procedure);
    const names = caught.flatMap(({ caught: { on } }) => ('signal' in on ? [on.signal] : []));
    return [...new Set(names)].map((signal) => ({ said: { signal } }));
  },
  admit(decision, { signal }) {
    const { procedure } = decision.context.procedure;
    const uses = signalUses(procedure, signal);
    const senders = uses.length === 0 ? [undefined] : uses;
    const roles = senders.flatMap((from) => from ?? [procedure.receipt]);
    const allowed = [...roles, ...adminRolesOf(decision, 'signal')];
    authoriseCommand(decision, `signal "${signal}"`, { roles: allowed });
    if (uses.length > 0) return;
    throw new CommandError(
      'SIGNAL_UNKNOWN',
      `Procedure "${procedure.id}" catches no signal "${signal}". Check its name.`,
      { signal },
    );
  },
  carry(decision, { signal, note: text }) {
    const fact = recordFact(decision, {
      payload: { type: 'signalSent', signal },
      personal: noted(text),
    });
    for (const { id } of catchersOf(decision)) {
      // What was caught within may have ended it.
      const catcher = catcherAt(decision, id);
      for (const [name, caught] of Object.entries(catcher?.catches ?? {})) {
        const isOpen = catcher !== undefined && catcherAt(decision, id) !== undefined;
        if (!isOpen || !('signal' in caught.on) || caught.on.signal !== signal) continue;
        const present = catcherAt(decision, id) ?? catcher;
        if (!mayCatch(decision, present, name, caught)) continue;
        const taken = { catcher: present, name, caught };
        if (decision.moves.length === 0) takeCatch(decision, taken);
        else takeOrIncident(decision, taken);
      }
    }
    // What came from a linked dossier is not sent back to it.
    if (decision.envelope.actor !== systemActor) {
      for (const dossier of linkedDossiers(decision.draft)) {
        decision.effects.push({ kind: 'passSignal', dossier, signal });
      }
    }
    return fact;
  },
});

/** Who sends a signal, at each place where a procedure catches it. */
function signalUses(procedure: Procedure, signal: string): (readonly RoleRef[] | undefined)[] {
  return listCatches(procedure).flatMap(({ caught: { on } }) =>
    'signal' in on && on.signal === signal ? [on.from] : [],
  );
}
