/** The little of the `pg` client that the store uses, and how its errors are told. */
import { StoreError, type StoreErrorCode } from '@thutuc/core';
import pg from 'pg';

/** The rows of a query. */
export interface PostgresResult {
  readonly rows: readonly unknown[];
  readonly rowCount: number | null;
}

/** How a client reads values, by the id of their type, as `pg.TypeOverrides` does. */
interface ValueParsers {
  getTypeParser(type: number, format?: 'text' | 'binary'): (...value: never[]) => unknown;
}

/** A query as the store sends it. */
interface Query {
  readonly text: string;
  /** Names a prepared statement. */
  readonly name?: string;
  readonly values?: unknown[];
  readonly types?: ValueParsers;
  /** Milliseconds after which the client gives the answer up. */
  readonly query_timeout?: number;
}

/**
 * What a `pg` client or pool can do: the one in JavaScript, since `pg.native` sends every parameter
 * as text, and batches are in the binary format.
 */
export interface PostgresClient {
  query(query: Query): Promise<PostgresResult>;
}

/** A `pg` pool. */
export interface PostgresPool extends PostgresClient {
  connect(): Promise<PostgresClient & { release(error?: boolean): void }>;
  end(): Promise<void>;
}

/** The client, which gives up what is not answered in time, and says so. */
export function answering(client: PostgresClient, withinMs: number): PostgresClient {
  return { query: (query) => client.query({ ...query, query_timeout: withinMs }) };
}

/** Instants and versions are whole numbers that JavaScript holds exactly. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Sends queries to a client or pool, for one schema. */
export class Database {
  readonly schema: string;
  readonly #client: PostgresClient;

  constructor(client: PostgresClient, schema: string) {
    this.#client = client;
    this.schema = schema;
  }

  /** The rows of a query; a name lets the server prepare it once per connection. */
  async rows(text: string, values: readonly unknown[], name?: string): Promise<readonly unknown[]> {
    return (await this.#send(text, values, name)).rows;
  }

  /** How many rows a statement changed. */
  async changes(text: string, values: readonly unknown[]): Promise<number> {
    return (await this.#send(text, values)).rowCount ?? 0;
  }

  async #send(text: string, values: readonly unknown[], name?: string): Promise<PostgresResult> {
    try {
      return await this.#client.query({
        text: text.replaceAll('{schema}', quoted(this.schema)),
        values: [...values],
        types,
        ...(name !== undefined && { name: `thutuc ${this.schema} ${name}` }),
      });
    } catch (error) {
      throw storeError(error);
    }
  }
}

/**
 * The name of a schema, in quotes.
 *
 * @throws StoreError `QUERY_INVALID` unless it is made of lower-case letters, digits and `_`
 */
export function quoted(schema: string): string {
  if (!/^[a-z_][a-z0-9_]{0,39}$/.test(schema))
    throw new StoreError(
      'QUERY_INVALID',
      `The schema name ${JSON.stringify(schema)} is not possible. Use a-z, 0-9 and _, at most 40.`,
      { schema },
    );
  return `"${schema}"`;
}

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
