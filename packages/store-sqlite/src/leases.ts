/** Leases on timers and messages. */
import type { ClaimedMessage, Deferral, LeaseRequest, Timer } from '@thutuc/core';
import { inTransaction, type Connection } from './connection.js';
import { toClaimed, toTimer, type MessageRecord } from './rows.js';

const freeTimers = `
  SELECT dossier, activation, timer, at FROM timers WHERE free_at <= ?
  ORDER BY free_at, dossier, activation, timer LIMIT ?`;

/** Only the first message of a dossier and channel is free; a dead one stands in nobody's way. */
const freeMessages = `
  SELECT position, key, dossier, channel, body, not_before, attempts, dead FROM outbox AS message
  WHERE dead IS NULL AND free_at <= ? AND NOT EXISTS (
    SELECT 1 FROM outbox AS earlier
    WHERE earlier.dossier = message.dossier AND earlier.channel = message.channel
      AND earlier.position < message.position AND earlier.dead IS NULL)
  ORDER BY free_at, position LIMIT ?`;

/** The statements on leases, prepared once. */
export class Leases {
  readonly #connection: Connection;
  readonly #nextTimer;
  readonly #freeTimers;
  readonly #leaseTimer;
  readonly #freeMessages;
  readonly #leaseMessage;
  readonly #settle;
  readonly #defer;
  readonly #releaseTimers;
  readonly #releaseMessages;
  readonly #revive;

  constructor(connection: Connection) {
    const prepare = (sql: string) => connection.prepare(sql);
    this.#connection = connection;
    this.#nextTimer = prepare('SELECT min(free_at) AS next FROM timers');
    this.#freeTimers = prepare(freeTimers);
    this.#leaseTimer = prepare(
      `UPDATE timers SET free_at = ?, worker = ?
       WHERE dossier = ? AND activation = ? AND timer = ?`,
    );
    this.#freeMessages = prepare(freeMessages);
    this.#leaseMessage = prepare(
      `UPDATE outbox SET free_at = ?, worker = ?, attempts = attempts + 1 WHERE position = ?`,
    );
    this.#settle = prepare('DELETE FROM outbox WHERE key = ? AND worker = ?');
    this.#defer = prepare(
      `UPDATE outbox SET not_before = ?1, free_at = ?1, worker = NULL, dead = ?2
       WHERE key = ?3 AND worker = ?4`,
    );
    this.#releaseTimers = prepare('UPDATE timers SET free_at = at, worker = NULL WHERE worker = ?');
    this.#releaseMessages = prepare(
      'UPDATE outbox SET free_at = not_before, worker = NULL WHERE worker = ?',
    );
    this.#revive = prepare(
      `UPDATE outbox SET not_before = ?1, free_at = ?1, attempts = 0, dead = NULL
       WHERE key = ?2 AND dead IS NOT NULL`,
    );
  }

  nextTimerAt(): number | undefined {
    const { next } = this.#nextTimer.get([]) as { next: number | null };
    return next ?? undefined;
  }

  claimTimers({ worker, now, until, limit }: LeaseRequest): Timer[] {
    // An idle worker asks often: it finds out without taking the file's write lock.
    if (this.#freeTimers.get([now, 1]) === undefined) return [];
    return inTransaction(this.#connection, () => {
      const timers = (this.#freeTimers.all([now, limit]) as Timer[]).map(toTimer);
      for (const { dossier, activation, timer } of timers)
        this.#leaseTimer.run([until, worker, dossier, activation, timer]);
      return timers;
    });
  }

  claimOutbox({ worker, now, until, limit }: LeaseRequest): ClaimedMessage[] {
    if (this.#freeMessages.get([now, 1]) === undefined) return [];
    return inTransaction(this.#connection, () => {
      const records = this.#freeMessages.all([now, limit]) as MessageRecord[];
      for (const { position } of records) this.#leaseMessage.run([until, worker, position]);
      return records.map(toClaimed);
    });
  }

  settle(key: string, worker: string): boolean {
    return this.#settle.run([key, worker]).changes === 1;
  }

  defer(key: string, worker: string, { notBefore, error, dead }: Deferral): boolean {
    return this.#defer.run([notBefore, dead ? error : null, key, worker]).changes === 1;
  }

  release(worker: string): void {
    inTransaction(this.#connection, () => {
      this.#releaseTimers.run([worker]);
      this.#releaseMessages.run([worker]);
    });
  }

  revive(key: string, notBefore: number): boolean {
    return this.#revive.run([notBefore, key]).changes === 1;
  }
}
