/** Guidance: one complete notice of what is missing before a dossier can be received. */
import { someOf } from '../choice.js';
import { z } from 'zod';
import { guidanceOf } from '../../definition/intake.js';
import type { Procedure } from '../../definition/procedure.js';
import { cite } from '../command-parts/lateness.js';
import { nameSchema, reasons } from '../command-parts/fields.js';
import { leaveLifecycleDuty, takeLifecycleDuty } from '../command-parts/lifecycle-duty.js';
import { noted } from '../command-parts/noted.js';
import { recordFact, type Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { openLifecycleDuty } from '../open-lifecycle-duty.js';
import { tellApplicant } from '../tell.js';
import { CommandError } from '../errors.js';
import { openLifecycleDutyOf } from '../lifecycle-duties.js';

const names = (what: string) => z.array(nameSchema).max(200).default([]).describe(what);

export const guide = defineCommand({
  type: 'guide',
  name: 'Guide the applicant',
  does: 'Tells the applicant in one complete notice what is missing or wrong, with reasons, before the dossier is received: it is then with the applicant, who completes it within the time that the procedure gives. As often as the procedure lets it be told.',
  fields: {
    documents: names('The documents that are missing or wrong, as the procedure names them.'),
    fields: names('The data fields that are missing or wrong.'),
    reasons,
  },
  permission: 'receipt',
  lifecycles: ['submitted'],
  decides: '@receipt',
  choices: ({ context, draft }) => {
    const { procedure } = context.procedure;
    return [
      {
        said: {},
        fields: {
          documents: someOf(Object.keys(procedure.documents), 200),
          fields: someOf(Object.keys(procedure.data), 200),
        },
        bound: { max: guidanceOf(procedure)?.max ?? 0, used: draft.counts.guidances ?? 0 },
      },
    ];
  },
  admit(decision, { documents, fields }) {
    const duty = takeLifecycleDuty(decision, 'receipt');
    assertNotSpent(decision);
    assertNamed(decision.context.procedure.procedure, documents, fields);
    return duty;
  },
  carry(decision, { documents, fields, reasons: why }, duty) {
    leaveLifecycleDuty(decision, duty, 'guided');
    // The number of the duty counts what was given before.
    openLifecycleDuty(decision, 'guidance');
    const fact = recordFact(decision, {
      payload: { type: 'guided', documents, fields },
      personal: noted(why),
    });
    const { id: activation, due } = openLifecycleDutyOf(decision, 'guidance') ?? { id: '' };
    tellApplicant(decision, 'guided', { activation, due: due?.due });
    return fact;
  },
});

/** @throws CommandError `GUIDANCE_LIMIT` */
function assertNotSpent({ context, draft }: Decision): void {
  const { procedure } = context.procedure;
  const { max = 0, basis = [] } = guidanceOf(procedure) ?? {};
  const given = draft.counts.guidances ?? 0;
  if (given < max) return;
  throw new CommandError(
    'GUIDANCE_LIMIT',
    `An applicant of "${procedure.id}" may be told ${max} time(s) what is missing (${cite(basis)}); that was done ${given} time(s). Accept the dossier, or refuse it.`,
    { max, given, basis },
  );
}

/** @throws CommandError `DOCUMENT_UNKNOWN`, `DATA_INVALID` */
function assertNamed(
  procedure: Procedure,
  documents: readonly string[],
  fields: readonly string[],
): void {
  const foreign = documents.filter((name) => !Object.hasOwn(procedure.documents, name));
  if (foreign.length > 0) {
    const known = Object.keys(procedure.documents);
    throw new CommandError(
      'DOCUMENT_UNKNOWN',
      `${foreign.map((name) => `"${name}"`).join(', ')} cannot be asked for; the published procedure knows ${known.join(', ') || 'no document'}.`,
      { foreign, documents: known },
    );
  }
  const strange = fields.find((name) => !Object.hasOwn(procedure.data, name));
  if (strange === undefined) return;
  throw new CommandError(
    'DATA_INVALID',
    `Data field "${strange}": procedure "${procedure.id}" has no such field.`,
    { field: strange },
  );
}
