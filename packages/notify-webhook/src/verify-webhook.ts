/** For receivers: whether a webhook is genuine, recent and new. */
import { WebhookError } from './errors.js';
import { payloadSchema, type WebhookPayload } from './payload.js';
import type { SeenIds } from './seen-ids.js';
import { Signer } from './signature.js';

/** A request as it came in. */
export interface WebhookRequest {
  /** The headers, as Node or fetch has them. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it came, byte by byte: not parsed and written again. */
  readonly body: string | Uint8Array;
}

/** What a receiver checks by. */
export interface VerifyOptions {
  /** The secrets agreed on with the sender: the present one, and for a while the one before. */
  readonly secrets: readonly string[];
  readonly seen: SeenIds;
  /** How far the sender's clock may be off, in seconds. @defaultValue 300 */
  readonly toleranceSeconds?: number;
  /**
   * How long an id is remembered, in hours: the sender tries again for as long as its retries
   * take. @defaultValue 168
   */
  readonly rememberHours?: number;
  /** Longest body, in bytes. @defaultValue 1,048,576 */
  readonly bodyBytesMax?: number;
  /** The present instant, in epoch milliseconds. @defaultValue Date.now */
  readonly now?: () => number;
}

/** A webhook that is to be acted on. */
export interface VerifiedWebhook {
  /** The same for every attempt at sending the same. */
  readonly id: string;
  readonly payload: WebhookPayload;
}

const secondMs = 1000;
const hourMs = 3_600_000;
/** What ids and signatures look like at most. */
const idPattern = /^[\w.:-]{1,256}$/;
const signatureLengthMax = 2000;

/**
 * Verifies a webhook: its size, its time, its signature, that it has not come before, its content.
 *
 * Where acting on it fails, take its id out of `seen` again, so that the next attempt counts.
 *
 * @example
 * ```ts
 * const { id, payload } = await verifyWebhook({ headers, body }, { secrets, seen });
 * ```
 * @throws WebhookError; its `status` is what to answer with
 */
export async function verifyWebhook(
  { headers, body }: WebhookRequest,
  options: VerifyOptions,
): Promise<VerifiedWebhook> {
  const {
    secrets,
    seen,
    toleranceSeconds = 300,
    rememberHours = 168,
    bodyBytesMax = 1_048_576,
    now = Date.now,
  } = options;
  const signer = new Signer(secrets);
  if (Buffer.byteLength(body) > bodyBytesMax)
    throw new WebhookError('WEBHOOK_TOO_LARGE', `The body is longer than ${bodyBytesMax} bytes.`);
  const { id, timestamp, signature } = signedHeaders(headers);
  const present = now();
  if (Math.abs(present / secondMs - timestamp) > toleranceSeconds)
    throw new WebhookError(
      'WEBHOOK_EXPIRED',
      `It was signed more than ${toleranceSeconds} seconds from now. Check both clocks.`,
      { timestamp },
    );
  const text = typeof body === 'string' ? body : Buffer.from(body).toString();
  if (!signer.accepts({ id, timestamp, body: text }, signature))
    throw new WebhookError('WEBHOOK_FORGED', 'No secret gives this signature.', { id });
  const payload = read(id, text);
  if (!(await seen.add(id, present + rememberHours * hourMs)))
    throw new WebhookError('WEBHOOK_REPLAYED', `Webhook "${id}" has come before.`, { id });
  return { id, payload };
}

function signedHeaders(headers: WebhookRequest['headers']): {
  id: string;
  timestamp: number;
  signature: string;
} {
  const id = headerOf(headers, 'webhook-id');
  const time = headerOf(headers, 'webhook-timestamp');
  const signature = headerOf(headers, 'webhook-signature');
  const fits =
    idPattern.test(id) &&
    /^\d{1,12}$/.test(time) &&
    signature !== '' &&
    signature.length <= signatureLengthMax;
  if (!fits)
    throw new WebhookError(
      'WEBHOOK_UNSIGNED',
      'One of the headers webhook-id, webhook-timestamp and webhook-signature is missing or is none.',
    );
  return { id, timestamp: Number(time), signature };
}

/** The value of a header; empty where it is missing or came twice. */
function headerOf(headers: WebhookRequest['headers'], name: string): string {
  if (headers instanceof Headers) return headers.get(name) ?? '';
  const found = Object.entries(headers).filter(([key]) => key.toLowerCase() === name);
  const [, value] = found.length === 1 ? (found[0] ?? []) : [];
  return typeof value === 'string' ? value : '';
}

function read(id: string, text: string): WebhookPayload {
  try {
    return payloadSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new WebhookError(
      'WEBHOOK_INVALID',
      `Webhook "${id}" is signed, but its body is no notification.`,
      { id },
      { cause },
    );
  }
}
