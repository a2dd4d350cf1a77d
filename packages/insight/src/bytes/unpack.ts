/** The bytes of a log, unpacked where they are packed: a bounded number from each packed one. */
import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { InsightError } from '../errors.js';
import type { ReadLimits } from '../log/limits.js';

/** The bytes of a file, piece by piece. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Below it no file is a bomb: a short log of equal lines packs well. */
const harmlessBytes = 16 * 1024 * 1024;

/**
 * The bytes as they are, or unpacked where they begin as gzip does.
 *
 * @throws InsightError `LOG_TOO_LARGE` where they unpack to more than the bound; `LOG_UNREADABLE`
 *   where the packing is broken
 */
export async function* unpacked(
  bytes: Bytes,
  { packedRatioMax }: Pick<ReadLimits, 'packedRatioMax'>,
): AsyncGenerator<Uint8Array> {
  const pieces = iterate(bytes);
  const first = await firstBytes(pieces);
  const whole = rejoin(first, pieces);
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    yield* whole;
    return;
  }
  let taken = 0;
  let given = 0;
  const counted = async function* () {
    for await (const piece of whole) {
      taken += piece.byteLength;
      yield piece;
    }
  };
  try {
    const source = Readable.from(counted());
    const gunzip = createGunzip();
    source.on('error', (error) => gunzip.destroy(error));
    for await (const piece of source.pipe(gunzip) as AsyncIterable<Buffer>) {
      given += piece.byteLength;
      if (given > harmlessBytes && given > taken * packedRatioMax) throw bomb(given);
      yield piece;
    }
  } catch (error) {
    if (error instanceof InsightError) throw error;
    const text = error instanceof Error ? error.message : String(error);
    throw new InsightError(
      'LOG_UNREADABLE',
      `The packed file is broken after ${given} bytes: ${text}. Fetch or pack it anew.`,
      { bytes: given },
      { cause: error },
    );
  }
}

function bomb(given: number): InsightError {
  return new InsightError(
    'LOG_TOO_LARGE',
    `The packed file unpacks to more than it may: over ${given} bytes. Unpack it yourself if you trust it.`,
    { bytes: given },
  );
}

async function* iterate(bytes: Bytes): AsyncGenerator<Uint8Array, void, undefined> {
  yield* bytes;
}

async function firstBytes(pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let first = new Uint8Array(0);
  while (first.byteLength < 4) {
    const next = await pieces.next();
    if (next.done === true) break;
    first = first.byteLength === 0 ? Uint8Array.from(next.value) : joined(first, next.value);
  }
  return first;
}

async function* rejoin(
  first: Uint8Array,
  pieces: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.byteLength > 0) yield first;
  yield* pieces;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.byteLength + other.byteLength);
  both.set(one);
  both.set(other, one.byteLength);
  return both;
}
