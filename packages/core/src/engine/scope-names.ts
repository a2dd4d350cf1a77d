/** Names of scopes: of consulted units, and those that are kept for releases to come. */
import { CommandError } from './errors.js';

/** Whether a scope, or one around it, has a name that is kept: one that begins with `!`. */
export function isReservedScope(scope: string): boolean {
  return scope.includes('!') && /(^|\/)!/.test(scope);
}

/**
 * The scope name of a unit that is consulted by its code.
 *
 * @throws CommandError `DATA_INVALID` for a code that cannot be part of a path.
 */
export function consultedUnitScope(unit: string): string {
  if (!/^[^/#!\s]{1,64}$/.test(unit)) {
    throw new CommandError(
      'DATA_INVALID',
      `"${unit.slice(0, 80)}" is not a unit code: it has a slash, a #, a ! or white space, or is too long.`,
      { unit },
    );
  }
  return unitScopePrefix + unit;
}

export const unitScopePrefix = 'unit:';
