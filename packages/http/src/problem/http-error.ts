/** What the service refuses by itself, before or beside the engine. */
import { ThutucError } from '@thutuc/legal-time';
import { refusals } from '../words/refusals.js';

/** Codes of {@link HttpError}. */
export type HttpErrorCode = keyof typeof refusals;

/** The status that answers each code. */
const httpErrorStatuses: Readonly<Record<HttpErrorCode, number>> = {
  SERVICE_INVALID: 500,
  NOT_SIGNED_IN: 401,
  TOKEN_INVALID: 401,
  SIGN_IN_FAILED: 400,
  SESSION_ENDED: 401,
  CROSS_SITE: 403,
  ROUTE_UNKNOWN: 404,
  REQUEST_INVALID: 400,
  MEDIA_TYPE_UNSUPPORTED: 415,
  BODY_TOO_LARGE: 413,
  BODY_TOO_SLOW: 408,
  ANSWER_LATE: 504,
  TOO_MANY_REQUESTS: 429,
  TOO_MANY_STREAMS: 429,
  VERSION_PASSED: 412,
  PLAN_UNSEEN: 428,
  PLAN_CHANGED: 412,
  DOCUMENT_TYPE: 415,
  DOCUMENT_DAMAGED: 400,
  DOCUMENT_REFUSED: 422,
  DOCUMENT_UNKNOWN: 404,
  WEBHOOK_REFUSED: 401,
  INTERNAL: 500,
  STOPPING: 503,
};

/** A request that the service does not pass on, or a service that cannot be made. */
export class HttpError extends ThutucError<HttpErrorCode> {
  override readonly name = 'HttpError';
  readonly status: number;

  /** @param message - In English, for developers; its words for people by default. */
  constructor(
    code: HttpErrorCode,
    message: string = refusals[code],
    details: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
  ) {
    super(code, message, details, options);
    this.status = httpErrorStatuses[code];
  }
}
