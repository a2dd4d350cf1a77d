/** The store's own pool: every wait of it ends. */
import pg from 'pg';
import type { PostgresPool } from './database.js';

/** How long to wait for what. */
export interface Timeouts {
  /**
   * How long a statement waits for a lock of another connection, in milliseconds.
   *
   * @defaultValue 5000
   */
  readonly busyTimeoutMs?: number;
  /**
   * How long to wait for a connection, and for the answer to a statement, in milliseconds.
   *
   * @defaultValue 15,000
   */
  readonly answerTimeoutMs?: number;
}

export const answerTimeoutMsDefault = 15_000;
const busyTimeoutMsDefault = 5000;

/** The server gives up first, so that it is known what became of the statement. */
const shareOfServer = 0.8;

/** Milliseconds of silence on a connection after which the system asks whether anybody is there. */
const keepAliveMs = 10_000;

/** The pool waits for what is done on a new connection; its types do not say so. */
interface PoolConfig extends Omit<pg.PoolConfig, 'onConnect'> {
  readonly onConnect: (client: pg.ClientBase) => Promise<void>;
}

/** Makes a pool whose connections have the time-outs, besides those that the server has already. */
export function createPool({
  connectionString,
  connectionsMax = 10,
  busyTimeoutMs = busyTimeoutMsDefault,
  answerTimeoutMs = answerTimeoutMsDefault,
}: Timeouts & {
  readonly connectionString?: string | undefined;
  readonly connectionsMax?: number | undefined;
}): PostgresPool {
  const settings = {
    lock_timeout: busyTimeoutMs,
    statement_timeout: Math.ceil(answerTimeoutMs * shareOfServer),
  };
  const config: PoolConfig = {
    connectionString,
    max: connectionsMax,
    connectionTimeoutMillis: answerTimeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
    onConnect: (client) => setWhereUnset(client, settings, answerTimeoutMs),
  };
  const pool = new pg.Pool(config);
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** What whoever looks after the server has set, for a role or in the address, stands. */
async function setWhereUnset(
  client: pg.ClientBase,
  settings: Readonly<Record<string, number>>,
  answerTimeoutMs: number,
): Promise<void> {
  const query = {
    text: `SELECT set_config(name, value, false)
           FROM unnest($1::text[], $2::text[]) AS wanted (name, value)
           WHERE current_setting(name) = '0'`,
    values: [Object.keys(settings), Object.values(settings).map(String)],
    query_timeout: answerTimeoutMs,
  };
  await client.query(query);
}
