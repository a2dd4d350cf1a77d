/** A service as a handler of Node's own requests, for Express, Fastify or a bare server. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Service } from '../service.js';

/**
 * Makes a handler of a service. The body must not have been read before it.
 *
 * @example
 * ```ts
 * express().use('/dossiers-api', nodeHandler(service));
 * ```
 */
export function nodeHandler(
  service: Service,
): (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void> {
  return getRequestListener(
    (request, bindings) =>
      service.fetch(request, { incoming: bindings.incoming as IncomingMessage }),
    { overrideGlobalObjects: false },
  );
}
