/** Commands over HTTP: a dossier is opened, and things are done with it, for real or dry. */
import { createRoute, z } from '@hono/zod-openapi';
import { commandEnvelopeSchema, type DryRun } from '@thutuc/core';
import {
  answerReceipt,
  answers,
  component,
  dossierParam,
  ifMatchHeader,
  jsonBody,
  onVersion,
  problems,
  receiptSchema,
  type RouteParts,
  type ServiceApp,
  versionOf,
} from './route-parts.js';

/** Who asks is known, the dossier stands in the address, its version in `If-Match`. */
const requestSchema = component(
  'Request',
  commandEnvelopeSchema.omit({ dossier: true, actor: true, expectedVersion: true }),
);

const openingSchema = component(
  'Opening',
  commandEnvelopeSchema.omit({ actor: true, expectedVersion: true }),
);

/** What a command would lead to. */
export const dryRunSchema = z
  .object({
    dossier: z.string(),
    duplicate: z.boolean().describe('Whether it was carried out before: nothing would be added'),
    events: z.array(z.object({ seq: z.int(), type: z.string(), effectiveAt: z.string() })),
    letters: z.array(z.object({ template: z.string() })).describe('On which occasions people hear'),
    dates: z
      .array(
        z.object({
          activation: z.string(),
          from: z.string().exactOptional(),
          to: z.string().exactOptional(),
        }),
      )
      .describe('The dates that it would set, move or end'),
  })
  .openapi('DryRun');

const tags = ['Commands'];

const openDossier = createRoute({
  method: 'post',
  path: '/dossiers',
  tags,
  summary: 'Open a dossier: submit, or import',
  request: { body: jsonBody(openingSchema) },
  responses: {
    201: {
      description: 'It is on disk. A resend under its id answers the same.',
      content: { 'application/json': { schema: receiptSchema } },
    },
    ...problems,
  },
});

const send = createRoute({
  method: 'post',
  path: '/dossiers/{dossier}/commands',
  tags,
  summary: 'Carry out a command, once for its id',
  request: { params: dossierParam, headers: ifMatchHeader, body: jsonBody(requestSchema) },
  responses: answers(receiptSchema, 'It is on disk. A resend under its id answers the same.'),
});

const rehearseOpening = createRoute({
  method: 'post',
  path: '/dry-runs',
  tags,
  summary: 'What opening a dossier would lead to; nothing is kept',
  request: { body: jsonBody(openingSchema) },
  responses: answers(dryRunSchema, 'What it would lead to'),
});

const rehearse = createRoute({
  method: 'post',
  path: '/dossiers/{dossier}/dry-runs',
  tags,
  summary: 'What a command would lead to; nothing is kept',
  request: { params: dossierParam, headers: ifMatchHeader, body: jsonBody(requestSchema) },
  responses: answers(dryRunSchema, 'What it would lead to'),
});

/** Adds the routes. */
export function addCommandRoutes(app: ServiceApp, { engine }: RouteParts): void {
  app.openapi(openDossier, async (c) => {
    const actor = c.var.caller.person;
    const receipt = await engine.execute({ ...c.req.valid('json'), actor });
    c.header('Location', `dossiers/${encodeURIComponent(receipt.dossier)}`);
    return c.json(answerReceipt(c, receipt), 201);
  });
  app.openapi(send, async (c) => {
    const { 'if-match': ifMatch } = c.req.valid('header');
    const { dossier } = c.req.valid('param');
    const actor = c.var.caller.person;
    const asked = { ...c.req.valid('json'), ...versionOf(ifMatch), dossier, actor };
    return c.json(answerReceipt(c, await onVersion(ifMatch, engine.execute(asked))), 200);
  });
  app.openapi(rehearseOpening, async (c) => {
    const asked = { ...c.req.valid('json'), actor: c.var.caller.person };
    return c.json(dryRunOf(await engine.execute(asked, { dryRun: true })), 200);
  });
  app.openapi(rehearse, async (c) => {
    const { 'if-match': ifMatch } = c.req.valid('header');
    const { dossier } = c.req.valid('param');
    const actor = c.var.caller.person;
    const asked = { ...c.req.valid('json'), ...versionOf(ifMatch), dossier, actor };
    const led = await onVersion(ifMatch, engine.execute(asked, { dryRun: true }));
    return c.json(dryRunOf(led), 200);
  });
}

/** Events tell of persons to those who read on record; a dry run keeps no record. */
function dryRunOf({ dossier, duplicate, events, letters, dates }: DryRun) {
  return {
    dossier,
    duplicate,
    events: events.map(({ seq, payload, effectiveAt }) => ({
      seq,
      type: payload.type,
      effectiveAt: new Date(effectiveAt).toISOString(),
    })),
    letters: letters.map(({ template }) => ({ template })),
    dates: [...dates],
  };
}
