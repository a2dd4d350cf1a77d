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
export function nodeHandler(service: Service): NodeHandler {
  return handlerOf(service, false);
}

/** Answers a request of Node. */
export type NodeHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

/**
 * Makes the handler; where the process is the service's own, it takes quicker `Request` and
 * `Response` for those of the platform, as Hono does by itself.
 */
export function handlerOf(service: Service, isOwnProcess: boolean): NodeHandler {
  return getRequestListener(
    async (request, bindings) => {
      const { incoming, outgoing } = bindings as HttpBindings;
      const isRead = incoming.readableDidRead || 'rawBody' in incoming;
      const lent = isRead ? { incoming } : { incoming, unread: incoming };
      const answer = await service.fetch(request, lent);
      // A body refused before it had come holds its connection, and a stop would wait for it.
      if (!incoming.complete) outgoing.shouldKeepAlive = false;
      return answer;
    },
    { overrideGlobalObjects: isOwnProcess },
  );
}
