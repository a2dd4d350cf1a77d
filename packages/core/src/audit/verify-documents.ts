/** Checks the bytes of documents against the hashes in the logs. */
import { createHash } from 'node:crypto';
import { foldLog, openLog } from '../engine/index.js';
import { StoreError, type BlobStore, type Store } from '../ports/index.js';
import { eachLog } from './each-log.js';

/** A document whose bytes are not what the log says. */
export interface DocumentProblem {
  readonly dossier: string;
  /** The document and its number in the dossier, as in `plan#2`. */
  readonly document: string;
  /** There are no bytes, or others. */
  readonly code: 'DOCUMENT_GONE' | 'DOCUMENT_DIFFERS';
}

/** What a check of documents found. */
export interface DocumentReport {
  /** How many documents were read. */
  readonly documents: number;
  readonly problems: readonly DocumentProblem[];
}

/**
 * Reads the bytes of every document whose dossier is not erased, and checks them against the log.
 *
 * @throws LogError for a log that is not what was written: verify the store first
 * @example
 * ```ts
 * const { problems } = await verifyDocuments(store, openBlobFolder({ path: 'documents' }));
 * ```
 */
export async function verifyDocuments(store: Store, blobs: BlobStore): Promise<DocumentReport> {
  let documents = 0;
  const problems: DocumentProblem[] = [];
  for await (const { dossier, stored } of eachLog(store)) {
    const held = foldLog(openLog(dossier, stored.events))?.personal?.documents ?? [];
    for (const { id, sha256 } of held) {
      documents += 1;
      const code = await problemOf(blobs, dossier, sha256);
      if (code !== undefined) problems.push({ dossier, document: id, code });
    }
  }
  return { documents, problems };
}

async function problemOf(
  blobs: BlobStore,
  dossier: string,
  sha256: string,
): Promise<DocumentProblem['code'] | undefined> {
  try {
    const bytes = await blobs.get(dossier, sha256);
    if (bytes === undefined) return 'DOCUMENT_GONE';
    const found = createHash('sha256').update(bytes).digest('hex');
    return found === sha256 ? undefined : 'DOCUMENT_DIFFERS';
  } catch (error) {
    if (error instanceof StoreError && error.code === 'STORE_CORRUPT') return 'DOCUMENT_DIFFERS';
    throw error;
  }
}
