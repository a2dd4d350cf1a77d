/** Whether the service lives, and whether it can do its work: for probes, which say no name. */
import { createRoute, z } from '@hono/zod-openapi';
import type { RouteParts, ServiceApp } from './route-parts.js';

const healthSchema = z.object({ status: z.enum(['ok', 'failing']) });
const answer = { content: { 'application/json': { schema: healthSchema } } };

const live = createRoute({
  method: 'get',
  path: '/health/live',
  tags: ['Health'],
  security: [],
  summary: 'Whether the process answers',
  responses: { 200: { description: 'It does', ...answer } },
});

const ready = createRoute({
  method: 'get',
  path: '/health/ready',
  tags: ['Health'],
  security: [],
  summary: 'Whether the store answers, and the service is not being stopped',
  responses: {
    200: { description: 'It can do its work', ...answer },
    503: { description: 'It cannot, now', ...answer },
  },
});

const probeMs = 5000;

/** Adds the routes. */
export function addHealthRoutes(app: ServiceApp, { engine, options, stopping }: RouteParts): void {
  const answers = options.isHealthy ?? (() => engine.readClock().then(() => true));
  app.openapi(live, (c) => c.json({ status: 'ok' as const }, 200));
  app.openapi(ready, async (c) => {
    const isReady = !stopping.aborted && (await inTime(answers().catch(() => false)));
    return isReady
      ? c.json({ status: 'ok' as const }, 200)
      : c.json({ status: 'failing' as const }, 503);
  });
}

/** A store that does not answer must not hang the probe that is to tell. */
async function inTime(answered: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), probeMs);
  });
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
