/** The seed of all random cases of a run; `undefined` for chance. */
export function testSeed(): number | undefined;
