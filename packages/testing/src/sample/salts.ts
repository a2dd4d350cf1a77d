/** Salts for engines of tests, where nothing is secret. */

/**
 * Makes a function that gives another salt each time, and the same ones in every run.
 *
 * @param of - Whose they are, where several engines work on one store.
 */
export function countedSalts(of = 'the test'): () => string {
  let given = 0;
  return () => `salt of ${of} ${(given += 1)}`;
}
