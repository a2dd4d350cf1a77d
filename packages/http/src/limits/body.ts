/** Bodies of requests: as large and as slow as they may be, and no more. */
import { parseUntrustedJson, ProcedureError } from '@thutuc/core/procedure';
import { HttpError } from '../problem/http-error.js';

/** What bounds a body. */
export interface BodyLimits {
  readonly bytesMax: number;
  /** How long it may take to come, in milliseconds. */
  readonly ms: number;
}

/**
 * Reads the body of a request piece by piece, and no further than its limits.
 *
 * @throws HttpError `BODY_TOO_LARGE`, `BODY_TOO_SLOW`, `MEDIA_TYPE_UNSUPPORTED` for a body that is
 *   packed: what it comes to is known only once it is unpacked
 */
export async function readBody(
  request: Request,
  { bytesMax, ms }: BodyLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const packing = request.headers.get('content-encoding') ?? 'identity';
  if (packing.toLowerCase() !== 'identity')
    throw new HttpError('MEDIA_TYPE_UNSUPPORTED', undefined, { encoding: packing.slice(0, 100) });
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > bytesMax) throw tooLarge(bytesMax);
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  try {
    return await readAll(reader, bytesMax, late.signal);
  } catch (error) {
    // What is still to come is nobody's: the connection is free to end.
    await reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  bytesMax: number,
  late: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooSlow = new Promise<never>((_, reject) => {
    late.addEventListener('abort', () => reject(new HttpError('BODY_TOO_SLOW')), { once: true });
  });
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await Promise.race([reader.read(), tooSlow]);
    if (done) return joined(pieces, size);
    size += value.length;
    if (size > bytesMax) throw tooLarge(bytesMax);
    pieces.push(value);
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function tooLarge(bytesMax: number): HttpError {
  return new HttpError('BODY_TOO_LARGE', `The body has more than ${bytesMax} bytes.`, { bytesMax });
}

const jsonType = /^application\/json *(;|$)/i;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a body that must be JSON; its keys reach no prototype, and its depth is bounded.
 *
 * @returns The text, for whoever validates it.
 * @throws HttpError as {@link readBody}, `REQUEST_INVALID`
 */
export async function readJsonText(request: Request, limits: BodyLimits): Promise<string> {
  if (!jsonType.test(request.headers.get('content-type') ?? ''))
    throw new HttpError('MEDIA_TYPE_UNSUPPORTED', 'The body must be application/json.');
  const bytes = await readBody(request, limits);
  try {
    const text = strictUtf8.decode(bytes);
    parseUntrustedJson(text);
    return text;
  } catch (cause) {
    const message = cause instanceof ProcedureError ? cause.message : 'The body is not UTF-8.';
    throw new HttpError('REQUEST_INVALID', message.slice(0, 500), {}, { cause });
  }
}
