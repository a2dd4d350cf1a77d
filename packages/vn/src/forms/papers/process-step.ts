/** A step as a notice and a process show it: a row of the table of steps of `@thutuc/diagram`. */

/** What of a row is shown; all texts are in Vietnamese already. */
export interface ProcessStep {
  /** `3.2` stands in a branch of step 3. */
  readonly number: string;
  readonly what: string;
  /** Absent for what nobody does, such as a choice by data. */
  readonly agency?: string;
  readonly role?: string;
  readonly limit?: string;
  readonly produces: readonly string[];
  readonly notes: readonly string[];
}
