/** Whether a document is what it says, and nothing that must not be kept. */
import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { HttpError } from '../problem/http-error.js';

/** A document that was sent. */
export interface SentDocument {
  readonly dossier: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
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

/**
 * Checks a document: its type is one that is taken and is that of its first bytes, it came whole
 * where a digest was sent along (RFC 9530), and the scan lets it pass.
 *
 * @throws HttpError `DOCUMENT_TYPE`, `DOCUMENT_DAMAGED`, `DOCUMENT_REFUSED`
 */
export async function checkDocument(
  document: SentDocument,
  { types = usualTypes, scan }: DocumentChecks,
  digest: string | undefined,
): Promise<void> {
  const { mediaType, bytes } = document;
  if (!types.includes(mediaType))
    throw new HttpError('DOCUMENT_TYPE', undefined, { sent: mediaType, taken: types });
  assertWhole(bytes, digest);
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (found !== mediaType)
    throw new HttpError('DOCUMENT_TYPE', undefined, { sent: mediaType, found: found ?? null });
  if (scan !== undefined && (await scan(document)) !== 'clean')
    throw new HttpError('DOCUMENT_REFUSED');
}

const digestPattern = /(?:^|,)\s*sha-256=:([A-Za-z\d+/]{43}=):/;

function assertWhole(bytes: Uint8Array, digest: string | undefined): void {
  if (digest === undefined) return;
  const sent = digestPattern.exec(digest)?.[1];
  const is = createHash('sha256').update(bytes).digest('base64');
  if (sent !== is) throw new HttpError('DOCUMENT_DAMAGED', undefined, { sent: sent ?? null, is });
}
