/** What is answered where a request is refused, and what is kept of it. */
import type { Engine, Logger } from '@thutuc/core';
import type { ThutucError } from '@thutuc/legal-time';
import type { ErrorHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { addressFinder } from '../caller/address.js';
import { type Audit, auditText, logFailure } from '../observe/audit.js';
import type { Metrics } from '../observe/metrics.js';
import { routeOf } from '../observe/middlewares.js';
import type { ServiceContext, ServiceEnv } from '../service-env.js';
import { HttpError } from './http-error.js';
import { problemOf, refusalOf } from './problem.js';

/** Where refusals go. */
interface Refusals {
  readonly engine: Engine;
  readonly audit: Audit;
  readonly addressOf: ReturnType<typeof addressFinder>;
  readonly metrics: Metrics;
  readonly now: () => number;
  readonly logger: Logger | undefined;
}

/** Makes the handler of errors: each is answered as a problem, and kept in the audit trail. */
export function refuseWith(refusals: Refusals): ErrorHandler<ServiceEnv> {
  return async (thrown, c) => {
    const refusal = refusalOf(thrown);
    const { error, status } = refusal;
    const { requestId, language } = c.var;
    keep(c, refusals, error.code, status);
    if (status >= 500) logFailure(refusals.logger, requestId, error.cause ?? error);
    const { retryAfter } = error.details;
    if (typeof retryAfter === 'number') c.header('Retry-After', String(retryAfter));
    if (status === 401) c.header('WWW-Authenticate', challengeOf(error.code));
    const text = await textOf(refusals.engine, error, c);
    const body = JSON.stringify(problemOf(refusal, language, `urn:uuid:${requestId}`, text));
    return c.body(body, status as ContentfulStatusCode, {
      'Content-Type': 'application/problem+json',
    });
  };
}

/** In words with names and local time; whoever is refused as a stranger hears none of a dossier. */
async function textOf(
  engine: Engine,
  error: ThutucError,
  c: ServiceContext,
): Promise<string | undefined> {
  if (error instanceof HttpError) return undefined;
  const dossier = error.code === 'NOT_AUTHORISED' ? undefined : c.req.param('dossier');
  const { language } = c.var;
  const telling = { language, ...(dossier !== undefined && { dossier }) };
  // Where not even that can be read, the bare text has to do.
  return engine.tellRefusal(error, telling).then(
    ({ text }) => text,
    () => undefined,
  );
}

function challengeOf(code: string): string {
  return code === 'TOKEN_INVALID' ? 'Bearer error="invalid_token"' : 'Bearer';
}

function keep(
  c: ServiceContext,
  { audit, addressOf, metrics, now }: Refusals,
  code: string,
  status: number,
): void {
  metrics.refused(code);
  const dossier = c.req.param('dossier');
  const caller = c.get('caller') as { person: string } | undefined;
  audit({
    at: now(),
    request: c.var.requestId,
    method: auditText(c.req.method),
    route: routeOf(c),
    status,
    code,
    address: addressOf(c.env),
    ...(caller !== undefined && { person: auditText(caller.person) }),
    ...(dossier !== undefined && { dossier: auditText(dossier) }),
  });
}
