/**
 * A PostgreSQL server for tests and benches, started with nothing prepared.
 *
 * @module
 */
export { startServer, type TestServer } from './server.js';
