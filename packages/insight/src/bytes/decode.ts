/** Bytes as text: the mark at their beginning, the XML declaration, or UTF-8. */
import { TextDecoder } from 'node:util';
import { InsightError } from '../errors.js';
import type { ReadLimits } from '../log/limits.js';
import { type Bytes, unpacked } from './unpack.js';

/**
 * The text of a file, piece by piece, unpacked where it is packed.
 *
 * @throws InsightError `LOG_UNREADABLE` where it declares an encoding that nobody knows, or bytes
 *   are none of it
 */
export async function* decoded(bytes: Bytes, limits: ReadLimits): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of unpacked(bytes, limits)) {
      decoder ??= decoderFor(piece);
      const text = decoder.decode(piece, { stream: true });
      if (text !== '') yield text;
    }
    const rest = decoder?.decode() ?? '';
    if (rest !== '') yield rest;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw unreadable(decoder?.encoding ?? 'utf-8', error);
  }
}

/** The whole text. @throws InsightError as {@link decoded}; `LOG_TOO_LARGE` beyond the bound */
export async function decodedWhole(bytes: Bytes, limits: ReadLimits): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of decoded(bytes, limits)) {
    length += piece.length;
    if (length > limits.wholeBytesMax) throw tooLarge(limits.wholeBytesMax);
    pieces.push(piece);
  }
  return pieces.join('');
}

/** All bytes, unpacked. @throws InsightError `LOG_TOO_LARGE` */
export async function wholeBytes(bytes: Bytes, limits: ReadLimits): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of unpacked(bytes, limits)) {
    length += piece.byteLength;
    if (length > limits.wholeBytesMax) throw tooLarge(limits.wholeBytesMax);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function tooLarge(max: number): InsightError {
  return new InsightError(
    'LOG_TOO_LARGE',
    `The file is read as a whole and is larger than ${max} bytes. Split it, or give it as XES or CSV.`,
    { max },
  );
}

/** UTF-16 by its mark or its zeroes; else what an XML declaration says; else UTF-8. */
function decoderFor(start: Uint8Array): TextDecoder {
  const [first, second, third, fourth] = start;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (second === 0 && fourth === 0 && first !== 0) return new TextDecoder('utf-16le');
  if (first === 0 && third === 0 && second !== 0) return new TextDecoder('utf-16be');
  const head = Buffer.from(start.subarray(0, 200)).toString('latin1');
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*encoding=["']([\w.:-]+)["']/u.exec(
    head,
  )?.[1];
  const label = declared === undefined || /^utf-?16/iu.test(declared) ? 'utf-8' : declared;
  try {
    return new TextDecoder(label, { fatal: label === 'utf-8' });
  } catch (error) {
    throw unreadable(label, error);
  }
}

function unreadable(encoding: string, cause: unknown): InsightError {
  return new InsightError(
    'LOG_UNREADABLE',
    `The bytes of the file are no text in ${encoding}. Save it as UTF-8.`,
    { encoding },
    { cause },
  );
}
