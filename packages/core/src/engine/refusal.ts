/** What goes wrong in a decision, as one of the errors that a decision may end with. */
import { CalendarError, TimeLimitError } from '@thutuc/legal-time';
import { ConditionError } from '../condition/errors.js';
import { CommandError } from './errors.js';

/**
 * Dates and conditions that have no answer are a refusal of the command that needs them, with their
 * own code among the details; every other error stays what it is.
 */
export function refusalOf(error: unknown): unknown {
  if (error instanceof TimeLimitError || error instanceof CalendarError)
    return refused('DATE_UNCOUNTABLE', 'A date that follows from it cannot be counted', error);
  if (error instanceof ConditionError)
    return refused('CONDITION_UNANSWERED', 'A condition that it meets has no answer', error);
  return error;
}

function refused(
  code: 'DATE_UNCOUNTABLE' | 'CONDITION_UNANSWERED',
  what: string,
  cause: TimeLimitError | CalendarError | ConditionError,
): CommandError {
  return new CommandError(
    code,
    `The command cannot be carried out. ${what}: ${cause.message}`,
    { cause: cause.code },
    { cause },
  );
}
