/** Dossiers as a person reads them: what may be done, how one stands, what happened. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Dossier, Offer, Offers } from '@thutuc/core';
import {
  answers,
  dossierParam,
  etagOf,
  purposeQuery,
  type RouteParts,
  type ServiceApp,
} from './route-parts.js';

const part = z.object({ id: z.string(), name: z.string().exactOptional() });
const choice = z.object({
  command: z.string(),
  name: z.string().describe('In the language asked for, as the names of the parts'),
  said: z.record(z.string(), z.unknown()).describe('The fields that make this choice'),
  step: part.exactOptional(),
  outcome: part.exactOptional(),
  to: part.exactOptional(),
  document: part.exactOptional(),
});

/** A command that would be accepted. */
export const offerSchema = choice.extend({
  inputs: z.record(z.string(), z.unknown()).describe('JSON Schema of the command'),
  mayRefuse: z.array(z.string()),
  effective: z.object({ from: z.string(), to: z.string() }),
  bound: z.record(z.string(), z.unknown()).exactOptional(),
  papers: z
    .array(z.object({ document: z.string(), name: z.string(), isHeld: z.boolean() }))
    .exactOptional(),
  undoUntil: z.string().exactOptional(),
});

/** What a person may do now. */
export const offersSchema = z
  .object({
    dossier: z.string(),
    version: z.int().describe('For `If-Match` of a command'),
    at: z.string(),
    offers: z.array(offerSchema),
    refused: z.array(choice.extend({ code: z.string(), text: z.string() })).exactOptional(),
  })
  .openapi('Offers');

/** A dossier, with what it says of persons. */
export const dossierSchema = z
  .object({
    id: z.string(),
    code: z.string().exactOptional(),
    version: z.int(),
    procedure: z.object({ id: z.string(), version: z.string() }),
    lifecycle: z.string(),
    outcome: z.string().exactOptional(),
    appointment: z
      .object({ due: z.string().describe('Civil date or instant, promised to the applicant') })
      .exactOptional(),
    activations: z
      .array(z.object({ id: z.string(), kind: z.string() }))
      .describe('The steps that are open'),
    documents: z.array(
      z.object({
        id: z.string().describe('The document and its number, as in `plan#2`'),
        document: z.string(),
        title: z.string().describe('Empty once erased'),
        mediaType: z.string(),
      }),
    ),
    data: z.record(z.string(), z.unknown()),
  })
  .openapi('Dossier');

const tags = ['Dossiers'];

const read = createRoute({
  method: 'get',
  path: '/dossiers/{dossier}',
  tags,
  summary: 'A dossier with what it says of persons; that it was read is kept on record',
  request: { params: dossierParam, query: purposeQuery },
  responses: answers(dossierSchema, 'The dossier; `ETag` is its version'),
});

const offers = createRoute({
  method: 'get',
  path: '/dossiers/{dossier}/offers',
  tags,
  summary: 'What the caller may do with a dossier now',
  request: {
    params: dossierParam,
    query: z.strictObject({
      refused: z.enum(['true', 'false']).describe('Tell what is refused too').exactOptional(),
    }),
  },
  responses: answers(offersSchema, 'Every command that would be accepted; `ETag` is the version'),
});

/** Adds the routes. */
export function addDossierRoutes(app: ServiceApp, { engine }: RouteParts): void {
  app.openapi(read, async (c) => {
    const reader = { actor: c.var.caller.person, purpose: c.req.valid('query').purpose };
    const dossier = await engine.readOnRecord(c.req.valid('param').dossier, reader);
    c.header('ETag', etagOf(dossier.version));
    return c.json(dossierOf(dossier), 200);
  });
  app.openapi(offers, async (c) => {
    const { dossier } = c.req.valid('param');
    const found = await engine.offers(dossier, c.var.caller.person, {
      language: c.var.language,
      refused: c.req.valid('query').refused === 'true',
    });
    c.header('ETag', etagOf(found.version));
    return c.json(offersOf(found), 200);
  });
}

function dossierOf(dossier: Dossier): z.infer<typeof dossierSchema> {
  const { id, code, version, procedure, lifecycle, outcome, appointment, personal } = dossier;
  const named = new Map(personal?.documents?.map((document) => [document.id, document]));
  return {
    id,
    ...(code !== undefined && { code }),
    version,
    procedure: { id: procedure.id, version: procedure.version },
    lifecycle,
    ...(outcome !== undefined && { outcome }),
    ...(appointment !== undefined && { appointment: { due: appointment.due } }),
    activations: dossier.activations.map(({ id, kind }) => ({ id, kind })),
    documents: (dossier.documents ?? []).map((document) => ({
      id: document.id,
      document: document.document,
      title: named.get(document.id)?.title ?? '',
      mediaType: document.mediaType,
    })),
    data: { ...dossier.data, ...personal?.data },
  };
}

/** As the engine says it, with lists of one's own: what it gave is not to be written to. */
export function offerOf({
  papers,
  bound,
  mayRefuse,
  ...offer
}: Offer): z.infer<typeof offerSchema> {
  return {
    ...offer,
    mayRefuse: [...mayRefuse],
    ...(bound !== undefined && { bound: { ...bound } }),
    ...(papers !== undefined && { papers: [...papers] }),
  };
}

function offersOf({ offers, refused, ...rest }: Offers): z.infer<typeof offersSchema> {
  return {
    ...rest,
    offers: offers.map(offerOf),
    ...(refused !== undefined && { refused: [...refused] }),
  };
}
