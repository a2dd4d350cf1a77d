/** The service of the permits, in a process of its own: `service-process.ts DATABASE KEY`. */
import { createMemoryBlobs } from '@thutuc/core';
import { bearerTokens, createService } from '@thutuc/http';
import { serveOnNode } from '@thutuc/http/node';
import { openPostgresStore } from '@thutuc/store-postgres';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { createPermitEngine } from '../stores/permit-office.js';
import { answerQuestions } from './apart.js';

/** What the service says of itself. */
export interface ServiceAccount {
  readonly url: string;
  /** Processor time since it began, in milliseconds. */
  readonly cpuMs: number;
  /** Most memory that it had at one time, in bytes. */
  readonly peakBytes: number;
}

const [connectionString = '', key = '{}'] = process.argv.slice(2);
const store = await openPostgresStore({ connectionString });
const engine = createPermitEngine(store, { blobs: createMemoryBlobs() });
// As many as come: they are counted as always, and none is refused.
const many = { points: 1_000_000_000, duration: 60 };
const service = createService({
  engine,
  authenticate: bearerTokens({
    keys: (await importJWK(JSON.parse(key) as JWK, 'ES256')) as CryptoKey,
    issuer: 'bench',
    audience: 'bench',
  }),
  rates: { address: new RateLimiterMemory(many), person: new RateLimiterMemory(many) },
});
const serving = await serveOnNode(service, { hostname: '127.0.0.1', store });

answerQuestions(
  (): Promise<ServiceAccount> => {
    const { user, system } = process.cpuUsage();
    const { maxRSS } = process.resourceUsage();
    const { url } = serving;
    return Promise.resolve({ url, cpuMs: (user + system) / 1000, peakBytes: maxRSS * 1024 });
  },
  () => serving.stop(),
);
