/** The little of the `pg` client that the store uses, and how its errors are told. */
import { StoreError } from '@thutuc/core';
import pg from 'pg';
import { storeError } from './errors.js';

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
        text: text.replaceAll('{schema}', quotedName(this.schema)),
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
export function quotedName(schema: string): string {
  if (!/^[a-z_][a-z0-9_]{0,39}$/.test(schema))
    throw new StoreError(
      'QUERY_INVALID',
      `The schema name ${JSON.stringify(schema)} is not possible. Use a-z, 0-9 and _, at most 40.`,
      { schema },
    );
  return `"${schema}"`;
}
