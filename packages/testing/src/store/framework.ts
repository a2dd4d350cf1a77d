/** The little that the contract asks of a test framework: vitest, jest and bun all have it. */

/** What is expected of a value. */
export interface Expectation {
  toEqual(expected: unknown): void;
}

/** `describe`, `it` and `expect` as a framework exports them. */
export interface TestFramework {
  readonly describe: (name: string, define: () => void) => void;
  readonly it: (name: string, run: () => Promise<void>) => void;
  readonly expect: (actual: unknown, message?: string) => Expectation;
}
