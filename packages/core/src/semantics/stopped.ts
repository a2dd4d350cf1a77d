/** Which outcomes of a dossier mean that it was stopped, and not settled by a decision. */

/** Outcomes after which a dossier counts as stopped, unless a country or office says otherwise. */
export const stoppedOutcomes: readonly string[] = ['stopped', 'abandoned', 'expired'];
