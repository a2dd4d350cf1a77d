/** Checks the bytes of documents against the hashes in the logs. */
import { openLog } from '../engine/chain.js';
import { foldLog } from '../engine/fold-log.js';
import { allItems } from '../ports/all-items.js';
import { StoreError } from '../ports/errors.js';
import { sha256Of } from '../ports/sha256.js';
import type { BlobStore, KeptBlob } from '../ports/blobs.js';
import type { Store } from '../ports/store.js';
import { eachLog } from './each-log.js';

/** A document whose bytes are not what the log says. */
export interface DocumentProblem {
  readonly dossier: string;
  /** The document and its number in the dossier, as in `plan#2`. */
  readonly document: string;
  /** There are no bytes, or others. */
  readonly code: 'DOCUMENT_GONE' | 'DOCUMENT_DIFFERS';
}

/** Bytes that no log refers to: of an upload that broke off, or of one that is under way. */
export interface OrphanedBytes extends KeptBlob {
  /** The dossier that they lie under; absent where the store has none of this hash. */
  readonly dossier?: string;
}

/** What a check of documents found. */
export interface DocumentReport {
  /** How many documents were read. */
  readonly documents: number;
  readonly problems: readonly DocumentProblem[];
  readonly orphans: readonly OrphanedBytes[];
}

/**
 * Reads the bytes of every document whose dossier is not erased, and checks them against the log;
 * then lists the bytes that no log refers to. Those that an upload has just put are among them
 * until its command is carried out: what is there in two checks is left over. Remove it by
 * `blobs.discard`.
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
  const known = new Map<string, Referred>();
  for await (const { dossier, stored } of eachLog(store)) {
    const held = foldLog(openLog(dossier, stored.events))?.personal?.documents ?? [];
    known.set(sha256Of(dossier), { dossier, names: held.map(({ sha256 }) => sha256) });
    for (const { id, sha256 } of held) {
      documents += 1;
      const code = await problemOf(blobs, dossier, sha256);
      if (code !== undefined) problems.push({ dossier, document: id, code });
    }
  }
  return { documents, problems, orphans: await orphansOf(blobs, known) };
}

/** What the log of a dossier refers to. */
interface Referred {
  readonly dossier: string;
  readonly names: readonly string[];
}

async function orphansOf(
  blobs: BlobStore,
  known: ReadonlyMap<string, Referred>,
): Promise<OrphanedBytes[]> {
  const orphans: OrphanedBytes[] = [];
  for await (const blob of allItems((page) => blobs.list(page))) {
    const referred = known.get(blob.dossierHash);
    if (referred?.names.includes(blob.name) === true) continue;
    orphans.push(referred === undefined ? blob : { ...blob, dossier: referred.dossier });
  }
  return orphans;
}

async function problemOf(
  blobs: BlobStore,
  dossier: string,
  sha256: string,
): Promise<DocumentProblem['code'] | undefined> {
  try {
    const bytes = await blobs.get(dossier, sha256);
    if (bytes === undefined) return 'DOCUMENT_GONE';
    return sha256Of(bytes) === sha256 ? undefined : 'DOCUMENT_DIFFERS';
  } catch (error) {
    if (error instanceof StoreError && error.code === 'STORE_CORRUPT') return 'DOCUMENT_DIFFERS';
    throw error;
  }
}
