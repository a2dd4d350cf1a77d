/** What may come to a dossier beside its plan, by those who may send it. */
import type { Command, Dossier } from '@thutuc/core';
import { listCatches, type Procedure } from '@thutuc/core/procedure';
import type { Possible } from './possible.js';

/**
 * Messages, signals, escalations and failures that a procedure catches somewhere, by whoever may
 * send them: what the dossier has open decides which are taken. In a fixed order, kind by kind.
 */
export function requestsBeside(procedure: Procedure, dossier: Dossier): readonly Possible[][] {
  const caught = listCatches(procedure).map((placed) => placed.caught);
  const tasks = tasksOf(dossier);
  return [
    caught.flatMap(({ on }): Possible[] => {
      if (!('message' in on)) return [];
      const command: Command = { type: 'deliverMessage', message: on.message, data: {} };
      return [{ actor: senderOf(dossier, on.from?.[0] ?? procedure.receipt), command }];
    }),
    caught.flatMap(({ on }): Possible[] => {
      if (!('signal' in on)) return [];
      const command: Command = { type: 'sendSignal', signal: on.signal };
      return [{ actor: senderOf(dossier, on.from?.[0] ?? procedure.receipt), command }];
    }),
    tasks.flatMap(({ step, actor }) =>
      ['uncaught', ...caught.flatMap(({ on }) => ('escalation' in on ? [on.escalation] : []))].map(
        (name): Possible => ({ actor, command: { type: 'escalate', step, name, reasons: 'r' } }),
      ),
    ),
    // Only what something catches: a step that nobody can do would have to be mended by hand.
    tasks.flatMap(({ step, actor }) =>
      caught.flatMap(({ on }): Possible[] =>
        'error' in on
          ? [{ actor, command: { type: 'fail', step, code: on.error, reasons: 'r' } }]
          : [],
      ),
    ),
  ];
}

/** The tasks that are open, and who is to do them. */
function tasksOf({ activations }: Dossier): { readonly step: string; readonly actor: string }[] {
  return activations
    .filter(({ kind, unit }) => kind === 'task' && unit !== undefined)
    .map(({ id, unit, role }) => ({ step: id, actor: `${unit ?? ''}/${role ?? ''}` }));
}

function senderOf(
  { parties }: Dossier,
  { party, role }: { readonly party: string; readonly role: string },
): string {
  return party === 'applicant' ? 'applicant' : `${parties[party] ?? ''}/${role}`;
}
