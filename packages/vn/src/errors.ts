/** The errors of this package. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link VietnamError}. */
export type VietnamErrorCode =
  | 'CALENDAR_YEARS'
  | 'PERIOD_INVALID'
  | 'PROFILE_DATE'
  | 'PARAMETER_UNKNOWN'
  | 'PARAMETER_INVALID'
  | 'DOSSIER_CODE_INVALID'
  | 'PROCEDURE_CODE_INVALID'
  | 'PROCEDURE_CODE_NAME'
  | 'FORM_UNKNOWN'
  | 'FORM_NOT_DUE'
  | 'NOTICE_INCOMPLETE'
  | 'FACTS_INVALID';

/** A date, code or fact that Vietnamese practice does not know. */
export class VietnamError extends ThutucError<VietnamErrorCode> {
  override readonly name = 'VietnamError';
}
