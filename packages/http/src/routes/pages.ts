/** Whole pages in one request: of a dossier, of one's own dossiers, and how one stands by code. */
import { createRoute, z } from '@hono/zod-openapi';
import { offerSchema, offerOf } from './dossiers.js';
import {
  answers,
  component,
  dossierParam,
  etagOf,
  jsonBody,
  purposeQuery,
  type RouteParts,
  type ServiceApp,
} from './route-parts.js';
import { dueSchema, namedSchema, rowSchema } from './shown.js';

const listOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly();

const entrySchema = z
  .object({
    seq: z.int(),
    at: z.string(),
    recordedAt: z.string(),
    what: z.string(),
    step: namedSchema.exactOptional(),
    outcome: namedSchema.exactOptional(),
    actor: namedSchema.exactOptional(),
    note: z.string().exactOptional(),
    annulledBy: z.int().describe('The event that annulled it').exactOptional(),
  })
  .readonly()
  .openapi('Entry');

/** How a dossier stands, as all pages tell it. */
const state = {
  code: z.string().exactOptional(),
  procedure: namedSchema,
  lifecycle: z.string(),
  state: z.string().describe('The lifecycle in words'),
  outcome: namedSchema.exactOptional(),
};

/** The page of a dossier. */
export const casePageSchema = z
  .object({
    dossier: z.string(),
    version: z.int(),
    at: z.string(),
    subject: z.string().exactOptional(),
    ...state,
    procedureVersion: z.string(),
    submittedAt: z.string(),
    receivedAt: z.string().exactOptional(),
    settledAt: z.string().exactOptional(),
    returnedAt: z.string().exactOptional(),
    offers: z.array(offerSchema),
    work: listOf(rowSchema),
    timeline: listOf(entrySchema),
    documents: listOf(
      z
        .object({
          id: z.string(),
          document: namedSchema,
          title: z.string().exactOptional(),
          mediaType: z.string(),
          size: z.int(),
          addedAt: z.string(),
        })
        .readonly(),
    ),
    people: listOf(
      z
        .object({
          person: namedSchema,
          as: z.enum(['applicant', 'representative', 'delegate', 'claimant']),
        })
        .readonly(),
    ),
    links: listOf(
      z
        .object({ dossier: z.string(), as: z.enum(['parent', 'child', 'resubmissionOf']) })
        .readonly(),
    ),
    dates: listOf(
      z
        .object({
          of: z.enum(['law', 'appointment', 'duty']),
          step: namedSchema.exactOptional(),
          due: dueSchema,
          explanation: z.string().exactOptional(),
        })
        .readonly(),
    ),
    notes: listOf(entrySchema),
    data: listOf(z.object({ field: namedSchema, value: z.unknown() }).readonly()),
  })
  .openapi('CasePage');

/** A page of one's own dossiers. */
export const ownPageSchema = z
  .object({
    items: listOf(
      z
        .object({
          dossier: z.string(),
          version: z.int(),
          subject: z.string().exactOptional(),
          representing: namedSchema
            .describe('The applicant, where the caller represents them')
            .exactOptional(),
          ...state,
          submittedAt: z.string(),
          appointment: dueSchema.exactOptional(),
          todo: listOf(
            z
              .object({
                activation: z.string(),
                kind: z.string(),
                step: namedSchema,
                due: dueSchema.exactOptional(),
                why: z.string().describe('In the words of whoever asked').exactOptional(),
                amount: z
                  .object({
                    value: z.int().describe('In the smallest unit of money'),
                    currency: z.string().exactOptional(),
                    text: z.string().exactOptional(),
                  })
                  .readonly()
                  .exactOptional(),
                documents: listOf(namedSchema),
                fields: listOf(namedSchema),
              })
              .readonly(),
          ),
        })
        .readonly(),
    ),
    next: z.string().exactOptional(),
  })
  .openapi('OwnPage');

/** How a dossier stands that was looked up. */
export const lookedUpSchema = z
  .object({ ...state, code: z.string(), appointment: dueSchema.exactOptional() })
  .openapi('LookedUp');

const casePage = createRoute({
  method: 'get',
  path: '/dossiers/{dossier}/page',
  tags: ['Dossiers'],
  summary: 'All that the page of a dossier shows; that it was read is kept on record',
  request: { params: dossierParam, query: purposeQuery },
  responses: answers(casePageSchema, 'The page; `ETag` is the version'),
});

const ownPage = createRoute({
  method: 'get',
  path: '/own/dossiers',
  tags: ['Dossiers'],
  summary: 'The dossiers of the caller, and of those they represent, and what is to be done',
  request: {
    query: z.strictObject({
      after: z.string().min(1).max(2000).exactOptional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
  },
  responses: answers(ownPageSchema, 'A page of dossiers; `next` leads to the one behind it'),
});

const lookUp = createRoute({
  method: 'post',
  path: '/look-ups',
  tags: ['Look-up'],
  security: [],
  summary: 'How the dossier with a code stands, for whoever knows what proves it; nobody signs in',
  request: {
    body: jsonBody(
      component(
        'LookUp',
        z.strictObject({
          code: z.string().min(1).max(200),
          factor: z.string().min(1).max(200).describe('What proves it, such as a personal number'),
        }),
      ),
    ),
  },
  responses: answers(lookedUpSchema, 'How it stands; nothing of persons'),
});

/** Adds the routes for those who are signed in. */
export function addPageRoutes(app: ServiceApp, { engine }: RouteParts): void {
  app.openapi(casePage, async (c) => {
    const { purpose } = c.req.valid('query');
    const reader = { actor: c.var.caller.person, purpose, language: c.var.language };
    const { offers, ...page } = await engine.casePage(c.req.valid('param').dossier, reader);
    c.header('ETag', etagOf(page.version));
    const shown: z.infer<typeof casePageSchema> = { ...page, offers: offers.map(offerOf) };
    return c.json(shown, 200);
  });
  app.openapi(ownPage, async (c) => {
    const request = { ...c.req.valid('query'), language: c.var.language };
    return c.json(await engine.ownPage(c.var.caller.person, request), 200);
  });
}

/** Adds the look-up, whose tries are counted by address and by code. */
export function addLookUpRoute(app: ServiceApp, { engine, addressOf }: RouteParts): void {
  app.openapi(lookUp, async (c) => {
    const asked = { ...c.req.valid('json'), caller: addressOf(c.env), language: c.var.language };
    return c.json(await engine.lookUp(asked), 200);
  });
}
