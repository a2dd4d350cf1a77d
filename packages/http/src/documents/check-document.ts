/** Whether a document is what it says, and nothing that must not be kept. */
import { fileTypeFromBuffer, fileTypeFromStream } from 'file-type';
import { HttpError } from '../problem/http-error.js';

/** A document that came whole, and is not kept yet. */
export interface SentDocument {
  readonly dossier: string;
  readonly mediaType: string;
  readonly size: number;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** The bytes from their beginning, piece by piece; as often as asked while the scan lasts. */
  read(): AsyncIterable<Uint8Array>;
}

/** Looks into a document before it is kept. */
export type Scan = (document: SentDocument) => Promise<'clean' | 'refused'>;

/** Media types that are taken unless others are named. */
const usualTypes: readonly string[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
];

/** What a document is checked by. */
export interface DocumentChecks {
  readonly types?: readonly string[];
  readonly scan?: Scan;
}

/** @throws HttpError `DOCUMENT_TYPE` for a media type that is not taken */
export function assertTaken(mediaType: string, { types = usualTypes }: DocumentChecks): void {
  if (!types.includes(mediaType))
    throw new HttpError('DOCUMENT_TYPE', undefined, { sent: mediaType, taken: types });
}

/** By these many bytes every type is known that is no archive. */
const firstBytes = 4100;

/**
 * The pieces of a document as they come; no more of it is taken than its first bytes where they
 * are of another type than the one that it says. What an archive holds is not known by these:
 * {@link checkWhole} finds out.
 *
 * @throws HttpError `DOCUMENT_TYPE`
 */
export async function* checkedBeginning(
  pieces: AsyncIterable<Uint8Array>,
  mediaType: string,
): AsyncGenerator<Uint8Array, void> {
  let first: Uint8Array | undefined = new Uint8Array();
  for await (const piece of pieces) {
    if (first === undefined) {
      yield piece;
      continue;
    }
    first = Buffer.concat([first, piece]);
    if (first.length < firstBytes) continue;
    await assertBeginning(first, mediaType);
    yield first;
    first = undefined;
  }
  if (first === undefined) return;
  await assertBeginning(first, mediaType);
  yield first;
}

async function assertBeginning(first: Uint8Array, mediaType: string): Promise<void> {
  const found = (await fileTypeFromBuffer(first))?.mime;
  if (found !== mediaType && found !== 'application/zip') throw otherType(mediaType, found);
}

/**
 * Checks a document that came: it came whole where a digest was sent along (RFC 9530), it is of
 * the type that it says, and the scan lets it pass.
 *
 * @throws HttpError `DOCUMENT_TYPE`, `DOCUMENT_DAMAGED`, `DOCUMENT_REFUSED`
 */
export async function checkWhole(
  document: SentDocument,
  { scan }: DocumentChecks,
  digest: string | undefined,
): Promise<void> {
  const { mediaType, sha256 } = document;
  assertWhole(sha256, digest);
  const found = (await fileTypeFromStream(ReadableStream.from(document.read())))?.mime;
  if (found !== mediaType) throw otherType(mediaType, found);
  if (scan !== undefined && (await scan(document)) !== 'clean')
    throw new HttpError('DOCUMENT_REFUSED');
}

function otherType(sent: string, found: string | undefined): HttpError {
  return new HttpError('DOCUMENT_TYPE', undefined, { sent, found: found ?? null });
}

const digestPattern = /(?:^|,)\s*sha-256=:([A-Za-z\d+/]{43}=):/;

function assertWhole(sha256: string, digest: string | undefined): void {
  if (digest === undefined) return;
  const sent = digestPattern.exec(digest)?.[1];
  const is = Buffer.from(sha256, 'hex').toString('base64');
  if (sent !== is) throw new HttpError('DOCUMENT_DAMAGED', undefined, { sent: sent ?? null, is });
}
