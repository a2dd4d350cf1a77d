/** An HTTP service of an agency: requests in, dossiers and worklists out, described in OpenAPI. */
import swagger from '@fastify/swagger';
import { commandEnvelopeSchema, type Engine } from '@thutuc/core';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerProblem, problemSchema } from './problem.js';

/** Who makes a request; throws a `Problem` for a person who is unknown. */
export type Authenticate = (request: FastifyRequest) => string;

const body = commandEnvelopeSchema.omit({ dossier: true, actor: true });
const receipt = z.object({ id: z.string(), dossier: z.string(), first: z.int(), last: z.int() });
const dossierId = z.object({ id: z.string().max(200).describe('Id of the dossier') });
const page = z.object({
  after: z.string().exactOptional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const workItem = z.object({
  dossier: z.string(),
  activation: z.string().describe('The step, as commands name it'),
  unit: z.string(),
  role: z.string(),
  due: z.string().nullable().describe('Civil date, or instant, by which it is to be done'),
  claimedBy: z.string().nullable(),
});
const row = z.object({ dossier: z.string(), code: z.string().nullable(), lifecycle: z.string() });
const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item).readonly(), next: z.string().exactOptional() });
const dossier = row.omit({ dossier: true, code: true }).extend({
  id: z.string(),
  code: z.string().optional(),
  version: z.int(),
  outcome: z.string().optional(),
  appointment: z.object({ due: z.string() }).optional().describe('Promised to the applicant'),
  activations: z.array(z.object({ id: z.string(), kind: z.string() })).readonly(),
  data: z.record(z.string(), z.unknown()),
});

const part = z.object({ id: z.string(), name: z.string().exactOptional() });
const offers = z.object({
  version: z.int().describe('For `expectedVersion` of a command'),
  offers: z
    .array(
      z.object({
        command: z.string(),
        name: z.string().describe('In the language of the caller, as `name` of the parts'),
        step: part.exactOptional(),
        outcome: part.exactOptional(),
        inputs: z.record(z.string(), z.unknown()).describe('JSON Schema of the command'),
        mayRefuse: z.array(z.string()).readonly(),
        undoUntil: z.string().exactOptional(),
      }),
    )
    .readonly(),
});

/** Makes the service of an engine; the caller lets it listen. */
export async function createService(
  engine: Engine,
  authenticate: Authenticate,
): Promise<FastifyInstance> {
  const service = Fastify({ bodyLimit: 262_144 }).withTypeProvider<ZodTypeProvider>();
  service.setValidatorCompiler(validatorCompiler);
  service.setSerializerCompiler(serializerCompiler);
  service.setErrorHandler(answerProblem);
  await service.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Dossiers', version: '1.0.0' } },
    transform: jsonSchemaTransform,
  });
  const answers = <Schema extends z.ZodType>(schema: Schema) => ({
    200: schema,
    default: problemSchema,
  });

  service.post('/dossiers', { schema: { body, response: answers(receipt) } }, (request) =>
    engine.execute({ ...request.body, actor: authenticate(request) }),
  );
  service.post(
    '/dossiers/:id/commands',
    { schema: { params: dossierId, body, response: answers(receipt) } },
    (request) => {
      const command = { ...request.body, dossier: request.params.id, actor: authenticate(request) };
      return engine.execute(command);
    },
  );
  const purpose = z.object({ purpose: z.string().describe('What it is read for; kept on record') });
  service.get(
    '/dossiers/:id',
    { schema: { params: dossierId, querystring: purpose, response: answers(dossier) } },
    async (request) => {
      const reader = { actor: authenticate(request), purpose: request.query.purpose };
      const found = await engine.readOnRecord(request.params.id, reader);
      return { ...found, data: { ...found.data, ...found.personal?.data } };
    },
  );
  service.get(
    '/dossiers/:id/offers',
    { schema: { params: dossierId, response: answers(offers) } },
    (request) => engine.offers(request.params.id, authenticate(request)),
  );
  service.get(
    '/worklist',
    { schema: { querystring: page, response: answers(pageOf(workItem)) } },
    (request) => engine.worklist({ ...request.query, person: authenticate(request) }),
  );
  service.get('/openapi.json', { schema: { hide: true } }, () => service.swagger());
  await service.ready();
  return service;
}
