/** What can be read of an error from outside: handlers and adapters may throw anything. */

/**
 * The text of an error. A property that throws when it is read, or a value that is no text and
 * cannot be made one, costs its text only.
 */
export function errorText(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return unreadable;
  }
}

/** The error itself, or one in its place where it cannot even be told what it is. */
export function readableError(error: unknown): unknown {
  try {
    // It throws for a proxy that was revoked, or that forbids the question.
    isError(error);
    return error;
  } catch {
    return new Error(unreadable);
  }
}

function isError(error: unknown): boolean {
  return error instanceof Error;
}

const unreadable = 'The text of the error cannot be read.';
