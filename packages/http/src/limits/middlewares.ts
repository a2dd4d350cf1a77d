/** The part of a request that bounds its body and the time of its answer. */
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { timeout } from 'hono/timeout';
import { HttpError } from '../problem/http-error.js';
import type { ServiceEnv } from '../service-env.js';
import type { ServiceLimits } from '../service-options.js';
import { readJsonText } from './body.js';

/** Routes with limits of their own: documents take longer, streams as long as they take. */
const ownLimits = /\/(documents|changes)(\/[^/]*)?$/;

/** Refuses an answer that takes too long; whoever asked sends the same again under its id. */
export function limitTime({ answerMs }: ServiceLimits): MiddlewareHandler<ServiceEnv> {
  const late = new HTTPException(504, { cause: new HttpError('ANSWER_LATE') });
  const limited = timeout(answerMs, late);
  return (c, next) => (ownLimits.test(c.req.path) ? next() : limited(c, next));
}

/** Reads the JSON of a request within its limits, before anything is asked of it. */
export function limitBodies({
  bodyBytesMax,
  bodyMs,
}: ServiceLimits): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    if (c.req.method === 'POST' && !ownLimits.test(c.req.path)) {
      const limits = { bytesMax: bodyBytesMax, ms: bodyMs };
      const text = await readJsonText({ request: c.req.raw, unread: c.env.unread }, limits);
      // Hono takes it from here: the body itself is read once.
      c.req.bodyCache.text = Promise.resolve(text) as unknown as string;
    }
    await next();
  };
}
