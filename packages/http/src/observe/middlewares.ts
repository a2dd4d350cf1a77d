/** The part of a request that names, measures and clothes it. */
import { closestTag } from '@thutuc/legal-time';
import type { MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { requestId } from 'hono/request-id';
import { routePath } from 'hono/route';
import type { ServiceContext, ServiceEnv } from '../service-env.js';
import type { ServiceOptions } from '../service-options.js';
import { english } from '../words/english.js';
import type { HttpLanguage } from '../words/language.js';
import type { Metrics } from './metrics.js';

/**
 * Headers of every answer. They are set before it is made: each that is set on a finished answer
 * makes another one of it.
 */
const usualHeaders: Readonly<Record<string, string>> = {
  // Nothing that is answered is a page; a document that was sent to us least of all.
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox allow-downloads",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=15552000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  // What is said of persons stays in no cache on its way.
  'Cache-Control': 'no-store',
  Vary: 'Accept-Language',
};

/** What every request goes through first. */
export function observe(
  { languages = [english], headers = {} }: ServiceOptions,
  metrics: Metrics,
  now: () => number,
): [MiddlewareHandler<ServiceEnv>, ...MiddlewareHandler<ServiceEnv>[]] {
  const sent = Object.entries({ ...usualHeaders, ...headers });
  return [
    // What a caller names may stand in the log of another: each request gets an id of ours.
    requestId({ headerName: '', generator: () => crypto.randomUUID() }),
    async (c, next) => {
      const began = now();
      const language = languageOf(c, languages);
      c.set('language', language);
      for (const [name, value] of sent) c.header(name, value);
      c.header('Content-Language', language.tag);
      c.header('Request-Id', c.var.requestId);
      await next();
      const { method } = c.req;
      const seconds = (now() - began) / 1000;
      metrics.answered({ method, route: routeOf(c), status: c.res.status, seconds });
    },
  ];
}

/** The route of a request as it was declared: of no address there are few enough to count. */
export function routeOf(c: ServiceContext): string {
  const route = routePath(c, -1);
  return route.includes('*') ? 'unknown' : route;
}

function languageOf(c: ServiceContext, languages: readonly HttpLanguage[]): HttpLanguage {
  const [first = english] = languages;
  const tags = languages.map(({ tag }) => tag);
  const tag = accepts(c, {
    header: 'Accept-Language',
    supports: tags,
    default: first.tag,
    match: (wanted) =>
      [...wanted]
        .sort((one, other) => other.q - one.q)
        .flatMap(({ type, q }) => (q > 0 ? (closestTag(tags, type) ?? []) : []))[0] ?? first.tag,
  });
  return languages.find((language) => language.tag === tag) ?? first;
}
