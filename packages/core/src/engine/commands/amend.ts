/** Completing a dossier as guidance has said. */
import { confirmedOnce } from '../joint-act.js';
import { writing } from '../command-parts/data-schema.js';
import { type Choice, openOfKinds } from '../choice.js';
import { assertRequiredData, partData } from '../command-parts/data.js';
import { dataIfAny, note } from '../command-parts/fields.js';
import { leaveLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { openLifecycleDuty } from '../open-lifecycle-duty.js';
import { tellApplicant } from '../tell.js';

export const amend = defineCommand({
  type: 'amend',
  name: 'Complete the submission',
  does: 'Completes or corrects a dossier as the applicant was told to, before it is received: it waits to be received again. Documents are added beforehand.',
  fields: { data: dataIfAny, note },
  permission: 'filing',
  lifecycles: ['guided'],
  decides: 'nothing',
  joint: true,
  worksOn: ['guidance'],
  choices: (decision) =>
    openOfKinds(decision, ['guidance']).map((): Choice => {
      const { procedure } = decision.context.procedure;
      const required = Object.keys(procedure.data).filter((name) => procedure.data[name]?.required);
      const needed = decision.draft.personal === null ? [] : required;
      return { said: {}, ...writing(decision, { needed }), unsaid: confirmedOnce(decision) };
    }),
  admit(decision, { data }) {
    const target = takeTarget(decision, '@guidance');
    const { procedure } = decision.context.procedure;
    const { personal, data: known } = decision.draft;
    const parted = partData(procedure, data);
    if (personal !== null) assertRequiredData(procedure, { ...known, ...personal.data, ...data });
    return { target, parted };
  },
  carry(decision, { note: text }, { target, parted }) {
    const { open, personal } = parted;
    leaveLifecycleDuty(decision, target, 'amended');
    const fact = recordFact(decision, {
      payload: { type: 'amended', activation: target.id, data: open },
      personal: noted(text, personal),
    });
    openLifecycleDuty(decision, 'receipt');
    tellApplicant(decision, 'amended');
    return fact;
  },
});
