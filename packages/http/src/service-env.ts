/** The context of a request: what stands in it before a route is asked. */
import type { Context } from 'hono';
import type { NodeBindings } from './caller/address.js';
import type { Caller } from './caller/caller.js';
import type { HttpLanguage } from './words/language.js';

/** What middlewares put into the context of a request. */
export interface ServiceEnv {
  Bindings: NodeBindings;
  Variables: {
    requestId: string;
    caller: Caller;
    language: HttpLanguage;
  };
}

/** A request in hand. */
export type ServiceContext = Context<ServiceEnv>;
