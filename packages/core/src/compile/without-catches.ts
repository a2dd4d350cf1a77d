/** What reads a procedure and does not know yet what steps and graphs catch says so. */
import type { Procedure } from '../definition/procedure.js';
import { catchesAnything } from '../definition/list-steps.js';
import { CompileError } from './errors.js';

/**
 * Asserts that nothing is caught in a procedure.
 *
 * @param reader - What reads it, for the reader of the refusal.
 * @throws CompileError `CATCHES_UNREAD`
 */
export function assertWithoutCatches(procedure: Procedure, reader: string): void {
  if (!catchesAnything(procedure)) return;
  throw new CompileError(
    'CATCHES_UNREAD',
    `${reader} cannot read yet what procedure "${procedure.id}" catches. Use a procedure without "catches" here.`,
    { procedure: procedure.id },
  );
}
