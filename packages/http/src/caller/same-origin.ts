/** Requests that a browser sends with a cookie: from pages of the service only. */
import { HttpError } from '../problem/http-error.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that changes something where a page of another site may have sent it.
 *
 * Hono's own guard looks at forms alone; a service that takes cookies asks this of every request,
 * whatever its type, so that it does not rest on what a browser preflights.
 *
 * @param origins - Those of the pages that may send it.
 * @throws HttpError `CROSS_SITE`
 */
export function assertOwnPage({ method, headers }: Request, origins: readonly string[]): void {
  if (safe.has(method)) return;
  const origin = headers.get('origin');
  // Every browser of today says it with what is not safe; what says neither is no page of ours.
  const isOwn =
    origin === null ? headers.get('sec-fetch-site') === 'same-origin' : origins.includes(origin);
  if (!isOwn) throw new HttpError('CROSS_SITE', undefined, { origin: origin ?? '' });
}
