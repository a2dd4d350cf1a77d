/** Why a webhook is refused by its receiver. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link WebhookError}. */
export type WebhookErrorCode =
  /** A header of the signature is missing, or is none. */
  | 'WEBHOOK_UNSIGNED'
  /** No secret gives this signature: it is forged, or the body was changed. */
  | 'WEBHOOK_FORGED'
  /** It was signed too long ago, or by a clock that is too far ahead. */
  | 'WEBHOOK_EXPIRED'
  /** It has come before: there is nothing left to do. */
  | 'WEBHOOK_REPLAYED'
  /** It is longer than the receiver takes. */
  | 'WEBHOOK_TOO_LARGE'
  /** It is signed, but it is no notification. */
  | 'WEBHOOK_INVALID';

const statuses: Readonly<Record<WebhookErrorCode, number>> = {
  WEBHOOK_UNSIGNED: 401,
  WEBHOOK_FORGED: 401,
  WEBHOOK_EXPIRED: 401,
  WEBHOOK_REPLAYED: 200,
  WEBHOOK_TOO_LARGE: 413,
  WEBHOOK_INVALID: 422,
};

/** A webhook that is not to be acted on. */
export class WebhookError extends ThutucError<WebhookErrorCode> {
  override readonly name = 'WebhookError';

  /** The HTTP status to answer with; 200 for a double, so that the sender stops. */
  get status(): number {
    return statuses[this.code];
  }
}
