/** Where a document of a dossier comes from. */

/**
 * Where a document comes from: `uploaded` by whoever handed it in, also as a scan of a paper; out
 * of the `personalStore` of the applicant; out of a `database` that holds its data; or the
 * `earlierResult` of another procedure.
 */
export const documentSources = ['uploaded', 'personalStore', 'database', 'earlierResult'] as const;

/** Where a document comes from. */
export type DocumentSource = (typeof documentSources)[number];
