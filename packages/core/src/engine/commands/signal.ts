/** Receiving a message that a step waits for. */
import { writing } from '../command-parts/data-schema.js';
import { type Choice, openOfKinds } from '../choice.js';
import { z } from 'zod';
import { partData } from '../command-parts/data.js';
import { dataIfAny, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { leaveStep } from '../steps-and-scopes.js';
import { recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import { stepOf } from '../step-of.js';
import { assertWayOut } from '../way-out.js';

export const signal = defineCommand({
  type: 'signal',
  name: 'Receive the message',
  does: 'Says that the message has come that a step waits for, with its data.',
  fields: {
    step,
    message: z.string().min(1).max(64).describe('The message, as the step names it.'),
    data: dataIfAny,
  },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'step',
  worksOn: ['wait'],
  choices: (decision) =>
    openOfKinds(decision, ['wait']).flatMap(({ id }): Choice[] => {
      const wait = stepOf(decision, id);
      if (wait.kind !== 'wait' || wait.message === undefined) return [];
      const { message, writes } = wait;
      return [{ said: { step: id, message }, ...writing(decision, { fields: writes }) }];
    }),
  admit(decision, { step: named, message, data }) {
    const target = takeTarget(decision, named);
    const waiting = stepOf(decision, target.id);
    if (waiting.kind !== 'wait' || waiting.message !== message) {
      throw new CommandError(
        'OUTCOME_UNKNOWN',
        `"${target.id}" does not wait for the message "${message}".`,
        { activation: target.id, message },
      );
    }
    const parted = partData(decision.context.procedure.procedure, data, waiting.writes);
    assertWayOut(decision, target.id, 'received');
    return { target, parted };
  },
  carry(decision, { message }, { target, parted }) {
    const fact = recordFact(decision, {
      payload: { type: 'signalReceived', activation: target.id, message, data: parted.open },
      personal: noted(undefined, parted.personal),
    });
    leaveStep(decision, target, 'received');
    return fact;
  },
});
