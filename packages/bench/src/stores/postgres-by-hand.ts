/** Writes recorded rows to PostgreSQL by hand: no checks, no decisions. */
import type pg from 'pg';
import type { RecordedCommit } from './recorded-rows.js';

const never = Number.MAX_SAFE_INTEGER;

/** One statement for each table, with an array per column: a row is what it is unnested to. */
const statements = {
  dossier: `INSERT INTO thutuc.dossiers
    SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[],
      $7::text[], $8::text[], $9::bigint[], $10::bigint[], $11::text[], $12::text[])
    ON CONFLICT (dossier) DO UPDATE SET version = excluded.version, head = excluded.head,
      code = excluded.code, lifecycle = excluded.lifecycle, outcome = excluded.outcome,
      due_at = excluded.due_at, snapshot = excluded.snapshot, personal = excluded.personal`,
  event: `INSERT INTO thutuc.events
    SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[],
      $7::text[], $8::bigint[])`,
  noWorkItem: `DELETE FROM thutuc.work_items USING unnest($1::text[], $2::text[]) AS gone (d, a)
    WHERE dossier = d AND activation = a`,
  workItem: `INSERT INTO thutuc.work_items
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
      $7::text[], $8::bigint[], $9::text[], $10::bigint[], $11::bigint[], $12::text[])`,
  noTimer: `DELETE FROM thutuc.timers USING unnest($1::text[], $2::text[], $3::text[])
    AS gone (d, a, t) WHERE dossier = d AND activation = a AND timer = t`,
  timer: `INSERT INTO thutuc.timers (dossier, activation, timer, at, free_at)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[])`,
  noTerm: `DELETE FROM thutuc.search_terms USING unnest($1::text[], $2::text[]) AS gone (d, t)
    WHERE dossier = d AND term = t`,
  term: `INSERT INTO thutuc.search_terms SELECT * FROM unnest($1::text[], $2::text[])`,
  noOffer: `DELETE FROM thutuc.work_offers AS held
    USING unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS gone (d, a, u, r)
    WHERE held.dossier = d AND activation = a AND unit = u AND role = r`,
  offer: `INSERT INTO thutuc.work_offers
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
      $7::text[], $8::bigint[], $9::bigint[])`,
  noUnit: `DELETE FROM thutuc.bound_units AS held
    USING unnest($1::text[], $2::text[]) AS gone (u, d)
    WHERE held.unit = u AND held.dossier = d`,
  unit: `INSERT INTO thutuc.bound_units SELECT * FROM unnest($1::text[], $2::text[])`,
  message: `INSERT INTO thutuc.outbox (key, dossier, channel, body, not_before, free_at)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[],
      $6::bigint[])`,
};

type Table = keyof typeof statements;

/** The rows of a commit for each statement. */
function rowsOf(commit: RecordedCommit): Record<Table, unknown[][]> {
  const { row, snapshot, events, command, outbox } = commit;
  return {
    dossier: [
      [
        ...[row.dossier, row.version, row.head, row.procedure, row.procedureVersion, row.code],
        ...[row.lifecycle, row.outcome, row.dueAt, row.submittedAt],
        ...[snapshot.body, snapshot.personal],
      ],
    ],
    event: events.map(({ seq, body, hash, personal }) => {
      const isFirst = seq === command.first;
      const record = isFirst ? [command.id, command.digest, command.last] : [null, null, null];
      return [row.dossier, seq, body, hash, personal, ...record];
    }),
    noWorkItem: commit.goneWorkItems.map(({ activation }) => [row.dossier, activation]),
    workItem: commit.newWorkItems.map((item) => [
      ...[item.dossier, item.activation, item.kind, item.step, item.unit, item.role],
      ...[item.procedure, item.since, item.due, item.dueAt, item.dueAt ?? never, item.claimedBy],
    ]),
    noTimer: commit.goneTimers.map(({ activation, timer }) => [row.dossier, activation, timer]),
    timer: commit.newTimers.map(({ activation, timer, at }) => {
      return [row.dossier, activation, timer, at, at];
    }),
    noTerm: commit.goneTerms.map((term) => [row.dossier, term]),
    term: commit.newTerms.map((term) => [row.dossier, term]),
    noOffer: commit.goneOffers.map(({ activation, unit, role }) => {
      return [row.dossier, activation, unit, role];
    }),
    offer: commit.newOffers.map(({ activation, unit, role, person, from, until, dueAt }) => {
      return [row.dossier, activation, unit, role, person, from, until, dueAt, dueAt ?? never];
    }),
    noUnit: commit.goneUnits.map((unit) => [unit, row.dossier]),
    unit: commit.newUnits.map((unit) => [unit, row.dossier]),
    message: outbox.map(({ key, channel, body, notBefore }) => {
      return [key, row.dossier, channel, body, notBefore, notBefore];
    }),
  };
}

/** All statements as one, so that a group is one round trip and one transaction. */
const together = combine(Object.values(statements));

/** Writes a group in one statement. */
export function groupWriterByHand(
  client: pg.Client,
): (commits: readonly RecordedCommit[]) => Promise<void> {
  return async (commits) => {
    const all = commits.map(rowsOf);
    const values = Object.keys(statements).flatMap((table, index) => {
      const rows = all.flatMap((of) => of[table as Table]);
      return Array.from({ length: together.widths[index]! }, (_, column) => {
        return rows.map((row) => row[column]);
      });
    });
    await client.query({ name: 'together', text: together.text, values });
  };
}

function combine(texts: readonly string[]): { text: string; widths: number[] } {
  const widths: number[] = [];
  let offset = 0;
  const parts = texts.map((text, index) => {
    const width = Math.max(...[...text.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n)));
    const moved = text.replace(/\$(\d+)/g, (_, n: string) => `$${String(Number(n) + offset)}`);
    widths.push(width);
    offset += width;
    return `part${String(index)} AS (${moved})`;
  });
  return { text: `WITH ${parts.join(', ')} SELECT 1`, widths };
}

/** Writes one commit in a transaction of its own on a connection of the pool. */
export async function writeAloneByHand(pool: pg.Pool, commit: RecordedCommit): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const [table, rows] of Object.entries(rowsOf(commit))) {
      if (rows.length === 0) continue;
      const values = rows[0]!.map((_, column) => rows.map((row) => row[column]));
      await client.query({ name: table, text: statements[table as Table], values });
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
