/** Notifications as signed webhooks (Standard Webhooks) over HTTPS. */
import { createHash } from 'node:crypto';
import { type Notifier, NotifyError } from '@thutuc/notify';
import { payloadOf } from './payload.js';
import { failureOfResponse } from './response.js';
import { Signer } from './signature.js';

/** A system that takes webhooks. */
export interface WebhookReceiver {
  /**
   * Its origin, such as `https://dvc.example`. Plain `http:` is possible on this machine only.
   */
  readonly origin: string;
  /**
   * The secrets agreed on with it, for it alone: the present one, and a second one while it takes
   * the first one's place. Each webhook is signed with all of them.
   */
  readonly secrets: readonly string[];
}

/** How webhooks are sent. */
export interface WebhookOptions {
  /** The systems that webhooks may go to. An address elsewhere is refused, whoever wrote it. */
  readonly receivers: readonly WebhookReceiver[];
  /** The name under which address books keep URLs. @defaultValue 'webhook' */
  readonly channel?: string;
  /** Milliseconds until an answer has to be there. @defaultValue 15,000 */
  readonly timeoutMs?: number;
  /** Longest body that is sent, in bytes. @defaultValue 262,144 */
  readonly bodyBytesMax?: number;
  /** The present instant, in epoch milliseconds. @defaultValue Date.now */
  readonly now?: () => number;
}

/** Most redirections within a receiver. */
const redirectsMax = 3;
const secondMs = 1000;
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Makes a notifier that posts signed webhooks. `webhook-id` is the idempotency key.
 *
 * @example
 * ```ts
 * const receivers = [{ origin: 'https://dvc.example', secrets: [secret] }];
 * const webhook = webhookNotifier({ receivers });
 * ```
 * @throws NotifyError `OPTIONS_INVALID` for options that do not fit
 */
export function webhookNotifier(options: WebhookOptions): Notifier {
  const { channel = 'webhook', timeoutMs = 15_000, bodyBytesMax = 262_144 } = options;
  const { now = Date.now } = options;
  const signers = new Map(
    options.receivers.map(({ origin, secrets }) => [originOf(origin), new Signer(secrets)]),
  );
  return {
    channel,
    async send(notification, { idempotencyKey, signal }) {
      const url = addressOf(notification.to.address);
      const signer = url && signers.get(url.origin);
      if (url === undefined || signer === undefined) throw notAnAddress();
      const body = JSON.stringify(payloadOf(notification));
      if (Buffer.byteLength(body) > bodyBytesMax)
        throw new NotifyError('MESSAGE_REFUSED', `The body is over ${bodyBytesMax} bytes long.`);
      const id = idOf(idempotencyKey);
      const timestamp = Math.floor(now() / secondMs);
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'thutuc',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signer.sign({ id, timestamp, body }),
      };
      const until = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      const failure = failureOfResponse(await post(url, { headers, body, signal: until }), now());
      if (failure !== undefined) throw failure;
    },
  };
}

/**
 * Posts, and follows redirections within the origin that keep the request as it is (307, 308).
 *
 * @returns The answer, its body unread.
 */
async function post(
  url: URL,
  request: { readonly headers: Record<string, string>; body: string; signal: AbortSignal },
): Promise<Response> {
  let target = url;
  for (let redirects = 0; redirects <= redirectsMax; redirects += 1) {
    const response = await answerOf(target, request);
    const { status, headers } = response;
    if (status < 300 || status >= 400) return response;
    const next = redirection(headers.get('location'), target);
    if ((status !== 307 && status !== 308) || next?.origin !== url.origin)
      throw new NotifyError(
        'RECIPIENT_REFUSED',
        `The receiver answered ${status}, to go elsewhere.`,
      );
    target = next;
  }
  throw new NotifyError('RECIPIENT_REFUSED', `More than ${redirectsMax} redirections.`);
}

async function answerOf(
  url: URL,
  request: RequestInit & { signal: AbortSignal },
): Promise<Response> {
  try {
    const response = await fetch(url, { ...request, method: 'POST', redirect: 'manual' });
    // What a receiver says besides its status is never read, however long it is.
    await response.body?.cancel();
    return response;
  } catch (cause) {
    if (request.signal.aborted)
      throw new NotifyError('CHANNEL_TIMEOUT', 'The receiver did not answer in time.', { cause });
    throw new NotifyError('CHANNEL_UNAVAILABLE', 'The receiver cannot be reached.', { cause });
  }
}

function redirection(location: string | null, from: URL): URL | undefined {
  return location !== null && URL.canParse(location, from.href)
    ? new URL(location, from)
    : undefined;
}

/** The URL of an address: visible ASCII, without user and password. */
function addressOf(text: string): URL | undefined {
  if (!/^[\x21-\x7e]{1,2000}$/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url : undefined;
}

function notAnAddress(): NotifyError {
  return new NotifyError(
    'ADDRESS_INVALID',
    'That is no URL of one of the receivers that webhooks may go to.',
  );
}

/** The key itself; a digest of one that could not stand in a header. */
function idOf(key: string): string {
  return /^[\w-]{1,128}$/.test(key) ? key : createHash('sha256').update(key).digest('base64url');
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname));
  if (url === undefined || !isSafe || url.origin !== text)
    throw new NotifyError(
      'OPTIONS_INVALID',
      `"${text}" is no origin such as https://dvc.example: give no path, and no http: to others.`,
    );
  return url.origin;
}
