/** The HTTP service of the office: requests in, dossiers and open work out. */
import { commandEnvelopeSchema, httpStatusOf, type Engine } from '@thutuc/core';
import { ThutucError } from '@thutuc/legal-time';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { permit } from './procedure.js';

/** Who has a token; nobody where it is unknown. Put the sign-in of your office here. */
export type PersonOf = (token: string) => string | undefined;

/** The id makes a resend answer what the first one did. */
const submission = z.strictObject({
  id: z.string().min(1).max(200),
  data: z.strictObject({ place: z.string().min(1).max(500), area: z.number().positive() }),
});
const request = commandEnvelopeSchema.omit({ actor: true, dossier: true });
const purpose = z.string().min(1).max(2000);
const page = z.strictObject({
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Makes the service; `fetch` of it answers requests. */
export function createService(engine: Engine, personOf: PersonOf) {
  const service = new Hono<{ Variables: { person: string } }>();
  service.use(bodyLimit({ maxSize: 256 * 1024 }));
  service.use(async (c, next) => {
    const [, token = ''] = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '') ?? [];
    const person = personOf(token);
    if (person === undefined) throw new HTTPException(401, { message: 'Send a known token.' });
    c.set('person', person);
    await next();
  });

  service.post('/dossiers', async (c) => {
    const { id, data } = submission.parse(await c.req.json());
    const receipt = await engine.for(permit).as(c.get('person')).submit({ data }, { id });
    c.header('location', `/dossiers/${encodeURIComponent(receipt.dossier)}`);
    return c.json(receipt, 201);
  });

  service.post('/dossiers/:dossier/commands', async (c) => {
    const asked = request.parse(await c.req.json());
    const dossier = c.req.param('dossier');
    return c.json(await engine.execute({ ...asked, dossier, actor: c.get('person') }));
  });

  service.get('/dossiers/:dossier', async (c) => {
    const reader = { actor: c.get('person'), purpose: purpose.parse(c.req.query('purpose')) };
    const dossier = await engine.readOnRecord(c.req.param('dossier'), reader);
    const { id, lifecycle, outcome, clock, data, activations } = dossier;
    const open = activations.map((activation) => activation.id);
    return c.json({ id, lifecycle, outcome, due: clock.due?.due, data, open });
  });

  service.get('/work', async (c) => {
    const { after, limit } = page.parse(c.req.query());
    const from = after === undefined ? {} : { after };
    return c.json(await engine.worklist({ person: c.get('person'), limit, ...from }));
  });

  service.onError((error, c) => {
    const { status, code, message } = problemOf(error);
    if (status >= 500) console.error(error);
    return c.json({ code, message }, status as ContentfulStatusCode);
  });
  return service;
}

/** What a failed request is answered with; what is the service's to mend says nothing of itself. */
function problemOf(error: Error): { status: number; code: string; message: string } {
  if (error instanceof z.ZodError) {
    return { status: 400, code: 'REQUEST_INVALID', message: z.prettifyError(error) };
  }
  if (error instanceof SyntaxError) {
    return { status: 400, code: 'REQUEST_INVALID', message: 'The body is not JSON.' };
  }
  if (error instanceof HTTPException) {
    return { status: error.status, code: 'REQUEST_REFUSED', message: error.message };
  }
  const status = httpStatusOf(error);
  if (!(error instanceof ThutucError) || status === 500) {
    return { status: 500, code: 'INTERNAL', message: 'The service failed.' };
  }
  return { status, code: String(error.code), message: error.message };
}
