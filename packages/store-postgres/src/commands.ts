/** The records of commands. */
import type { CommandRecord } from '@thutuc/core/store';
import type { Database } from './database.js';
import { commandColumns } from './rows.js';

/** A command as its record is found: ids are unique within their dossier. */
type CommandKey = Pick<CommandRecord, 'dossier' | 'id'>;

/** What tells commands of all dossiers apart: no id has the character between the two. */
export function commandKey({ dossier, id }: CommandKey): string {
  return `${dossier}\u0000${id}`;
}

/** The records of commands by their keys; each is looked up by itself, whatever the plan. */
export async function findCommands(
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, CommandRecord>> {
  const pairs = keys.map((key) => key.split('\u0000'));
  const rows = await database.rows(
    `SELECT ${commandColumns} FROM unnest($1::text[], $2::text[]) AS wanted (of_dossier, of_id)
     CROSS JOIN LATERAL (SELECT * FROM {schema}.events AS e
       WHERE e.dossier = wanted.of_dossier AND e.command = wanted.of_id
         AND e.command IS NOT NULL LIMIT 1) AS found`,
    [pairs.map(([dossier]) => dossier), pairs.map(([, id]) => id)],
    'commands',
  );
  return new Map((rows as CommandRecord[]).map((record) => [commandKey(record), record]));
}
