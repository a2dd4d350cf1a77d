/** The same service inside of a server that is there already: in Fastify, and in Express. */
import type { Service } from '@thutuc/http';
import { nodeHandler } from '@thutuc/http/node';
import express, { type Express } from 'express';
import Fastify, { type FastifyInstance } from 'fastify';

/** Express hands on what comes below a path; its body parsers, if any, stand behind it. */
export function inExpress(service: Service): Express {
  return express().use('/api', nodeHandler(service));
}

/** Fastify leaves the body of these routes to the service, and their answers too. */
export function inFastify(service: Service): FastifyInstance {
  const handle = nodeHandler(service);
  return Fastify().register(
    (api, _, done) => {
      api.removeAllContentTypeParsers();
      api.addContentTypeParser('*', (_request, _body, parsed) => parsed(null));
      api.all('/*', (request, reply) => {
        reply.hijack();
        request.raw.url = request.raw.url?.slice('/api'.length);
        return handle(request.raw, reply.raw);
      });
      done();
    },
    { prefix: '/api' },
  );
}
