/** A service as a handler of Node's own requests, for Express, Fastify or a bare server. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
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
    async (request, bindings) => {
      const { incoming, outgoing } = bindings as HttpBindings;
      const answer = await service.fetch(request, { incoming });
      // A body refused before it had come holds its connection, and a stop would wait for it.
      if (!incoming.complete) outgoing.shouldKeepAlive = false;
      return answer;
    },
    { overrideGlobalObjects: false },
  );
}
