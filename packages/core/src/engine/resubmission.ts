/** That a dossier follows another one. */

/** A dossier that follows one which was closed without a grant. */
export interface Resubmission {
  /** Id of that one. */
  readonly of: string;
  /** From 2. */
  readonly attempt: number;
}
