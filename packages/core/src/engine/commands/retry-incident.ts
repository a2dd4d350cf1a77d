/** Trying again what an incident stopped. */
import type { Choice } from '../choice.js';
import { unitsToChoose } from '../command-parts/units-to-choose.js';
import { ThutucError } from '@thutuc/legal-time';
import { z } from 'zod';
import { chosenUnitsOfIncident } from '../command-parts/choosing.js';
import { keySchema, note, step, unitSchema } from '../command-parts/fields.js';
import { takeIncident, type Stopped } from '../command-parts/incident-target.js';
import { noted } from '../command-parts/noted.js';
import { unitByRule } from '../command-parts/units.js';
import { retryStep } from '../retry-step.js';
import { recordFact, type Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { endIncident } from '../incidents.js';
import { expireLimit } from '../passed-limit.js';

export const retryIncident = defineCommand({
  type: 'retryIncident',
  name: 'Try again',
  does: 'Tries again what an incident stopped, after its cause was mended: a choice is made anew, a service called anew, a duty begun.',
  fields: {
    step,
    parties: z
      .record(keySchema, unitSchema)
      .optional()
      .describe('Party → code of its unit, for parties whose unit nobody has chosen yet.'),
    note,
  },
  permission: 'incident',
  lifecycles: ['running'],
  // It may choose the unit that decides.
  decides: 'impartial',
  needs: ['units'],
  unitsFor(procedure, { parties = {} }, dossier) {
    const data = { ...dossier?.data, ...dossier?.personal?.data };
    const ruled = Object.keys(procedure.parties).flatMap(
      (party) => unitByRule(procedure, party, data) ?? [],
    );
    return [...Object.values(parties), ...ruled];
  },
  choices: (decision) =>
    decision.draft.activations.flatMap(({ id, incident }): Choice[] => {
      if (incident === undefined) return [];
      const { unsaid, ...units } = unitsToChoose(decision, 'may');
      return [{ said: { step: id }, ...units, unsaid: [...unsaid, ...stillStopped] }];
    }),
  admit(decision, { step: named, parties }) {
    const target = takeIncident(decision, named);
    return { target, choice: chosenUnitsOfIncident(decision, target, parties) };
  },
  carry(decision, { note: text }, { target, choice }) {
    const fact = recordFact(decision, {
      payload: { type: 'incidentRetried', activation: target.id, ...choice },
      personal: noted(text),
    });
    retry(decision, target);
    return fact;
  },
});

/** @throws CommandError `INCIDENT_PERSISTS` */
function retry(decision: Decision, target: Stopped): void {
  const { timer } = target.incident;
  try {
    if (timer === undefined) retryStep(decision, target);
    else {
      endIncident(decision, target.id);
      expireLimit(decision, target, timer);
    }
  } catch (cause) {
    if (!(cause instanceof ThutucError)) throw cause;
    throw new CommandError(
      'INCIDENT_PERSISTS',
      `"${target.id}" cannot go on yet. ${cause.message}`,
      { activation: target.id, cause: cause.code },
      { cause },
    );
  }
}

/** What shows only when it is tried again. */
const stillStopped = ['INCIDENT_PERSISTS', 'DATE_UNCOUNTABLE'] as const;
