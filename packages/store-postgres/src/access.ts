/** Access records. */
import type { AccessChainId, AccessEnd, ChainedAccess } from '@thutuc/core/store';
import type { Database } from './database.js';

/** The first record makes its chain, each other one moves its end: in one statement each. */
const recordFirst = `
  INSERT INTO {schema}.access_chains (writer, day, length, head) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING 1`;

const recordNext = `
  UPDATE {schema}.access_chains SET length = $3, head = $4
  WHERE writer = $1 AND day = $2 AND length = $3 - 1 AND head = $11 RETURNING 1`;

function recordWith(moved: string): string {
  return `WITH moved AS (${moved}),
    kept AS (
      INSERT INTO {schema}.access_records
        (writer, day, place, hash, salt, dossier, actor, at, purpose, dossiers)
      SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 FROM moved RETURNING seq, dossiers),
    page AS (
      INSERT INTO {schema}.access_pages (dossier, seq)
      SELECT dossier, kept.seq
      FROM kept, jsonb_array_elements_text(kept.dossiers::jsonb) AS of_page (dossier))
    SELECT seq FROM kept`;
}

/** Keeps an access record at the end of its chain; `false` when that is elsewhere. */
export async function recordAccess(
  database: Database,
  { dossier, dossiers, actor, at, purpose, link }: ChainedAccess,
): Promise<boolean> {
  const { writer, day, place, hash, salt, before } = link;
  const page = dossiers === undefined ? null : JSON.stringify(dossiers);
  const values = [writer, day, place, hash, salt, dossier, actor, at, purpose, page];
  const kept =
    place === 1
      ? await database.rows(recordWith(recordFirst), values)
      : await database.rows(recordWith(recordNext), [...values, before]);
  return kept.length === 1;
}

/** Where a chain of access records ends. */
export async function accessEnd(
  database: Database,
  { writer, day }: AccessChainId,
): Promise<AccessEnd | undefined> {
  const [row] = await database.rows(
    'SELECT length, head FROM {schema}.access_chains WHERE writer = $1 AND day = $2',
    [writer, day],
  );
  return row as AccessEnd | undefined;
}
