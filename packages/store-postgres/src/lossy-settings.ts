/** Settings of a server by which a power cut takes back what was acknowledged. */
import type { Logger } from '@thutuc/core';
import type { PostgresClient } from './database.js';
import { storeError } from './errors.js';

/**
 * Tells of such settings. `synchronous_commit` is none of them: each commit sets it for itself.
 *
 * @param logger - Where to; the process emits a warning where absent.
 */
export async function tellLossySettings(
  client: PostgresClient,
  logger: Pick<Logger, 'warn'> | undefined,
): Promise<void> {
  for (const setting of await lossySettings(client)) {
    const text = `PostgreSQL runs with ${setting} = off: a power cut can take back or damage what was acknowledged. Turn it on.`;
    if (logger === undefined) process.emitWarning(text, { code: 'STORE_NOT_SYNCED' });
    else logger.warn({ setting }, text);
  }
}

async function lossySettings(client: PostgresClient): Promise<readonly string[]> {
  try {
    const { rows } = await client.query({
      text: `SELECT name FROM pg_catalog.pg_settings
             WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off' ORDER BY name`,
    });
    return (rows as readonly { readonly name: string }[]).map(({ name }) => name);
  } catch (error) {
    throw storeError(error);
  }
}
