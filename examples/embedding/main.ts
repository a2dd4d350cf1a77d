/** Runs the service with a worker beside it, until the process is asked to go. */
import { createWorker } from '@thutuc/core';
import { stopOnSignals, systemClock, workerName } from '@thutuc/node';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { openOffice } from './office.js';
import { Problem } from './problem.js';
import { createService } from './service.js';

const { OFFICE_TOKENS: tokens = '', PORT: port = '8080' } = process.env;
/** Token → person, as in `OFFICE_TOKENS='s3cret:registrar.ha'`; an agency asks its sign-on. */
const people = new Map(tokens.split(',').map((pair) => pair.split(':') as [string, string]));

const store = openSqliteStore({ path: 'office.db' });
const engine = openOffice(store);
const service = await createService(engine, ({ headers }) => {
  const person = people.get(headers.authorization?.replace(/^Bearer /, '') ?? '');
  if (person === undefined) throw new Problem(401, 'NOT_SIGNED_IN', 'Sign in first.');
  return person;
});
const worker = createWorker({
  engine,
  clock: systemClock,
  random: Math.random,
  worker: workerName(),
});
worker.start();
console.log(`Serving at ${await service.listen({ port: Number(port) })}/openapi.json`);
await stopOnSignals(worker);
await service.close();
await store.close();
