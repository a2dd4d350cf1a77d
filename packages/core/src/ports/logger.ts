/** The logger port: what a program tells its operators. */

/** Writes one line: facts by name, and what happened in words. */
export type LogLine = (facts: Readonly<Record<string, unknown>>, message: string) => void;

/**
 * A logger, as pino is one.
 *
 * The facts are ids, names of steps and channels, codes and numbers. Nothing that belongs to a
 * person is ever among them: no actor, no data, no note, and no text of an error that came from
 * outside.
 */
export interface Logger {
  readonly debug: LogLine;
  readonly info: LogLine;
  readonly warn: LogLine;
  readonly error: LogLine;
}

/** What may be logged of an error: its code where it has one of this kind, else its class. */
export function loggable(error: unknown): string {
  try {
    if (!(error instanceof Error)) return typeof error;
    const code: unknown = 'code' in error ? error.code : undefined;
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code)) return code;
    const name: unknown = error.name;
    return typeof name === 'string' ? name : 'Error';
  } catch {
    // A property that throws when it is read.
    return 'unreadable';
  }
}
