/** Starts the service on the dossiers in `office.db`, with a worker beside it. */
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { openWorker, stopOnSignals } from '@thutuc/node';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { z } from 'zod';
import { openOffice } from './office.js';
import { createService } from './service.js';

const tokens = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync('tokens.json', 'utf8')));
const port = Number(process.env.PORT ?? 3000);

const store = openSqliteStore({ path: 'office.db' });
const engine = openOffice(store);
const worker = openWorker(engine);
const personOf = (token: string) => (Object.hasOwn(tokens, token) ? tokens[token] : undefined);
const server = serve({ fetch: createService(engine, personOf).fetch, port }, () => {
  console.log(`The office is open at http://localhost:${port}`);
});
worker.start();

// What is under way ends first: requests, then the worker, then the store.
await stopOnSignals({
  stop: async () => {
    await new Promise((resolve) => server.close(resolve));
    await worker.stop();
  },
});
await store.close();
