/** How a dossier may end, and which outcomes mean that it was stopped, and not settled. */

/** The outcome of a dossier whose receipt was refused. */
export const receiptRefused = 'receiptRefused';

/** The outcome of a dossier that its applicant did not complete as guidance had said. */
export const lapsed = 'lapsed';

/** The outcome of a dossier whose withdrawal was granted. */
export const withdrawn = 'withdrawn';

/** Outcomes after which a dossier counts as stopped, unless a country or office says otherwise. */
export const stoppedOutcomes: readonly string[] = ['stopped', 'abandoned', 'expired'];
