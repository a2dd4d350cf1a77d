/** Bodies of requests: as large and as slow as they may be, and no more. */
import type { IncomingMessage } from 'node:http';
import { parseUntrustedJson, ProcedureError } from '@thutuc/core/procedure';
import { HttpError } from '../problem/http-error.js';

/** What bounds a body. */
export interface BodyLimits {
  readonly bytesMax: number;
  /** How long it may take to come, in milliseconds. */
  readonly ms: number;
}

/** A request whose body is to be read: once, and by one reader. */
export interface SentBody {
  readonly request: Request;
  /** Node's own, where nothing stands between: it takes a fraction of the time to read. */
  readonly unread?: IncomingMessage | undefined;
}

/**
 * The body of a request piece by piece as it comes, and no further than its limits.
 *
 * @throws HttpError `BODY_TOO_LARGE`, `BODY_TOO_SLOW`, `MEDIA_TYPE_UNSUPPORTED` for a body that is
 *   packed: what it comes to is known only once it is unpacked
 */
export async function* bodyPieces(
  { request, unread }: SentBody,
  { bytesMax, ms }: BodyLimits,
): AsyncGenerator<Uint8Array, void> {
  const packing = request.headers.get('content-encoding') ?? 'identity';
  if (packing.toLowerCase() !== 'identity')
    throw new HttpError('MEDIA_TYPE_UNSUPPORTED', undefined, { encoding: packing.slice(0, 100) });
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > bytesMax) throw tooLarge(bytesMax);
  const pieces = unread === undefined ? ofRequest(request) : ofNode(unread);
  const { promise: late, timer } = afterwards(ms);
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([pieces.next(), late]);
      if (done === true) return;
      size += value.length;
      if (size > bytesMax) throw tooLarge(bytesMax);
      yield value;
    }
  } finally {
    clearTimeout(timer);
    // What is still to come is nobody's: the connection is free to end.
    pieces.leave();
  }
}

/** A body that comes; `leave` says that nobody wants the rest. */
interface Pieces {
  next(): Promise<IteratorResult<Uint8Array, unknown>>;
  leave(): void;
}

function ofRequest(request: Request): Pieces {
  const reader = request.body?.getReader();
  return {
    next: async () => {
      const read = await (reader as ReadableStreamDefaultReader<Uint8Array> | undefined)?.read();
      return read === undefined || read.done
        ? { done: true, value: undefined }
        : { done: false, value: read.value };
    },
    leave: () => void reader?.cancel().catch(() => undefined),
  };
}

/** Its end leaves the connection open, for the answer. */
function ofNode(incoming: IncomingMessage): Pieces {
  const pieces = incoming.iterator({ destroyOnReturn: false });
  return {
    next: () =>
      (pieces.next() as Promise<IteratorResult<Uint8Array, unknown>>).catch((cause: unknown) => {
        throw new HttpError('REQUEST_INVALID', 'The body broke off.', {}, { cause });
      }),
    leave: () => void incoming.resume(),
  };
}

/** Rejects once the time is over. */
function afterwards(ms: number) {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HttpError('BODY_TOO_SLOW')), ms);
  });
  promise.catch(() => undefined);
  return { promise, timer };
}

/** Reads the body of a request within its limits. @throws HttpError as {@link bodyPieces} */
async function readBody(sent: SentBody, limits: BodyLimits): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bodyPieces(sent, limits)) pieces.push(piece);
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
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
 * @throws HttpError as {@link bodyPieces}, `REQUEST_INVALID`
 */
export async function readJsonText(sent: SentBody, limits: BodyLimits): Promise<string> {
  if (!jsonType.test(sent.request.headers.get('content-type') ?? ''))
    throw new HttpError('MEDIA_TYPE_UNSUPPORTED', 'The body must be application/json.');
  const bytes = await readBody(sent, limits);
  try {
    const text = strictUtf8.decode(bytes);
    parseUntrustedJson(text);
    return text;
  } catch (cause) {
    const message = cause instanceof ProcedureError ? cause.message : 'The body is not UTF-8.';
    throw new HttpError('REQUEST_INVALID', message.slice(0, 500), {}, { cause });
  }
}
