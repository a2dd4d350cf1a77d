/** Completing the dossier as it was asked for. */
import { confirmedOnce } from '../joint-act.js';
import { writing } from '../command-parts/data-schema.js';
import { type Choice, openOfKinds, wordsSchema } from '../choice.js';
import { partData } from '../command-parts/data.js';
import { dataIfAny, note, step } from '../command-parts/fields.js';
import { noted } from '../command-parts/noted.js';
import { takeTarget } from '../command-parts/take-target.js';
import { leaveStep } from '../steps-and-scopes.js';
import { recordFact } from '../decision.js';
import type { AskedFor } from '../asked-for.js';
import type { Data } from '../dossier.js';
import { CommandError } from '../errors.js';
import { defineCommand } from '../define-command.js';
import { assertWayOut } from '../way-out.js';

export const provideSupplement = defineCommand({
  type: 'provideSupplement',
  name: 'Provide the supplement',
  does: 'Completes the dossier with what was asked for; the legal clock resumes as the procedure says.',
  fields: { step: step.optional(), data: dataIfAny, note },
  permission: 'owner',
  lifecycles: ['running'],
  decides: 'nothing',
  joint: true,
  worksOn: ['supplement'],
  choices: (decision) =>
    openOfKinds(decision, ['supplement']).map(({ id, asks }): Choice => {
      const asked = asks?.fields ?? [];
      const data = writing(decision, { fields: asks === undefined ? undefined : asked, asked });
      const unsaid = confirmedOnce(decision);
      if (asks?.words !== true) return { said: { step: id }, ...data, unsaid };
      return {
        said: { step: id },
        fields: { ...data.fields, note: wordsSchema },
        required: [...(data.required ?? []), 'note'],
        unsaid,
      };
    }),
  admit(decision, { step: named, data, note: words }) {
    const target = takeTarget(decision, named);
    const { asks } = target;
    const writable = asks === undefined ? undefined : (asks.fields ?? []);
    const parted = partData(decision.context.procedure.procedure, data, writable);
    assertAnswered(target.id, asks, data, words);
    assertWayOut(decision, target.id, 'provided');
    return { target, parted };
  },
  carry(decision, command, { target, parted }) {
    const fact = recordFact(decision, {
      payload: { type: 'supplementProvided', activation: target.id, data: parted.open },
      personal: noted(command.note, parted.personal),
    });
    leaveStep(decision, target, 'provided');
    return fact;
  },
});

/** Asserts that what was asked for is there: each field has a value, and there are words. */
function assertAnswered(
  activation: string,
  asks: AskedFor | undefined,
  data: Data,
  words: string | undefined,
): void {
  const fields = (asks?.fields ?? []).filter((name) => (data[name] ?? null) === null);
  const isSilent = asks?.words === true && (words ?? '').trim() === '';
  if (fields.length === 0 && !isSilent) return;
  const lacks = [...fields.map((name) => `data field "${name}"`), ...(isSilent ? ['a note'] : [])];
  throw new CommandError(
    'LEAVING_INCOMPLETE',
    `The supplement "${activation}" lacks what was asked for: ${lacks.join(', ')}.`,
    { activation, data: fields, documents: [] },
  );
}
