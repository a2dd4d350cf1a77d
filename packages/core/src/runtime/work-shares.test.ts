/** Whoever shares a step shares it also where nothing says until when it is to be done. */
import { permitProcedure } from '@thutuc/testing';
import { expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import { openOffice } from '../testing/dossiers/office.js';
import { accept, runCourse, submit } from '../testing/dossiers/permit-course.js';
import { workSharesOf } from './work-shares.js';

it.each([
  ['a limit', true],
  ['no limit', false],
])('of a step with %s', (_what, hasLimit) => {
  const { steps, ...rest } = permitProcedure();
  const { limit, ...check } = steps.check as { limit?: unknown };
  const also = [{ party: 'office', role: 'head' }];
  const procedure = parseProcedure({
    ...rest,
    steps: { ...steps, check: { ...check, also, ...(hasLimit && { limit }) } },
  });
  const { dossier } = runCourse([submit, accept], openOffice(procedure));
  const dueAt = dossier.activations[0]?.due?.dueAt ?? null;
  expect(dueAt !== null).toBe(hasLimit);
  expect(workSharesOf(dossier)).toMatchObject([{ unit: 'U-1', role: 'head', dueAt }]);
});
