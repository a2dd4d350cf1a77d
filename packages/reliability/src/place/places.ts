/** Makes an empty place for a store, and removes it. */
import { startServer } from '@thutuc/test-postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The stores that several processes can share. */
export const storeNames = ['sqlite', 'postgres'] as const;

/** Lets work happen on an empty store. */
export async function withPlace<Result>(
  name: (typeof storeNames)[number],
  work: (place: string) => Promise<Result>,
): Promise<Result> {
  if (name === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'thutuc-reliability-'));
    try {
      return await work(`sqlite:${join(folder, 'store.db')}`);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const server = await startServer();
  try {
    return await work(server.connectionString);
  } finally {
    await server.stop();
  }
}
