/** A service that listens by itself, and stops in the right order. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Service } from '../service.js';
import { handlerOf } from './handler.js';

/** How a service listens, and what ends with it. */
export interface ServingOptions {
  /** @defaultValue 0: one that is free */
  readonly port?: number;
  /** @defaultValue `localhost`: requests from this machine alone */
  readonly hostname?: string;
  /** The worker beside it: it is stopped once no request is under way. */
  readonly worker?: { stop(): Promise<void> };
  /** The store below both: it is closed last. */
  readonly store?: { close(): Promise<void> };
  /** How long requests under way may take at a stop, in milliseconds. @defaultValue 10,000 */
  readonly graceMs?: number;
}

/** A service that listens. */
export interface Serving {
  /** Where, as in `http://localhost:8080`. */
  readonly url: string;
  /**
   * Stops in this order: no new requests and no streams, then the requests under way, then the
   * worker, then the store.
   */
  stop(): Promise<void>;
}

// A document may take its time; a line of a header may not.
const requestMs = 150_000;
const headersMs = 10_000;

/**
 * Lets a service listen. `Request` and `Response` of the process become those of
 * `@hono/node-server`, which are the platform's and answer faster.
 *
 * @example
 * ```ts
 * const serving = await serveOnNode(service, { port: 8080, worker, store });
 * await stopOnSignals(serving);
 * ```
 */
export async function serveOnNode(
  service: Service,
  { port = 0, hostname = 'localhost', worker, store, graceMs = 10_000 }: ServingOptions = {},
): Promise<Serving> {
  const handle = handlerOf(service, true);
  const options = { requestTimeout: requestMs, headersTimeout: headersMs };
  const server = createServer(options, (incoming, outgoing) => void handle(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    service.stop();
    await closed(server, graceMs);
    await worker?.stop();
    await store?.close();
  };
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${taken}`,
    stop: () => (stopped ??= stop()),
  };
}

/** Waits for the requests under way, for so long; what is left then is broken off. */
function closed(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
