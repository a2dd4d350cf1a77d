/** Errors of the client as errors of the port. */
import { StoreError, type StoreErrorCode } from '@thutuc/core';

/** Whether the same batch may succeed when it is tried again at once. */
export function isRace(error: unknown): boolean {
  const { code, constraint } = sourceOf(error);
  return code === '40001' || code === '40P01' || constraint === 'events_command';
}

/** Classes of SQLSTATE, or codes, as PostgreSQL's appendix A lists them. */
const meanings: readonly (readonly [RegExp, StoreErrorCode, string])[] = [
  [/^(08|28|3D|53|57P|58)/, 'STORE_UNAVAILABLE', 'Check that the server runs and lets us in.'],
  [/^(25006)/, 'STORE_UNAVAILABLE', 'The server is read-only: connect to the primary.'],
  [/^25P01/, 'NO_TRANSACTION', 'Send BEGIN on the client first.'],
  [/^(55P03|57014)/, 'STORE_BUSY', 'Another connection holds the rows. Try again.'],
  [/^(42P01|42883|3F000|42703)/, 'STORE_UNMIGRATED', 'Run the migrations of this release.'],
  [/^(XX001|XX002)/, 'STORE_CORRUPT', 'Restore the database from a backup.'],
  [/^E[A-Z]+$/, 'STORE_UNAVAILABLE', 'Check the address and that the server runs.'],
];

/** How the client says that a connection is gone. */
const lost = /[Cc]onnection (terminated|ended)/;

/** The error of the port for whatever the client threw. */
export function storeError(error: unknown): Error {
  if (error instanceof StoreError) return error;
  const { code, constraint, message } = sourceOf(error);
  if (constraint === 'outbox_key')
    return new StoreError(
      'COMMIT_INVALID',
      'A message with the same key is waiting already. Derive keys from the event they belong to.',
      { sqlState: code },
      { cause: error },
    );
  const [storeCode, advice] = meaningOf(code, message);
  return new StoreError(
    storeCode,
    `PostgreSQL failed: ${message}. ${advice}`,
    { sqlState: code },
    { cause: error },
  );
}

/** What an error means, by its code, or by its text where the client itself has made it. */
function meaningOf(code: string, message: string): readonly [StoreErrorCode, string] {
  const known = meanings.find(([pattern]) => pattern.test(code));
  if (known !== undefined) return [known[1], known[2]];
  if (message.includes('timeout'))
    return ['STORE_UNAVAILABLE', 'There was no answer: send the same commands again.'];
  if (lost.test(message))
    return ['STORE_UNAVAILABLE', 'The connection was lost: send the same commands again.'];
  return ['STORE_FAILED', 'See the cause.'];
}

function sourceOf(error: unknown): { code: string; constraint: string; message: string } {
  const source = (error instanceof StoreError ? error.cause : error) as Partial<
    Record<'code' | 'constraint' | 'message', unknown>
  > | null;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    code: text(source?.code),
    constraint: text(source?.constraint),
    message: text(source?.message) || text(source?.code) || 'unknown error',
  };
}
