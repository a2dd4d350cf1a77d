/** Completing a task. */
import { confirmedOnce } from '../joint-act.js';
import { leavingChoice } from '../command-parts/data-schema.js';
import { type Choice, openOfKinds } from '../choice.js';
import { partData } from '../command-parts/data.js';
import { assertOwnOutcome, outcomeLeadsToSupplement } from '../command-parts/outcomes.js';
import { dataIfAny, nameSchema, note, step } from '../command-parts/fields.js';
import { assertOnLeaving } from '../command-parts/leaving.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { leaveStep } from '../steps-and-scopes.js';
import { recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { assertDocuments } from '../command-parts/documents.js';
import { CommandError } from '../errors.js';
import { stepOf } from '../step-of.js';

export const complete = defineCommand({
  type: 'complete',
  name: 'Complete a step',
  does: 'Completes a task, a service or a subprocedure by one of the outcomes of the step, with the data that the step writes.',
  fields: {
    step,
    outcome: nameSchema.describe('The outcome, as the step names it under `on`.'),
    data: dataIfAny,
    note,
  },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'step',
  joint: true,
  worksOn: ['task', 'service', 'subprocedure'],
  choices: (decision) =>
    openOfKinds(decision, ['task', 'service', 'subprocedure']).flatMap((target): Choice[] => {
      const left = stepOf(decision, target.id);
      const outcomes = 'on' in left ? Object.keys(left.on) : [];
      const unsaid = confirmedOnce(decision);
      return outcomes
        .filter((outcome) => !outcomeLeadsToSupplement(decision, target, outcome))
        .map((outcome) => ({
          said: { step: target.id, outcome },
          ...leavingChoice(decision, target, outcome),
          unsaid,
        }));
    }),
  admit(decision, { step: named, outcome, data }) {
    const target = takeTarget(decision, named);
    const left = stepOf(decision, target.id);
    if (left.kind === 'end') throw new Error('an end is not an activation');
    assertOwnOutcome(target, left, outcome);
    if (outcomeLeadsToSupplement(decision, target, outcome)) {
      throw new CommandError(
        'OUTCOME_UNKNOWN',
        `Outcome "${outcome}" of "${target.id}" asks for a supplement: use requestSupplement, with the documents and the reasons.`,
        { activation: target.id, outcome },
      );
    }
    assertDocuments(decision, left.requires, `"${target.id}"`);
    const parted = partData(decision.context.procedure.procedure, data, left.writes);
    assertOnLeaving(decision, target, outcome, parted);
    return { target, parted };
  },
  carry(decision, { outcome, note: text }, { target, parted }) {
    const fact = recordFact(decision, {
      payload: { type: 'stepCompleted', activation: target.id, outcome, data: parted.open },
      personal: noted(text, parted.personal),
    });
    leaveStep(decision, target, outcome);
    return fact;
  },
});
