/** Why a dossier cannot move to another version of its procedure, in words. */
import { CommandError } from '../engine/errors.js';

/** Kinds of {@link MigrationObstacle}. */
export type MigrationObstacleCode =
  | 'CLOSED'
  | 'OTHER_VERSION'
  | 'FINISHES_OLD'
  | 'STEP_GONE'
  | 'STEP_KIND'
  | 'STEP_ELSEWHERE'
  | 'BRANCH_GONE'
  | 'BRANCH_NEVER_OPENED'
  | 'CONSULTED_GONE'
  /** What a running handler handles is caught no more, or in another way. */
  | 'HANDLER_GONE'
  | 'VISITS_SPENT'
  | 'DATA_MISSING'
  | 'PARTY_UNBOUND'
  /** Its limit has not begun, and the act with which it begins may lie behind it. */
  | 'LIMIT_START'
  | 'GUIDANCE_GONE'
  | 'SUSPENSION_GONE'
  | 'WITHDRAWAL_GONE'
  /** Its migration would be refused for another reason, such as a date that cannot be counted. */
  | 'REFUSED';

/** One reason why a dossier cannot move. */
export interface MigrationObstacle {
  readonly code: MigrationObstacleCode;
  /** Path of the step that it concerns, in the old version; `''` for the whole dossier. */
  readonly position: string;
  /** In the language that was asked for. */
  readonly text: string;
}

/** A dossier whose new dates cannot be counted stays. @throws what is no refusal */
export function uncountableObstacle(error: unknown): MigrationObstacle {
  if (!(error instanceof CommandError)) throw error;
  return { code: 'REFUSED', position: '', text: error.message };
}
