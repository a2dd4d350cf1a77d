/** The part of a request that asks who makes it, and how often. */
import type { MiddlewareHandler } from 'hono';
import { countRequest } from '../limits/rate.js';
import { HttpError } from '../problem/http-error.js';
import type { ServiceEnv } from '../service-env.js';
import type { ratesOf, ServiceOptions } from '../service-options.js';
import type { addressFinder } from './address.js';
import { assertOwnPage } from './same-origin.js';

/** Counts the requests of an address, and finds out the person. */
export function callersOf(
  { authenticate, signIn, origins = signIn ? [signIn.origin] : [] }: ServiceOptions,
  rates: ReturnType<typeof ratesOf>,
  addressOf: ReturnType<typeof addressFinder>,
): Readonly<Record<'countAddress' | 'know', MiddlewareHandler<ServiceEnv>>> {
  return {
    async countAddress(c, next) {
      await countRequest(rates.address, addressOf(c.env));
      await next();
    },
    async know(c, next) {
      const caller = await authenticate(c.req.raw);
      if (caller === undefined) throw new HttpError('NOT_SIGNED_IN');
      if (caller.by === 'cookie') assertOwnPage(c.req.raw, origins);
      c.set('caller', caller);
      const { setCookie } = caller;
      if (setCookie !== undefined) c.header('Set-Cookie', setCookie, { append: true });
      await countRequest(rates.person, caller.person);
      await next();
    },
  };
}
