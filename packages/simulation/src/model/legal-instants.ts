/** The instants at which limits pass, as functions of when they start. */

/** A due date: as people read it, and its last instant. */
export interface Due {
  /** `YYYY-MM-DD`, or an instant with offset where the limit counts in hours. */
  readonly due: string;
  readonly dueAt: number;
}

/** A span in which a limit stood still. */
export interface Wait {
  readonly from: number;
  readonly to: number;
}

/**
 * The last instant in time for a visit that began at an instant and stood still meanwhile.
 * Interruptions count that have begun as of an instant; none where that is left out.
 */
export type LastInstant = (since: number, waits?: readonly Wait[], asOf?: number) => number;

/**
 * When what a limit brings about is carried out, by when it passes and when it was set, and by the
 * rests of its dossier since.
 */
export type CarryAt = (at: number, setAt: number, rests?: readonly Wait[]) => number;
