/** Messages in: from people and systems with a token, and from others by signed webhooks. */
import { createRoute, z } from '@hono/zod-openapi';
import { commandEnvelopeSchema, type Engine } from '@thutuc/core';
import { Webhook } from 'standardwebhooks';
import { readJsonText } from '../limits/body.js';
import { HttpError } from '../problem/http-error.js';
import {
  answerReceipt,
  answers,
  component,
  jsonBody,
  receiptSchema,
  type RouteParts,
  type ServiceApp,
} from './route-parts.js';

/** A message to the one open dossier that goes by its key. */
const messageSchema = component(
  'Message',
  z.strictObject({
    id: commandEnvelopeSchema.shape.id.describe('Its id with the sender: it is delivered once'),
    message: z.string().min(1).max(200).describe('As the procedure names it'),
    key: z
      .strictObject({ field: z.string().min(1).max(200), value: z.string().min(1).max(2000) })
      .describe('The data field that correlates, and its value in the dossier'),
    data: z
      .record(z.string(), z.unknown())
      .describe('What the message brings, by the data fields of the procedure')
      .exactOptional(),
    note: z.string().max(20_000).exactOptional(),
  }),
);

const tags = ['Messages'];

const post = createRoute({
  method: 'post',
  path: '/messages',
  tags,
  summary: 'Deliver a message to the dossier that goes by its key',
  request: { body: jsonBody(messageSchema) },
  responses: answers(receiptSchema, 'It was delivered; sent again, it is not delivered again'),
});

const hook = createRoute({
  method: 'post',
  path: '/webhooks/{source}',
  tags,
  summary: 'Deliver a message that its sender signed, as Standard Webhooks has it',
  request: { params: z.object({ source: z.string().min(1).max(200) }) },
  responses: answers(receiptSchema, 'It was delivered; sent again, it is not delivered again'),
});

/** Adds the route of messages with a token. */
export function addMessageRoutes(app: ServiceApp, { engine }: RouteParts): void {
  app.openapi(post, async (c) => {
    const asked = { ...c.req.valid('json'), actor: c.var.caller.person };
    return c.json(answerReceipt(c, await engine.deliver(asked as MessageRequest)), 200);
  });
}

type MessageRequest = Parameters<Engine['deliver']>[0];

/** Adds the route of webhooks, whose sender is known by a signature. */
export function addWebhookRoutes(app: ServiceApp, { engine, options, limits }: RouteParts): void {
  app.openapi(hook, async (c) => {
    const sources = options.webhooks ?? {};
    const { source: name } = c.req.valid('param');
    const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
    const read = { bytesMax: limits.bodyBytesMax, ms: limits.bodyMs };
    const text = await readJsonText({ request: c.req.raw, unread: c.env.unread }, read);
    if (
      source === undefined ||
      !source.secrets.some((secret) => isGenuine(c.req.raw, text, secret))
    )
      throw new HttpError('WEBHOOK_REFUSED');
    const parsed = messageSchema.safeParse(JSON.parse(text));
    if (!parsed.success)
      throw new HttpError('REQUEST_INVALID', undefined, {
        issues: parsed.error.issues.slice(0, 20),
      });
    const asked = { ...parsed.data, actor: source.actor };
    return c.json(answerReceipt(c, await engine.deliver(asked as MessageRequest)), 200);
  });
}

function isGenuine({ headers }: Request, text: string, secret: string): boolean {
  try {
    new Webhook(secret).verify(text, Object.fromEntries(headers));
    return true;
  } catch {
    return false;
  }
}
