/** The errors of reading a procedure. */
import { ThutucError } from '@thutuc/legal-time';

/** One thing that is wrong in a procedure: where, and what. */
export interface ProcedureIssue {
  /** Path from the root of the procedure, as in `steps.appraise.on.eligible`. */
  readonly path: string;
  readonly message: string;
}

/** Codes of {@link ProcedureError}. */
export type ProcedureErrorCode =
  | 'PROCEDURE_INVALID'
  | 'PARAMETERS_MISSING'
  | 'PARAMETERS_INVALID'
  | 'JSON_INVALID'
  | 'JSON_TOO_LARGE'
  | 'JSON_TOO_DEEP';

/** A text that is not a procedure; `issues` names each place and reason. */
export class ProcedureError extends ThutucError<ProcedureErrorCode> {
  override readonly name = 'ProcedureError';

  constructor(
    code: ProcedureErrorCode,
    message: string,
    readonly issues: readonly ProcedureIssue[] = [],
    options?: { cause?: unknown },
  ) {
    super(code, message, { issues }, options);
  }
}
