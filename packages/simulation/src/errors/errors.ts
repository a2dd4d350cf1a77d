/** Errors of the simulator. @module */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link SimulationError}. */
export type SimulationErrorCode =
  | 'SCENARIO_INVALID'
  | 'SCENARIO_UNFILLED'
  | 'CALENDAR_UNKNOWN'
  | 'CALENDAR_TOO_SHORT'
  | 'NAME_UNKNOWN'
  | 'SETTING_WITHOUT_EFFECT'
  | 'PROCEDURE_NOT_EFFECTIVE'
  | 'PROBABILITIES_DO_NOT_SUM'
  | 'STEP_WITHOUT_SERVICE'
  | 'STEP_WITHOUT_STAFF'
  | 'PROCEDURE_MISMATCH'
  | 'STEP_NOT_SIMULATED'
  | 'LOG_DIVERGES'
  | 'TARGET_NOT_REACHED'
  | 'COMPARISON_MISMATCH'
  | 'OPTION_INVALID';

/** A scenario that cannot be simulated, with the place and what to do about it. */
export class SimulationError extends ThutucError<SimulationErrorCode> {
  override readonly name = 'SimulationError';
}
