/** An interruption as a dossier knows of it. */
import type { InterruptedSpan } from '../semantics/interrupted-ends.js';

/** An interruption that a dossier knows of. */
export interface DossierInterruption extends InterruptedSpan {
  readonly id: string;
  /**
   * The units whose duties it touches, and `applicant` where it touches those of the applicant;
   * absent where it touches all.
   */
  readonly units?: readonly string[] | undefined;
  /** It touches the legal limit, too, where it does not touch all. */
  readonly limit?: true | undefined;
}
