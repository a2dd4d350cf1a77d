/** Whether the directory knows a unit. */
import type { Decision } from './decision.js';
import { CommandError } from './errors.js';

/**
 * Asserts that the directory knows the unit that an agency is bound to.
 *
 * @throws CommandError `UNIT_UNKNOWN`
 */
export function assertKnownUnit({ context }: Decision, party: string, unit: string): void {
  const isAgency = context.procedure.procedure.parties[party]?.kind === 'agency';
  if (isAgency && context.unit(unit) === undefined) throw unknownUnit(party, unit);
}

/** The error for a unit that the directory does not know. */
export function unknownUnit(party: string, unit: string): CommandError {
  return new CommandError(
    'UNIT_UNKNOWN',
    `The directory has no unit "${unit}", which party "${party}" is bound to. Correct the code, or add the unit.`,
    { party, unit },
  );
}
