/** Why a dossier cannot move to another version of its procedure, in words. */
import { type Bilingual, type Localized, textIn } from '@thutuc/legal-time';
import type { Procedure } from '../definition/procedure.js';

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
  | 'VISITS_SPENT'
  | 'DATA_MISSING'
  | 'PARTY_UNBOUND'
  | 'SUSPENSION_GONE'
  | 'WITHDRAWAL_GONE'
  /** Its migration would be refused for another reason, such as a date that cannot be counted. */
  | 'REFUSED';

/** One reason why a dossier cannot move. */
export interface MigrationObstacle {
  readonly code: MigrationObstacleCode;
  /** Path of the step that it concerns, in the old version; `''` for the whole dossier. */
  readonly position: string;
  readonly text: Bilingual;
}

/** Whether the new version is such that old dossiers finish under the old law. */
export function finishesOld(to: Procedure): MigrationObstacle {
  return obstacle('FINISHES_OLD', '', {
    vi: `Phiên bản ${to.version} để hồ sơ cũ giải quyết xong theo quy định cũ.`,
    en: `Version ${to.version} lets old dossiers finish under the old law.`,
  });
}

/** An obstacle with its text in both languages. */
export function obstacle(
  code: MigrationObstacleCode,
  position: string,
  text: Bilingual,
): MigrationObstacle {
  return { code, position, text };
}

/** A name in quotes, as texts show it. */
export function quoted(name: Localized): Bilingual {
  return { vi: `"${textIn(name, 'vi')}"`, en: `"${textIn(name, 'en')}"` };
}
