/** The blob port: where the bytes of documents are kept. */
import type { Page, PageRequest } from './page-request.js';

/** Bytes that a blob store keeps. */
export interface KeptBlob {
  /** SHA-256 of the id of the dossier, in hexadecimal digits: some adapters know no more of it. */
  readonly dossierHash: string;
  /** SHA-256 of the bytes; another name for what is left of bytes that were never kept whole. */
  readonly name: string;
}

/**
 * Keeps the bytes of documents, each under its dossier and the hash of its content.
 *
 * The same bytes in two dossiers are kept twice, so that one dossier can be erased without a look
 * at the others. Every adapter passes the contract suite of `@thutuc/testing`.
 */
export interface BlobStore {
  /**
   * Keeps bytes; they are on disk before the promise resolves. Bytes that are there stay.
   *
   * @returns SHA-256 of the bytes, in hexadecimal digits
   */
  put(dossier: string, bytes: Uint8Array): Promise<string>;
  /**
   * The bytes of a hash; `undefined` where the dossier has none such.
   *
   * @throws StoreError `STORE_CORRUPT` when they are not what was kept
   */
  get(dossier: string, sha256: string): Promise<Uint8Array | undefined>;
  /** Whether the dossier has bytes of a hash, without reading them. */
  has(dossier: string, sha256: string): Promise<boolean>;
  /** Deletes the bytes of one hash: for good, before the promise resolves. */
  discard(dossier: string, sha256: string): Promise<void>;
  /** Deletes all bytes of a dossier: for good, before the promise resolves. */
  delete(dossier: string): Promise<void>;
  /** Everything that is kept, in the order of `dossierHash` and `name`. */
  list(page: PageRequest): Promise<Page<KeptBlob>>;
}
