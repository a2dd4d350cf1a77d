/** Saying that a step cannot be done. */
import { z } from 'zod';
import { reasons, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { failAt } from '../escalation.js';

export const fail = defineCommand({
  type: 'fail',
  name: 'Say that it failed',
  does: 'Says that a step cannot be done, by the code of an error: what catches that around it takes it, the nearest first; where nothing does, the step has an incident.',
  fields: {
    step,
    code: z
      .string()
      .min(1)
      .max(64)
      .describe('The code of the error, as the procedure names it where it catches it.'),
    reasons,
  },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'step',
  worksOn: ['task', 'service', 'wait'],
  admit(decision, { step: named }) {
    const target = takeTarget(decision, named);
    if (target.incident === undefined) return target;
    throw new CommandError('INCIDENT_OPEN', `"${target.id}" has an incident already.`, {
      activation: target.id,
    });
  },
  carry(decision, { code, reasons: why }, target) {
    const fact = recordFact(decision, {
      payload: { type: 'stepFailed', activation: target.id, code },
      personal: noted(why),
    });
    failAt(decision, target, 'failed', code);
    return fact;
  },
});
