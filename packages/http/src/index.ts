/**
 * The engine of thutuc over HTTP: a service that answers with OpenAPI and problem details, to be
 * served by itself or mounted in Fastify, Express or Hono.
 *
 * @module
 */
export { type BearerTokenOptions, bearerTokens } from './caller/bearer-tokens.js';
export type { NodeBindings } from './caller/address.js';
export type { Authenticate, Caller } from './caller/caller.js';
export type { SignIn } from './caller/sign-in.js';
export type { WebhookSource } from './caller/webhook-source.js';
export type { Scan, SentDocument } from './documents/check-document.js';
export type { RateLimiter } from './limits/rate.js';
export type { Audit, RefusedRequest } from './observe/audit.js';
export type { Meter } from './observe/metrics.js';
export { HttpError, type HttpErrorCode } from './problem/http-error.js';
export type { Problem } from './problem/problem.js';
export type { PlanRequests } from './plans/plan-kinds.js';
export type { RunRecords } from './plans/runs.js';
export { createService, type Service } from './service.js';
export type { ServiceLimits, ServiceOptions } from './service-options.js';
export type { HttpLanguage, HttpWords } from './words/language.js';
