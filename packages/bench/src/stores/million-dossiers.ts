/** A million open dossiers in PostgreSQL, put there by the server itself. */
import type { Store } from '@thutuc/core';
import { openPostgresStore } from '@thutuc/store-postgres';
import { startServer } from '@thutuc/test-postgres';
import pg from 'pg';

const dossiers = 1_000_000;
const units = 500;

/** The instant at which half of the timers are due. */
export const someInstant = 1_750_000_000_000;

/** Rows as a commit leaves them: a work item, often its offers, two timers, due over a year. */
const fill = [
  `INSERT INTO thutuc.dossiers
   SELECT 'D-' || lpad(n::text, 8, '0'), 5, md5(n::text),
     CASE WHEN n % 50 = 0 THEN 'tree-felling' ELSE 'building-permit' END, '1.0.0', NULL,
     CASE WHEN n % 20 = 0 THEN 'suspended' ELSE 'running' END, NULL, ${someInstant} + n * 7919 % 31536000 * 1000, ${someInstant},
     repeat('x', 1200), NULL
   FROM generate_series(1, ${dossiers}::bigint) AS n`,
  `INSERT INTO thutuc.work_items
   SELECT dossier, 'examine#1', 'task', 'examine', 'H22.' || (hashtext(dossier) & 511) % ${units},
     CASE WHEN hashtext(dossier) & 512 = 0 THEN 'officer' ELSE 'head' END, procedure, submitted_at,
     '2025-07-01', due_at, due_at, NULL
   FROM thutuc.dossiers`,
  // Every other officer's item is for heads as well, and Mai stands in on ten thousand dossiers.
  `INSERT INTO thutuc.work_offers
   SELECT dossier, activation, unit, 'head', NULL, NULL, NULL, due_at, due_order
   FROM thutuc.work_items WHERE role = 'officer' AND hashtext(dossier) & 1024 = 0
   UNION ALL
   SELECT dossier, activation, unit, role, 'mai', '2025-01-01', '2025-12-31', due_at, due_order
   FROM thutuc.work_items WHERE hashtext(dossier) % 100 = 0`,
  // Two dossiers of five are of a Nguyễn, one in five thousand is in the same street.
  `INSERT INTO thutuc.search_terms
   SELECT 'D-' || lpad(n::text, 8, '0'), term FROM generate_series(1, ${dossiers}::bigint) AS n,
     LATERAL (VALUES (CASE WHEN n % 5 < 2 THEN 'nguyen' ELSE 'tran' END), ('street' || n % 5000),
       (lpad(n::text, 8, '0'))) AS of_dossier (term)`,
  `INSERT INTO thutuc.timers
   SELECT dossier, 'examine#1', timer, at, at, NULL
   FROM thutuc.dossiers, LATERAL (VALUES ('due', due_at), ('warn', due_at - 86400000))
     AS two (timer, at)`,
  'ANALYZE',
];

/** A store full of dossiers. */
export interface FullStore {
  readonly store: Store;
  readonly units: readonly string[];
  close(): Promise<void>;
}

/** Starts a server and fills it, which takes about a minute. */
export async function openStoreOfMillion(): Promise<FullStore> {
  const server = await startServer();
  const { connectionString } = server;
  const store = await openPostgresStore({ connectionString });
  const close = async () => {
    await store.close();
    await server.stop();
  };
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    for (const sql of fill) await client.query(sql);
  } catch (error) {
    await close();
    throw error;
  } finally {
    await client.end();
  }
  return { store, units: Array.from({ length: units }, (_, i) => `H22.${i}`), close };
}
