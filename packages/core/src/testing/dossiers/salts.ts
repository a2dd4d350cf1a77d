/** Salts for engines of tests, where nothing is secret. */

/** Makes a function that gives another salt each time, and the same ones in every run. */
export function countedSalts(): () => string {
  let given = 0;
  return () => `salt of the test ${(given += 1)}`;
}
