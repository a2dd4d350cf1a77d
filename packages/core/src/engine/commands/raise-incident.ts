/** Raising an incident at a service or a subprocedure that cannot continue. */
import { authoriseCommand } from '../authorise.js';
import { activation, nameSchema, reasons } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { leaveStep } from '../steps-and-scopes.js';
import { defineCommand } from '../define-command.js';
import type { Outcome } from '../apply-event.js';
import { CommandError } from '../errors.js';
import { catchError } from '../escalation.js';
import { recordIncident } from '../incidents.js';
import { stepOf } from '../step-of.js';
import { findTarget } from '../target.js';
import { assertWayOut } from '../way-out.js';

export const raiseIncident = defineCommand({
  type: 'raiseIncident',
  name: 'Raise an incident',
  does: 'Notes that a service gave up, or that a dossier of a subprocedure cannot be opened. A service that has the outcome `failed` takes it, or what catches the error around it; else the step waits for a person.',
  fields: {
    activation,
    code: nameSchema.describe('The code of the error behind it.'),
    reasons,
  },
  permission: 'engine',
  lifecycles: ['running'],
  decides: 'nothing',
  admit(decision, { activation: named }) {
    authoriseCommand(decision, `"${named}"`);
    const target = findTarget(decision, named, ['service', 'subprocedure']);
    const { id, incident } = target;
    if (incident !== undefined) {
      throw new CommandError('INCIDENT_OPEN', `"${id}" has an incident already.`, {
        activation: id,
      });
    }
    const step = stepOf(decision, id);
    const fails = step.kind === 'service' && Object.hasOwn(step.on, failedOutcome);
    if (fails) assertWayOut(decision, id, failedOutcome);
    return { target, kind: step.kind === 'service' ? step.kind : 'subprocedure', fails } as const;
  },
  carry(decision, { code, reasons: why }, { target, kind, fails }) {
    if (!fails && catchError(decision, target, code)) return fact(target.id, code, why);
    recordIncident(decision, target.id, { kind, code });
    if (fails) leaveStep(decision, target, failedOutcome);
    return fact(target.id, code, why);
  },
});

function fact(activation: string, code: string, why: string): Outcome {
  return { payload: { type: 'incidentRaised', activation, code }, personal: noted(why) };
}

/** The outcome of a service that gave up, where the procedure has one. */
const failedOutcome = 'failed';
