/**
 * The base of every error that thutuc throws on purpose.
 *
 * @module
 */

/**
 * An error with a stable `code`, the facts that caused it as `details`, and a message that says
 * what was wrong, where, and what to do.
 *
 * @example
 * ```ts
 * throw new ThutucError('NOT_FOUND', 'No dossier "D-1". Check its id.', { id: 'D-1' });
 * ```
 */
export class ThutucError<Code extends string = string> extends Error {
  override readonly name: string = 'ThutucError';

  constructor(
    /** Stable, machine-readable kind of the error. */
    readonly code: Code,
    message: string,
    /** The values the message speaks of. */
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }

  /** The shape for machines: code, message and details, without the stack. */
  toJSON(): { code: Code; message: string; details: Readonly<Record<string, unknown>> } {
    return { code: this.code, message: this.message, details: this.details };
  }
}
