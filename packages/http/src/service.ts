/** The engine over HTTP. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { addressFinder, type NodeBindings } from './caller/address.js';
import { callersOf } from './caller/middlewares.js';
import { limitBodies, limitTime } from './limits/middlewares.js';
import { auditInto } from './observe/audit.js';
import { observe } from './observe/middlewares.js';
import { metricsOf } from './observe/metrics.js';
import { HttpError } from './problem/http-error.js';
import { refuseWith } from './problem/refuse-with.js';
import { addChangeRoutes } from './routes/changes.js';
import { addCommandRoutes } from './routes/commands.js';
import { addDocumentRoutes } from './routes/documents.js';
import { addDossierRoutes } from './routes/dossiers.js';
import { addHealthRoutes } from './routes/health.js';
import { addLookUpRoute, addPageRoutes } from './routes/pages.js';
import { addPlanRoutes } from './routes/plans.js';
import type { RouteParts, ServiceApp } from './routes/route-parts.js';
import { addSessionRoutes, addSignInRoutes } from './routes/sign-in.js';
import { addMessageRoutes, addWebhookRoutes } from './routes/webhooks.js';
import { addWorkRoutes } from './routes/work.js';
import { addWorklistRoutes } from './routes/worklist.js';
import type { ServiceEnv } from './service-env.js';
import { checkOptions, limitsOf, ratesOf, type ServiceOptions } from './service-options.js';

/** A service, to be served by itself or mounted in another one. */
export interface Service {
  /** Answers a request; `nodeHandler` of `@thutuc/http/node` makes a handler for Node of it. */
  fetch(request: Request, bindings?: NodeBindings): Response | Promise<Response>;
  /** The OpenAPI 3.1 document, as `openapi.json` answers it. */
  openapi(): object;
  /** Takes no more requests, and ends the streams. What is under way is answered. */
  stop(): void;
}

/**
 * Makes the service of an engine: commands, offers, worklists, dossiers, documents, messages and
 * what changes, described in OpenAPI.
 *
 * @example
 * ```ts
 * const authenticate = bearerTokens({ keys, issuer, audience });
 * const service = createService({ engine, authenticate });
 * await service.fetch(new Request('http://localhost/openapi.json'));
 * ```
 * @throws HttpError `SERVICE_INVALID` without a function that says who makes a request
 */
export function createService(options: ServiceOptions): Service {
  checkOptions(options);
  const { engine, now = Date.now, logger } = options;
  const limits = limitsOf(options);
  const metrics = metricsOf(options.meter);
  const stop = new AbortController();
  const audit = options.audit ?? (logger === undefined ? () => undefined : auditInto(logger));
  const addressOf = addressFinder(options.trustedProxies ?? []);
  const parts: RouteParts = {
    ...{ engine, options, limits, metrics, now, addressOf },
    stopping: stop.signal,
  };
  const callers = callersOf(options, ratesOf(options), addressOf);

  const app: ServiceApp = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.use(...observe(options, metrics, now));
  app.onError(refuseWith({ engine, audit, addressOf, metrics, now, logger }));
  app.notFound(() => {
    throw new HttpError('ROUTE_UNKNOWN');
  });
  app.use((c, next) => {
    if (stop.signal.aborted && !c.req.path.endsWith('/health/live'))
      throw new HttpError('STOPPING', undefined, { retryAfter: 1 });
    return next();
  });
  addHealthRoutes(app, parts);
  app.get('/openapi.json', (c) => c.json(openapi()));
  app.use(callers.countAddress);
  app.use('/webhooks/*', limitTime(limits));
  app.use('/look-ups', limitTime(limits), limitBodies(limits));
  addLookUpRoute(app, parts);
  addWebhookRoutes(app, parts);
  if (options.signIn !== undefined) addSignInRoutes(app, options.signIn);
  app.use(callers.know);
  app.use(limitTime(limits));
  app.use(limitBodies(limits));
  addCommandRoutes(app, parts);
  addDossierRoutes(app, parts);
  addWorklistRoutes(app, parts);
  addWorkRoutes(app, parts);
  addPageRoutes(app, parts);
  addDocumentRoutes(app, parts);
  addPlanRoutes(app, parts);
  addSessionRoutes(app, parts);
  addMessageRoutes(app, parts);
  addChangeRoutes(app, parts);
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
  });
  if (options.signIn !== undefined)
    app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
      ...{ type: 'apiKey', in: 'cookie', name: '__Host-thutuc-session' },
    });

  let described: object | undefined;
  const openapi = () =>
    (described ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: options.info ?? { title: 'Dossiers', version: '1.0.0' },
      security: [{ token: [] }, ...(options.signIn === undefined ? [] : [{ session: [] }])],
    }));
  return {
    fetch: (request, bindings) => app.fetch(request, bindings ?? {}),
    openapi,
    stop: () => stop.abort(),
  };
}

/** What a schema does not admit is refused with every field that is wrong, up to a bound. */
function refuseInvalid(result: { success: boolean; error?: { issues: readonly Issue[] } }): void {
  if (result.success) return;
  const issues = (result.error?.issues ?? []).slice(0, issuesMax).map(({ path, message }) => ({
    path: path.join('.').slice(0, 300),
    message: message.slice(0, 300),
  }));
  throw new HttpError('REQUEST_INVALID', undefined, { issues });
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const issuesMax = 20;
