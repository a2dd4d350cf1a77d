/** Rows of open work as a screen shows them, and how many there are. */
import { createRoute, z } from '@hono/zod-openapi';
import { workFilterSchema, workRequestSchema } from '@thutuc/core';
import {
  answers,
  component,
  jsonBody,
  purposeQuery,
  type RouteParts,
  type ServiceApp,
} from './route-parts.js';
import { rowSchema } from './shown.js';

const truth = z.enum(['true', 'false']);

/** A page of them. */
export const rowPageSchema = z.object({
  items: z.array(rowSchema).readonly(),
  next: z.string().exactOptional(),
});

/** How many match each filter, by the names that were given. */
export const countsSchema = z
  .record(
    z.string(),
    z
      .object({
        count: z.int().describe('Exact up to 1,000'),
        isAtLeast: z.boolean(),
        text: z.string().describe('As it is shown: `1,000+`'),
      })
      .readonly(),
  )
  .openapi('WorkCounts');

/** Most filters that are counted at one time. */
const filtersMax = 50;

const tags = ['Work'];

const rows = createRoute({
  method: 'get',
  path: '/work',
  tags,
  summary: 'A page of open work with all that a row shows; that it was read is kept on record',
  request: {
    // Texts of an address that stand for a truth value or a number are read as such.
    query: workRequestSchema.extend({
      ...purposeQuery.shape,
      claimed: truth.exactOptional(),
      overdue: truth.exactOptional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: answers(rowPageSchema, 'A page of rows; `next` leads to the one behind it'),
});

const counts = createRoute({
  method: 'post',
  path: '/work/counts',
  tags,
  summary: 'How much open work matches each of some filters',
  request: {
    body: jsonBody(
      component(
        'WorkFilters',
        z
          .record(z.string().min(1).max(100), workFilterSchema)
          .refine((filters) => Object.keys(filters).length <= filtersMax, {
            error: `at most ${filtersMax} filters at one time`,
          }),
      ),
    ),
  },
  responses: answers(countsSchema, 'The counts, under the names of the filters'),
});

/** Adds the routes. */
export function addWorkRoutes(app: ServiceApp, { engine }: RouteParts): void {
  app.openapi(rows, async (c) => {
    const { purpose, claimed, overdue, ...request } = c.req.valid('query');
    const asked = {
      ...request,
      ...(claimed !== undefined && { claimed: claimed === 'true' }),
      ...(overdue !== undefined && { overdue: overdue === 'true' }),
    };
    const reader = { actor: c.var.caller.person, purpose, language: c.var.language };
    return c.json(await engine.listWork(asked, reader), 200);
  });
  app.openapi(counts, async (c) => {
    const reader = { actor: c.var.caller.person, language: c.var.language };
    return c.json({ ...(await engine.countWork(c.req.valid('json'), reader)) }, 200);
  });
}
