/** Acts on the limit that a procedure must provide for, and that law bounds in number. */
import type { Citation } from '../../definition/citation.js';
import { CommandError } from '../errors.js';
import { cite } from './lateness.js';

/** The refusal of an act that the procedure does not provide for. */
export function actNotProvided(procedure: string, what: string): CommandError {
  return new CommandError('OUT_OF_ORDER', `Procedure "${procedure}" has no ${what}.`, {
    procedure,
  });
}

/**
 * Asserts that an act may be done once more.
 *
 * @param what - As in "A new appointment may be given".
 * @throws CommandError with the code, and the articles of the bound
 */
export function assertActNotSpent(
  code: 'APOLOGY_LIMIT' | 'EXTENSION_LIMIT',
  what: string,
  bound: { readonly max: number; readonly basis: readonly Citation[] },
  made: number,
): void {
  if (made < bound.max) return;
  throw new CommandError(
    code,
    `${what} ${bound.max} time(s) at most (${cite(bound.basis)}); it was done ${made} time(s) already.`,
    { max: bound.max, made, basis: bound.basis },
  );
}
