/** Resolving an incident by hand. */
import { placeOf } from '../way-out.js';
import { leavingChoice } from '../command-parts/data-schema.js';
import type { Choice } from '../choice.js';
import { assertNotBackdatedBefore } from '../backdating.js';
import { assertUnclaimed } from '../claims.js';
import { partData } from '../command-parts/data.js';
import {
  isOwnCommand,
  assertOwnCommand,
  outcomeLeadsToSupplement,
} from '../command-parts/outcomes.js';
import { dataIfAny, nameSchema, reasons, step } from '../command-parts/fields.js';
import { takeIncident } from '../command-parts/incident-target.js';
import { assertOnLeaving } from '../command-parts/leaving.js';
import { noted } from '../command-parts/noted.js';
import { leaveStep } from '../steps-and-scopes.js';
import { recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { assertDocuments } from '../command-parts/documents.js';
import { assertLimitPassed } from '../command-parts/limit-passed.js';
import { assertSupplementsLeft } from '../command-parts/supplements.js';
import { stepOf } from '../step-of.js';
import { tellApplicant } from '../tell.js';

export const resolveIncident = defineCommand({
  type: 'resolveIncident',
  name: 'Resolve the incident',
  does: 'Leaves a step that has an incident by an outcome that a person decides on, with reasons. What the step asks of whoever leaves it holds here as well.',
  fields: {
    step,
    outcome: nameSchema.describe(
      'The outcome by which the step is left; of a decision, the name of a branch.',
    ),
    data: dataIfAny,
    reasons,
  },
  permission: 'incident',
  lifecycles: ['running'],
  decides: 'step',
  choices: (decision) =>
    decision.draft.activations.flatMap((target): Choice[] => {
      if (target.incident === undefined) return [];
      const { graph, name } = placeOf(decision, target.id);
      return decision.context.procedure
        .graph(graph)
        .outcomes(name)
        .filter((outcome) => isOwnCommand(target, outcome))
        .map((outcome) => ({
          said: { step: target.id, outcome },
          ...leavingChoice(decision, target, outcome),
        }));
    }),
  admit(decision, { step: named, outcome, data }) {
    const target = takeIncident(decision, named);
    assertUnclaimed(decision, target);
    assertNotBackdatedBefore(decision, target.since, target.id);
    const left = stepOf(decision, target.id);
    if (left.kind === 'end') throw new Error('an end is not an activation');
    assertOwnCommand(target, outcome);
    assertLimitPassed(decision, target, left, outcome);
    const asks = outcomeLeadsToSupplement(decision, target, outcome);
    const late = asks ? assertSupplementsLeft(decision) : undefined;
    assertDocuments(decision, left.requires, `"${target.id}"`);
    const parted = partData(decision.context.procedure.procedure, data, left.writes);
    assertOnLeaving(decision, target, outcome, parted);
    return { target, asks, late, parted };
  },
  carry(decision, command, { target, asks, late, parted }) {
    const { outcome } = command;
    const fact = recordFact(decision, {
      payload: {
        type: 'incidentResolved',
        activation: target.id,
        outcome,
        supplement: asks ? true : undefined,
        late,
        data: parted.open,
      },
      personal: noted(command.reasons, parted.personal),
    });
    leaveStep(decision, target, outcome);
    if (asks) tellApplicant(decision, 'supplementRequested');
    return fact;
  },
});
