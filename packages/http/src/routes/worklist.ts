/** The work of the caller. */
import { createRoute, z } from '@hono/zod-openapi';
import type { ListedWork } from '@thutuc/core';
import { answers, type RouteParts, type ServiceApp } from './route-parts.js';

/** A page of a list. */
const pageQuery = z.strictObject({
  after: z.string().min(1).max(2000).describe('`next` of the page before').exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const isoOf = (instant: number) => new Date(instant).toISOString();

/** An open duty that the caller has, or may take. */
const workItemSchema = z
  .object({
    dossier: z.string(),
    activation: z.string().describe('The step, as commands name it'),
    step: z.string(),
    procedure: z.string(),
    unit: z.string(),
    role: z.string(),
    since: z.string(),
    due: z.string().nullable().describe('Civil date, or instant, by which it is to be done'),
    standing: z
      .enum(['open', 'held'])
      .describe('`held`: its limit has passed, and what came in time may still be recorded'),
    claimedBy: z.string().nullable(),
  })
  .openapi('WorkItem');

/** A page of them. */
export const workPageSchema = z.object({
  items: z.array(workItemSchema),
  next: z.string().exactOptional(),
});

const list = createRoute({
  method: 'get',
  path: '/worklist',
  tags: ['Work'],
  summary: 'What the caller has claimed, and what nobody has and they may take, by due instant',
  request: {
    query: pageQuery.extend({
      unit: z.string().min(1).max(200).exactOptional(),
      role: z.string().min(1).max(200).exactOptional(),
      procedure: z.string().min(1).max(200).exactOptional(),
      overdue: z.enum(['true', 'false']).exactOptional(),
      claimed: z.literal('true').describe('Only what is claimed').exactOptional(),
    }),
  },
  responses: answers(workPageSchema, 'A page of work; `next` leads to the one behind it'),
});

/** Adds the routes. */
export function addWorklistRoutes(app: ServiceApp, { engine }: RouteParts): void {
  app.openapi(list, async (c) => {
    const { overdue, claimed, ...query } = c.req.valid('query');
    const { items, next } = await engine.worklist({
      ...query,
      ...(claimed !== undefined && { claimed: true }),
      overdue: overdue === 'true',
      // Whose work it is, nobody may say but the sign-on.
      person: c.var.caller.person,
    });
    return c.json({ items: items.map(itemOf), ...(next !== undefined && { next }) }, 200);
  });
}

function itemOf(item: ListedWork): z.infer<typeof workItemSchema> {
  const { dossier, activation, step, procedure, unit, role, since, due, standing } = item;
  return {
    ...{ dossier, activation, step, procedure, unit, role, due, standing },
    since: isoOf(since),
    claimedBy: item.claimedBy,
  };
}
