/** The HTTP status that answers a refusal, for services around the engine. */
import {
  AuthorisationError,
  CommandError,
  ConflictError,
  type AuthorisationErrorCode,
  type CommandErrorCode,
} from '../engine/errors.js';
import { StoreError, type StoreErrorCode } from '../ports/errors.js';
import { ClockError, RateError } from './errors.js';

/** What a service says of a request that failed. */
type RequestErrorCode =
  | CommandErrorCode
  | AuthorisationErrorCode
  | ConflictError['code']
  | ClockError['code']
  | RateError['code']
  | StoreErrorCode;

/**
 * The statuses of codes that are not 409. A refusal is 409 by default: the state of the dossier,
 * its procedure or the law do not allow it, and the request may be right at another time.
 */
export const httpStatuses: Readonly<Partial<Record<RequestErrorCode, number>>> = {
  COMMAND_INVALID: 400,
  DATA_INVALID: 400,
  QUERY_INVALID: 400,
  TEXT_UNSTORABLE: 400,
  NOT_AUTHORISED: 403,
  DELEGATION_EXPIRED: 403,
  DUTIES_SEPARATE: 403,
  CLAIMED_BY_OTHER: 403,
  DOSSIER_UNKNOWN: 404,
  PROCEDURE_UNKNOWN: 404,
  DRAFT_UNKNOWN: 404,
  LOOK_UP_FAILED: 404,
  DOCUMENT_TOO_LARGE: 413,
  DRAFT_TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  CLOCK_SUSPECT: 503,
  STORE_BUSY: 503,
  STORE_UNAVAILABLE: 503,
};

/**
 * The status that answers an error: that of its code for a refusal, 500 for whatever else failed,
 * which is the service's to mend, and whose text is not for the one who asked.
 *
 * @example
 * ```ts
 * httpStatusOf(new CommandError('OUT_OF_ORDER', 'The dossier is closed.')); // => 409
 * ```
 */
export function httpStatusOf(error: unknown): number {
  if (error instanceof StoreError || error instanceof ClockError || error instanceof RateError)
    return httpStatuses[error.code] ?? 500;
  const isRefusal =
    error instanceof CommandError ||
    error instanceof AuthorisationError ||
    error instanceof ConflictError;
  return isRefusal ? (httpStatuses[error.code] ?? 409) : 500;
}
