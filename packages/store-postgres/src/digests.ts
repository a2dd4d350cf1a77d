/** Letters that wait for their digest. */
import {
  checkLetter,
  type ClaimedDigest,
  type DigestId,
  type DigestLetter,
  type LeaseRequest,
} from '@thutuc/core/store';
import type { Database } from './database.js';

const answers = ['put', 'known', 'closed'] as const;

/** Puts a letter into its digest. */
export async function putLetter(
  database: Database,
  letter: DigestLetter,
): Promise<(typeof answers)[number]> {
  checkLetter(letter);
  const { key, reader, dueAt, dossier, body } = letter;
  const sql = 'SELECT {schema}.put_letter($1, $2, $3, $4, $5) AS answer';
  const [row] = await database.rows(sql, [key, reader, dueAt, dossier, body]);
  return answers[(row as { answer: number }).answer]!;
}

/** When the next digest can be claimed. */
export async function nextDigestAt(database: Database): Promise<number | undefined> {
  const sql = 'SELECT min(free_at) AS next FROM {schema}.digests WHERE ended = 0';
  const [row] = await database.rows(sql, []);
  return (row as { next: number | null }).next ?? undefined;
}

/** No lease ends later than one that is given now: a clock ahead of ours has given it. */
const claim = `
  WITH shortened AS (
    UPDATE {schema}.digests SET free_at = $3 WHERE ctid = ANY (ARRAY (
      SELECT ctid FROM {schema}.digests
      WHERE ended = 0 AND worker IS NOT NULL AND free_at > $3 FOR UPDATE SKIP LOCKED)))
  UPDATE {schema}.digests SET free_at = $3, worker = $4, attempts = attempts + 1
  WHERE ctid = ANY (ARRAY (
    SELECT ctid FROM {schema}.digests WHERE ended = 0 AND free_at <= $1 AND due_at <= $1
    ORDER BY due_at, reader LIMIT $2 FOR UPDATE SKIP LOCKED))
  RETURNING reader, due_at AS "dueAt", attempts AS attempt`;

/** Takes leases of digests that are due; what is closed does not change, and is read after that. */
export async function claimDigests(
  database: Database,
  { worker, now, until, limit }: LeaseRequest,
): Promise<readonly ClaimedDigest[]> {
  const rows = await database.rows(claim, [now, limit, until, worker]);
  const claimed = rows as readonly Omit<ClaimedDigest, 'letters'>[];
  const sorted = [...claimed].sort((a, b) => a.dueAt - b.dueAt || (a.reader < b.reader ? -1 : 1));
  const found: ClaimedDigest[] = [];
  for (const digest of sorted) {
    const letters = await database.rows(
      `SELECT key, dossier, body FROM {schema}.digest_letters
       WHERE reader = $1 AND due_at = $2 AND body IS NOT NULL ORDER BY place`,
      [digest.reader, digest.dueAt],
    );
    found.push({ ...digest, letters: letters as ClaimedDigest['letters'] });
  }
  return found;
}

/** Ends a digest: what its letters say is deleted. */
export async function endDigest(
  database: Database,
  { reader, dueAt }: DigestId,
  worker: string,
): Promise<boolean> {
  const sql = `
    WITH done AS (
      UPDATE {schema}.digests SET ended = 1, worker = NULL
      WHERE reader = $1 AND due_at = $2 AND worker = $3 RETURNING reader, due_at)
    UPDATE {schema}.digest_letters AS l SET body = NULL FROM done
    WHERE l.reader = done.reader AND l.due_at = done.due_at`;
  return (await database.changes(sql, [reader, dueAt, worker])) > 0;
}

/** Ends the lease of a digest until it is tried again. */
export async function postponeDigest(
  database: Database,
  { reader, dueAt }: DigestId,
  worker: string,
  notBefore: number,
): Promise<boolean> {
  const sql = `UPDATE {schema}.digests SET free_at = $1, worker = NULL
    WHERE reader = $2 AND due_at = $3 AND worker = $4`;
  return (await database.changes(sql, [notBefore, reader, dueAt, worker])) === 1;
}

/** Forgets digests that have ended; answers how many. */
export async function forgetDigests(database: Database, dueBefore: number): Promise<number> {
  const sql = `
    WITH gone AS (
      DELETE FROM {schema}.digests WHERE ended = 1 AND due_at < $1 RETURNING reader, due_at),
    letters AS (
      DELETE FROM {schema}.digest_letters AS l USING gone
      WHERE l.reader = gone.reader AND l.due_at = gone.due_at)
    SELECT count(*) AS count FROM gone`;
  const [row] = await database.rows(sql, [dueBefore]);
  return (row as { count: number }).count;
}
