/** In what form a result is handed over. */

/** On paper, as an electronic file, or both. */
export const resultForms = ['paper', 'electronic', 'both'] as const;

/** In what form a result is handed over. */
export type ResultForm = (typeof resultForms)[number];
