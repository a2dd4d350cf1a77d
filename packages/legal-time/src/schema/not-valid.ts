/** What is wrong with a value from outside, in words: where, and what would be right. */

/** A mistake that a schema found. */
interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** The form that a text should have. */
  readonly format?: unknown;
  /** What is wrong with a key. */
  readonly issues?: readonly Mistake[] | undefined;
}

/** Says that a thing is not valid, where, and why: of the whole where no part of it is meant. */
export function notValid(thing: string, mistake: Mistake | undefined): string {
  const { path, message }: Mistake = mistake
    ? { ...mistake, message: reasonOf(mistake) }
    : { path: [], message: 'unknown' };
  return path.length === 0
    ? `The ${thing} itself is not valid: ${message}.`
    : `The ${thing} is not valid at "${path.map(String).join('.')}": ${message}.`;
}

/** Why a value is wrong, with an example where a form alone says little. */
export function reasonOf({ format, message, issues: [inner] = [] }: Mistake): string {
  if (inner !== undefined) return reasonOf(inner);
  return format === 'date' ? 'this is no date; write it as 2025-03-31' : message;
}
