/** What an answer to a webhook means: taken, later, or never. */
import { NotifyError, type NotifyErrorCode } from '@thutuc/notify';

/** Answers that are not as final as their number says. */
const temporary: ReadonlySet<number> = new Set([408, 425, 429]);
const secondMs = 1000;
/** Longest pause that a receiver may ask for. */
const pauseMsMax = 86_400_000;

/**
 * The failure that an answer means; `undefined` where the webhook was taken (2xx).
 *
 * @param now - Epoch milliseconds, to count `Retry-After` from.
 */
export function failureOfResponse(
  { status, headers }: Response,
  now: number,
): NotifyError | undefined {
  if (status >= 200 && status < 300) return undefined;
  const notBefore = retryAfter(headers.get('retry-after'), now);
  return new NotifyError(codeOf(status), `The receiver answered ${status}.`, {
    ...(notBefore !== undefined && { notBefore }),
  });
}

function codeOf(status: number): NotifyErrorCode {
  if (status >= 500 || temporary.has(status)) return 'CHANNEL_UNAVAILABLE';
  if (status === 410) return 'RECIPIENT_GONE';
  return status === 413 || status === 415 || status === 422
    ? 'MESSAGE_REFUSED'
    : 'RECIPIENT_REFUSED';
}

/** The instant that `Retry-After` names, as seconds or as a date; at most a day from now. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const at = /^\d+$/.test(header) ? now + Number(header) * secondMs : Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at, now), now + pauseMsMax);
}
