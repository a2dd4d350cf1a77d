/** Whether a version of a procedure is in effect. */
import { toCivilDate, toDayNumber } from '@thutuc/legal-time';
import type { Procedure } from '../../definition/procedure.js';
import { CommandError } from '../errors.js';

/** Asserts that a version of a procedure is in effect on a day. */
export function assertVersionEffective(procedure: Procedure, day: number): void {
  const { from, to } = procedure.effective;
  if (day >= toDayNumber(from) && (to === undefined || day <= toDayNumber(to))) return;
  throw new CommandError(
    'PROCEDURE_NOT_EFFECTIVE',
    `Version ${procedure.version} of procedure "${procedure.id}" is in effect from ${from}${to === undefined ? '' : ` to ${to}`}, not on ${toCivilDate(day)}.`,
    { procedure: procedure.id, version: procedure.version, from, to },
  );
}
