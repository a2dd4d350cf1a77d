/** Leases on timers and messages: claimed with `SKIP LOCKED`, so that workers never wait. */
import type { ClaimedMessage } from '@thutuc/core';
import type { Deferral, LeaseRequest, Timer } from '@thutuc/core/store';
import { tableColumnsOf, timerTable } from '@thutuc/core/sql';
import type { Database } from './database.js';
import { messageColumns } from './rows.js';

/**
 * No lease ends later than one that is given now, as a clock ahead of ours has given it; but no row
 * is free before it is due by itself.
 */
const shortened = (table: string, due: string) => `
  shortened AS (
    UPDATE {schema}.${table} SET free_at = greatest($3, ${due}) WHERE ctid = ANY (ARRAY (
      SELECT ctid FROM {schema}.${table}
      WHERE worker IS NOT NULL AND free_at > greatest($3, ${due})
      FOR UPDATE SKIP LOCKED)))`;

/** Rows are updated by their place, which needs no plan that could grow old. */
const claimTimers = `
  WITH ${shortened('timers', 'at')},
  free AS MATERIALIZED (
    SELECT ctid AS place, dossier, activation, timer, free_at AS was FROM {schema}.timers
    WHERE free_at <= $1 ORDER BY free_at LIMIT $2 FOR UPDATE SKIP LOCKED),
  claimed AS (
    UPDATE {schema}.timers SET free_at = $3, worker = $4
    WHERE ctid = ANY (ARRAY (SELECT place FROM free))
    RETURNING ${tableColumnsOf(timerTable)})
  SELECT claimed.* FROM claimed JOIN free USING (dossier, activation, timer) ORDER BY was`;

/** Only the first message of a dossier and channel is free; a dead one stands in nobody's way. */
const isHead = `
  dead IS NULL AND NOT EXISTS (
    SELECT FROM {schema}.outbox AS earlier
    WHERE earlier.dossier = message.dossier AND earlier.channel = message.channel
      AND earlier.position < message.position AND earlier.dead IS NULL)`;

const claimMessages = `
  WITH ${shortened('outbox', 'not_before')},
  free AS MATERIALIZED (
    SELECT ctid AS place FROM {schema}.outbox AS message
    WHERE free_at <= $1 AND ${isHead}
    ORDER BY free_at, position LIMIT $2 FOR UPDATE SKIP LOCKED),
  claimed AS (
    UPDATE {schema}.outbox SET free_at = $3, worker = $4, attempts = attempts + 1
    WHERE ctid = ANY (ARRAY (SELECT place FROM free))
    RETURNING *)
  SELECT ${messageColumns}, attempts AS attempt FROM claimed ORDER BY position`;

/** When the next timer can be leased. */
export async function nextTimerAt(database: Database): Promise<number | undefined> {
  const rows = await database.rows('SELECT min(free_at) AS next FROM {schema}.timers', []);
  return (rows[0] as { next: number | null }).next ?? undefined;
}

/** Takes leases of timers that are due. */
export async function takeTimers(
  database: Database,
  { worker, now, until, limit }: LeaseRequest,
): Promise<readonly Timer[]> {
  const rows = await database.rows(claimTimers, [now, limit, until, worker], 'timers');
  return rows as readonly Timer[];
}

/** Takes leases of messages that can be sent. */
export async function takeMessages(
  database: Database,
  { worker, now, until, limit }: LeaseRequest,
): Promise<readonly ClaimedMessage[]> {
  const rows = await database.rows(claimMessages, [now, limit, until, worker], 'messages');
  return rows as readonly ClaimedMessage[];
}

/** When the next message can be leased. */
export async function nextMessageAt(database: Database): Promise<number | undefined> {
  const rows = await database.rows(
    `SELECT free_at AS next FROM {schema}.outbox AS message WHERE ${isHead}
     ORDER BY free_at LIMIT 1`,
    [],
  );
  return (rows[0] as { next: number } | undefined)?.next;
}

/** Renews the lease of a message for its worker. */
export async function renew(
  database: Database,
  key: string,
  worker: string,
  until: number,
): Promise<boolean> {
  const sql = 'UPDATE {schema}.outbox SET free_at = $1 WHERE key = $2 AND worker = $3';
  return (await database.changes(sql, [until, key, worker])) === 1;
}

/** Ends the lease of a message that was sent. */
export async function ack(database: Database, key: string, worker: string): Promise<boolean> {
  const sql = 'DELETE FROM {schema}.outbox WHERE key = $1 AND worker = $2';
  return (await database.changes(sql, [key, worker])) === 1;
}

/** Ends the lease of a message that failed, until it is tried again or given up. */
export async function nack(
  database: Database,
  key: string,
  worker: string,
  { notBefore, error, dead, uncounted, waitsFor }: Deferral,
): Promise<boolean> {
  const uncountedBy = uncounted ? 1 : 0;
  if (waitsFor !== undefined) {
    const { dossier, version, seenAt } = waitsFor;
    const [row] = await database.rows(
      'SELECT {schema}.defer_waiting($1, $2, $3, $4, $5, $6, $7) AS found',
      [key, worker, notBefore, uncountedBy, dossier, version, seenAt],
    );
    return (row as { found: boolean }).found;
  }
  const sql = `UPDATE {schema}.outbox SET not_before = $1, free_at = $1, worker = NULL, dead = $2,
      attempts = attempts - $3, waits_for = NULL
    WHERE key = $4 AND worker = $5`;
  const values = [notBefore, dead ? error : null, uncountedBy, key, worker];
  return (await database.changes(sql, values)) === 1;
}

/** Releases the leases of timers. */
export async function releaseTimers(database: Database, worker: string): Promise<void> {
  await database.changes(
    'UPDATE {schema}.timers SET free_at = at, worker = NULL WHERE worker = $1',
    [worker],
  );
}

/** Releases the leases of messages. */
export async function releaseMessages(database: Database, worker: string): Promise<void> {
  await database.changes(
    'UPDATE {schema}.outbox SET free_at = not_before, worker = NULL WHERE worker = $1',
    [worker],
  );
}

/** Frees a message that was given up, so that it can be leased again. */
export async function redrive(
  database: Database,
  key: string,
  notBefore: number,
): Promise<boolean> {
  const sql = `UPDATE {schema}.outbox SET not_before = $1, free_at = $1, attempts = 0, dead = NULL
    WHERE key = $2 AND dead IS NOT NULL`;
  return (await database.changes(sql, [notBefore, key])) === 1;
}
