/** Leases on timers and messages. */
import type { ClaimedMessage } from '@thutuc/core';
import type { Deferral, LeaseRequest, Timer } from '@thutuc/core/store';
import { type Connection, inTransaction } from './connection.js';
import { rowToClaimed, type MessageRecord } from './rows.js';
import { prepareAll, prepareOne, prepareWrite } from './statements.js';

const freeTimers = `
  SELECT dossier, activation, timer, at FROM timers WHERE free_at <= ?
  ORDER BY free_at, dossier, activation, timer LIMIT ?`;

/** Only the first message of a dossier and channel is free; a dead one stands in nobody's way. */
const isHead = `
  dead IS NULL AND NOT EXISTS (
    SELECT 1 FROM outbox AS earlier
    WHERE earlier.dossier = message.dossier AND earlier.channel = message.channel
      AND earlier.position < message.position AND earlier.dead IS NULL)`;

const freeMessages = `
  SELECT position, key, dossier, channel, body, not_before, attempts, dead FROM outbox AS message
  WHERE free_at <= ? AND ${isHead}
  ORDER BY free_at, position LIMIT ?`;

/** When a row is due by itself: no lease makes it free before that. */
const dueOf = { timers: 'at', outbox: 'not_before' } as const;

type Leased = keyof typeof dueOf;

/** Leases that end later than one that is given now: few rows are under lease at a time. */
const tooLong = (table: Leased) => `${table} INDEXED BY ${table}_worker`;
const latestEnd = (table: Leased) => `max(?1, ${dueOf[table]})`;
const isTooLong = (table: Leased) => `worker IS NOT NULL AND free_at > ${latestEnd(table)}`;

/** The statements on leases, prepared once. */
export class Leases {
  readonly #connection: Connection;
  readonly #nextTimer;
  readonly #anyTimer;
  readonly #freeTimers;
  readonly #leaseTimer;
  readonly #longTimer;
  readonly #shortenTimers;
  readonly #longMessage;
  readonly #shortenMessages;
  readonly #anyMessage;
  readonly #freeMessages;
  readonly #leaseMessage;
  readonly #nextMessage;
  readonly #renew;
  readonly #ack;
  readonly #nack;
  readonly #version;
  readonly #releaseTimers;
  readonly #releaseMessages;
  readonly #redrive;

  constructor(connection: Connection) {
    const prepare = (sql: string) => prepareWrite(connection, sql);
    this.#connection = connection;
    this.#nextTimer = prepareOne(
      connection,
      'SELECT min(free_at) AS next FROM timers',
      (row: { next: number | null }) => row.next ?? undefined,
    );
    this.#anyTimer = prepareOne(connection, freeTimers, (row: Timer) => row);
    this.#freeTimers = prepareAll(connection, freeTimers, (row: Timer) => row);
    this.#leaseTimer = prepare(
      `UPDATE timers SET free_at = ?, worker = ?
       WHERE dossier = ? AND activation = ? AND timer = ?`,
    );
    const anyLong = (table: Leased) =>
      prepareOne(
        connection,
        `SELECT 1 AS found FROM ${tooLong(table)} WHERE ${isTooLong(table)} LIMIT 1`,
        (row: { found: number }) => row.found,
      );
    const shorten = (table: Leased) =>
      prepare(
        `UPDATE ${tooLong(table)} SET free_at = ${latestEnd(table)} WHERE ${isTooLong(table)}`,
      );
    this.#longTimer = anyLong('timers');
    this.#shortenTimers = shorten('timers');
    this.#longMessage = anyLong('outbox');
    this.#shortenMessages = shorten('outbox');
    this.#anyMessage = prepareOne(connection, freeMessages, rowToClaimed);
    this.#freeMessages = prepareAll(connection, freeMessages, toHeld);
    this.#leaseMessage = prepare(
      `UPDATE outbox SET free_at = ?, worker = ?, attempts = attempts + 1 WHERE position = ?`,
    );
    this.#nextMessage = prepareOne(
      connection,
      `SELECT free_at AS next FROM outbox AS message WHERE ${isHead} ORDER BY free_at LIMIT 1`,
      (row: { next: number }) => row.next,
    );
    this.#renew = prepare('UPDATE outbox SET free_at = ? WHERE key = ? AND worker = ?');
    this.#ack = prepare('DELETE FROM outbox WHERE key = ? AND worker = ?');
    this.#nack = prepare(
      `UPDATE outbox SET not_before = ?1, free_at = ?1, worker = NULL, dead = ?2,
         attempts = attempts - ?3, waits_for = ?6
       WHERE key = ?4 AND worker = ?5`,
    );
    this.#version = prepareOne(
      connection,
      'SELECT version FROM dossiers WHERE dossier = ?',
      (row: { version: number }) => row.version,
    );
    this.#releaseTimers = prepare('UPDATE timers SET free_at = at, worker = NULL WHERE worker = ?');
    this.#releaseMessages = prepare(
      'UPDATE outbox SET free_at = not_before, worker = NULL WHERE worker = ?',
    );
    this.#redrive = prepare(
      `UPDATE outbox SET not_before = ?1, free_at = ?1, attempts = 0, dead = NULL
       WHERE key = ?2 AND dead IS NOT NULL`,
    );
  }

  nextTimerAt(): number | undefined {
    return this.#nextTimer();
  }

  claimTimers({ worker, now, until, limit }: LeaseRequest): Timer[] {
    // An idle worker asks often: it finds out without taking the file's write lock.
    const isNothing = this.#anyTimer(now, 1) === undefined && this.#longTimer(until) === undefined;
    if (isNothing) return [];
    return inTransaction(this.#connection, () => {
      this.#shortenTimers(until);
      const timers = this.#freeTimers(now, limit);
      for (const { dossier, activation, timer } of timers)
        this.#leaseTimer(until, worker, dossier, activation, timer);
      return timers;
    });
  }

  claimMessages({ worker, now, until, limit }: LeaseRequest): ClaimedMessage[] {
    const isNothing =
      this.#anyMessage(now, 1) === undefined && this.#longMessage(until) === undefined;
    if (isNothing) return [];
    return inTransaction(this.#connection, () => {
      this.#shortenMessages(until);
      const held = this.#freeMessages(now, limit);
      for (const { position } of held) this.#leaseMessage(until, worker, position);
      return held.map(({ message }) => message);
    });
  }

  nextMessageAt(): number | undefined {
    return this.#nextMessage();
  }

  renew(key: string, worker: string, until: number): boolean {
    return this.#renew(until, key, worker) === 1;
  }

  ack(key: string, worker: string): boolean {
    return this.#ack(key, worker) === 1;
  }

  nack(key: string, worker: string, deferral: Deferral): boolean {
    const { notBefore, error, dead, uncounted, waitsFor } = deferral;
    const put = (at: number, dossier: string | null): boolean =>
      this.#nack(at, dead ? error : null, uncounted ? 1 : 0, key, worker, dossier) === 1;
    if (waitsFor === undefined) return put(notBefore, null);
    return inTransaction(this.#connection, () => {
      const { dossier, version, seenAt } = waitsFor;
      return (this.#version(dossier) ?? 0) > version ? put(seenAt, null) : put(notBefore, dossier);
    });
  }

  releaseTimers(worker: string): void {
    this.#releaseTimers(worker);
  }

  releaseMessages(worker: string): void {
    this.#releaseMessages(worker);
  }

  redrive(key: string, notBefore: number): boolean {
    return this.#redrive(notBefore, key) === 1;
  }
}

function toHeld(record: MessageRecord): { position: number; message: ClaimedMessage } {
  return { position: record.position, message: rowToClaimed(record) };
}
