/** Serves the office over HTTP with a worker beside it, until the process is asked to go. */
import { createWorker } from '@thutuc/core';
import { bearerTokens, createService } from '@thutuc/http';
import { serveOnNode } from '@thutuc/http/node';
import { english } from '@thutuc/http/words';
import { vietnamese } from '@thutuc/lang-vi';
import { stopOnSignals, systemClock, workerName } from '@thutuc/node';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { openOffice } from './office.js';

const { SIGN_IN_ISSUER: issuer = '', PORT: port = '8080' } = process.env;

const store = openSqliteStore({ path: 'office.db' });
const engine = openOffice(store);
const service = createService({
  engine,
  authenticate: bearerTokens({ keys: new URL('jwks.json', issuer), issuer, audience: 'dossiers' }),
  languages: [vietnamese, english],
});
const worker = createWorker({
  engine,
  clock: systemClock,
  random: Math.random,
  worker: workerName(),
});
worker.start();
const serving = await serveOnNode(service, { port: Number(port), worker, store });
console.log(`Serving at ${serving.url}/openapi.json`);
await stopOnSignals(serving);
