/** What a service is made of. */
import type { Engine, Logger } from '@thutuc/core';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Authenticate } from './caller/caller.js';
import type { SignIn } from './caller/sign-in.js';
import type { WebhookSource } from './caller/webhook-source.js';
import type { Scan } from './documents/check-document.js';
import type { RateLimiter } from './limits/rate.js';
import type { Audit } from './observe/audit.js';
import type { Meter } from './observe/metrics.js';
import type { RunRecords } from './plans/runs.js';
import { HttpError } from './problem/http-error.js';
import type { HttpLanguage } from './words/language.js';

/** What a service is made of. */
export interface ServiceOptions {
  readonly engine: Engine;
  /** Who makes a request. There is no default: nobody is let in by accident. */
  readonly authenticate: Authenticate;
  /** How browsers sign in; give its `authenticate` too. @defaultValue they do not */
  readonly signIn?: SignIn;
  /** The languages that are spoken, the default one first. @defaultValue English */
  readonly languages?: readonly [HttpLanguage, ...HttpLanguage[]];
  /** Where failures are told. */
  readonly logger?: Logger;
  /** Where refused requests are kept. @defaultValue the logger, without whose they were */
  readonly audit?: Audit;
  /** Where measures go: `metrics.getMeter('thutuc')` of OpenTelemetry. */
  readonly meter?: Meter;
  /**
   * The origins of the pages that may send requests with a cookie, such as
   * `https://portal.example`. @defaultValue that of `signIn`, else none
   */
  readonly origins?: readonly string[];
  /**
   * Addresses and ranges of the proxies in front, such as `10.0.0.0/8` or `loopback`: from these
   * alone `X-Forwarded-For` counts. @defaultValue none
   */
  readonly trustedProxies?: readonly string[];
  readonly limits?: Partial<ServiceLimits>;
  /**
   * Who counts requests; those of `rate-limiter-flexible` on PostgreSQL or Redis count for several
   * processes. @defaultValue in memory: 600 a minute of an address, 300 a minute of a person
   */
  readonly rates?: { readonly address: RateLimiter; readonly person: RateLimiter };
  readonly documents?: {
    /** The media types that are taken. @defaultValue PDF, PNG, JPEG, TIFF, DOCX, XLSX, ODT */
    readonly types?: readonly string[];
    /** Looks into documents before they are kept, such as for viruses. */
    readonly scan?: Scan;
  };
  /** Who may send messages by webhook, by the name in the address. */
  readonly webhooks?: Readonly<Record<string, WebhookSource>>;
  /**
   * Where it is kept which plans were carried out, so that one that is sent again is not again: the
   * store of the engine. @defaultValue in memory, for this process alone
   */
  readonly runs?: RunRecords;
  /** Whether the service can do its work. @defaultValue whether the store answers */
  readonly isHealthy?: () => Promise<boolean>;
  /** Headers of every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What `openapi.json` says of the service. */
  readonly info?: { readonly title: string; readonly version: string };
  /** The present instant in epoch milliseconds. @defaultValue Date.now */
  readonly now?: () => number;
}

/** The limits of a service. */
export interface ServiceLimits {
  /** Most bytes of a body that is JSON. @defaultValue 1,000,000 */
  readonly bodyBytesMax: number;
  /** Most bytes of a document. @defaultValue 20,000,000 */
  readonly documentBytesMax: number;
  /** How long a body may take to come, in milliseconds. @defaultValue 10,000 */
  readonly bodyMs: number;
  /** How long a document may take to come, in milliseconds. @defaultValue 120,000 */
  readonly documentMs: number;
  /** How long an answer may take, in milliseconds; streams are not meant. @defaultValue 30,000 */
  readonly answerMs: number;
  /** Most event streams, and most of one person. @defaultValue 1000 and 4 */
  readonly streams: { readonly total: number; readonly each: number };
  /** Most uploads at one time, and most of one person. @defaultValue 16 and 2 */
  readonly uploads: { readonly total: number; readonly each: number };
  /** How often a stream looks for what other processes did, in milliseconds. @defaultValue 2000 */
  readonly streamPollMs: number;
  /**
   * How long the reader of a stream may take nothing of what is written, in milliseconds: then the
   * stream ends, for what is not taken is not gathered. @defaultValue 30,000
   */
  readonly streamStallMs: number;
}

const defaultLimits: ServiceLimits = {
  bodyBytesMax: 1_000_000,
  documentBytesMax: 20_000_000,
  bodyMs: 10_000,
  documentMs: 120_000,
  answerMs: 30_000,
  streams: { total: 1000, each: 4 },
  uploads: { total: 16, each: 2 },
  streamPollMs: 2000,
  streamStallMs: 30_000,
};

/** The limits of a service, whole. */
export function limitsOf({ limits }: ServiceOptions): ServiceLimits {
  return { ...defaultLimits, ...limits };
}

/** Who counts requests. */
export function ratesOf({ rates }: ServiceOptions): NonNullable<ServiceOptions['rates']> {
  return (
    rates ?? {
      address: new RateLimiterMemory({ points: 600, duration: 60 }),
      person: new RateLimiterMemory({ points: 300, duration: 60 }),
    }
  );
}

/**
 * Checks what cannot be left to the compiler: JavaScript is given options too.
 *
 * @throws HttpError `SERVICE_INVALID`
 */
export function checkOptions({ authenticate, engine }: Partial<ServiceOptions>): void {
  if (typeof authenticate !== 'function')
    throw new HttpError(
      'SERVICE_INVALID',
      'A service needs "authenticate": a function that says who makes a request, such as bearerTokens(…). There is none that lets anybody in by itself.',
    );
  if (typeof engine?.execute !== 'function')
    throw new HttpError('SERVICE_INVALID', 'A service needs "engine": what createEngine makes.');
}
