/** Accepting a complete dossier. */
import { unitsToChoose } from '../command-parts/units-to-choose.js';
import { z } from 'zod';
import { assertAllBound } from '../command-parts/binding.js';
import { chosenUnits } from '../command-parts/choosing.js';
import { keySchema, note, unitSchema } from '../command-parts/fields.js';
import { leaveLifecycleDuty, takeLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { noted } from '../command-parts/noted.js';
import { openRootScope } from '../steps-and-scopes.js';
import { recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { assertDocumentsOnReceipt } from '../command-parts/documents.js';
import { assertSubmissionConfirmed } from '../joint-act.js';
import { startLimitByReceipt } from '../limit-start.js';
import { tellApplicant } from '../tell.js';

export const accept = defineCommand({
  type: 'accept',
  name: 'Accept the dossier',
  does: 'Accepts a complete dossier: it gets its code, its legal clock starts, its first step opens, and the applicant gets a receipt with the date of the result.',
  fields: {
    parties: z
      .record(keySchema, unitSchema)
      .optional()
      .describe('Party → code of its unit, for parties whose unit is chosen at acceptance.'),
    note,
  },
  permission: 'receipt',
  lifecycles: ['submitted'],
  decides: '@receipt',
  needs: ['code', 'units'],
  unitsFor: (_procedure, { parties = {} }) => Object.values(parties),
  choices: (decision) => [{ said: {}, ...unitsToChoose(decision, 'must') }],
  admit(decision, { parties }) {
    const duty = takeLifecycleDuty(decision, 'receipt');
    assertDocumentsOnReceipt(decision);
    assertSubmissionConfirmed(decision);
    const choice = chosenUnits(decision, parties);
    assertAllBound(decision, choice?.parties);
    return { duty, choice };
  },
  carry(decision, { note: text }, { duty, choice }) {
    leaveLifecycleDuty(decision, duty, 'accepted');
    const { code } = decision.context;
    const fact = recordFact(decision, {
      payload: { type: 'accepted', code, ...choice },
      personal: noted(text),
    });
    startLimitByReceipt(decision);
    tellApplicant(decision, 'receipt', { due: decision.draft.clock.due?.due });
    openRootScope(decision);
    return fact;
  },
});
