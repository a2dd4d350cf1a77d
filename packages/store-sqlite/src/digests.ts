/** Letters that wait for their digest. */
import type { ClaimedDigest, DigestId, DigestLetter, LeaseRequest } from '@thutuc/core/store';
import { inTransaction, type Connection } from './connection.js';
import { prepareAll, prepareOne, prepareWrite } from './statements.js';

interface FreeDigest extends DigestId {
  readonly attempts: number;
}

/** The statements of digests, prepared once. */
export class Digests {
  readonly #connection: Connection;
  readonly #find;
  readonly #attempts;
  readonly #open;
  readonly #add;
  readonly #next;
  readonly #shorten;
  readonly #free;
  readonly #lease;
  readonly #letters;
  readonly #end;
  readonly #strip;
  readonly #postpone;
  readonly #forgetLetters;
  readonly #forget;

  constructor(connection: Connection) {
    const prepare = (sql: string) => prepareWrite(connection, sql);
    this.#connection = connection;
    this.#find = prepareOne(
      connection,
      'SELECT 1 AS found FROM digest_letters WHERE key = ?',
      () => true,
    );
    this.#attempts = prepareOne(
      connection,
      'SELECT attempts FROM digests WHERE reader = ? AND due_at = ?',
      (row: { attempts: number }) => row.attempts,
    );
    this.#open = prepare(
      'INSERT INTO digests (reader, due_at, free_at) VALUES (?1, ?2, ?2) ON CONFLICT DO NOTHING',
    );
    this.#add = prepare(
      'INSERT INTO digest_letters (key, reader, due_at, dossier, body) VALUES (?, ?, ?, ?, ?)',
    );
    this.#next = prepareOne(
      connection,
      'SELECT min(free_at) AS next FROM digests WHERE ended = 0',
      (row: { next: number | null }) => row.next ?? undefined,
    );
    this.#shorten = prepare(
      'UPDATE digests SET free_at = ?1 WHERE ended = 0 AND worker IS NOT NULL AND free_at > ?1',
    );
    this.#free = prepareAll(
      connection,
      `SELECT reader, due_at AS dueAt, attempts FROM digests
       WHERE ended = 0 AND free_at <= ?1 AND due_at <= ?1 ORDER BY due_at, reader LIMIT ?2`,
      (row: FreeDigest) => row,
    );
    this.#lease = prepare(
      `UPDATE digests SET free_at = ?, worker = ?, attempts = attempts + 1
       WHERE reader = ? AND due_at = ?`,
    );
    this.#letters = prepareAll(
      connection,
      `SELECT key, dossier, body FROM digest_letters
       WHERE reader = ? AND due_at = ? AND body IS NOT NULL ORDER BY place`,
      (row: ClaimedDigest['letters'][number]) => row,
    );
    this.#end = prepare(
      'UPDATE digests SET ended = 1, worker = NULL WHERE reader = ? AND due_at = ? AND worker = ?',
    );
    this.#strip = prepare('UPDATE digest_letters SET body = NULL WHERE reader = ? AND due_at = ?');
    this.#postpone = prepare(
      `UPDATE digests SET free_at = ?, worker = NULL
       WHERE reader = ? AND due_at = ? AND worker = ?`,
    );
    this.#forgetLetters = prepare(
      `DELETE FROM digest_letters WHERE (reader, due_at) IN (
         SELECT reader, due_at FROM digests WHERE ended = 1 AND due_at < ?)`,
    );
    this.#forget = prepare('DELETE FROM digests WHERE ended = 1 AND due_at < ?');
  }

  put({ key, reader, dueAt, dossier, body }: DigestLetter): 'put' | 'known' | 'closed' {
    return inTransaction(this.#connection, () => {
      if (this.#find(key) === true) return 'known';
      if ((this.#attempts(reader, dueAt) ?? 0) > 0) return 'closed';
      this.#open(reader, dueAt);
      this.#add(key, reader, dueAt, dossier, body);
      return 'put';
    });
  }

  nextFreeAt(): number | undefined {
    return this.#next();
  }

  claim({ worker, now, until, limit }: LeaseRequest): ClaimedDigest[] {
    return inTransaction(this.#connection, () => {
      this.#shorten(until);
      return this.#free(now, limit).map(({ reader, dueAt, attempts }) => {
        this.#lease(until, worker, reader, dueAt);
        return { reader, dueAt, attempt: attempts + 1, letters: this.#letters(reader, dueAt) };
      });
    });
  }

  end({ reader, dueAt }: DigestId, worker: string): boolean {
    return inTransaction(this.#connection, () => {
      if (this.#end(reader, dueAt, worker) !== 1) return false;
      this.#strip(reader, dueAt);
      return true;
    });
  }

  postpone({ reader, dueAt }: DigestId, worker: string, notBefore: number): boolean {
    return this.#postpone(notBefore, reader, dueAt, worker) === 1;
  }

  forget(dueBefore: number): number {
    return inTransaction(this.#connection, () => {
      this.#forgetLetters(dueBefore);
      return this.#forget(dueBefore);
    });
  }
}
