/** Escalating a step to whoever is above. */
import { workKinds } from '../work-kinds.js';
import { choicePerStep } from '../choice.js';
import { z } from 'zod';
import { reasons, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { escalateFrom } from '../escalation.js';

export const escalate = defineCommand({
  type: 'escalate',
  name: 'Escalate',
  does: 'Escalates a step to whatever catches that around it, the nearest first; where nothing does, the role above is notified.',
  fields: {
    step,
    name: z
      .string()
      .min(1)
      .max(64)
      .describe('What is escalated, as the procedure names it where it catches it.'),
    reasons,
  },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'nothing',
  choices: (decision) => choicePerStep(decision, workKinds),
  admit: (decision, { step: named }) => takeTarget(decision, named),
  carry(decision, { name, reasons: why }, target) {
    const fact = recordFact(decision, {
      payload: { type: 'escalated', activation: target.id, name },
      personal: noted(why),
    });
    escalateFrom(decision, target, name);
    return fact;
  },
});
