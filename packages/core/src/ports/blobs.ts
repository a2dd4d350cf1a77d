/** The blob port: where the bytes of documents are kept. */
import type { Page, PageRequest } from './page-request.js';

/** Bytes that a blob store keeps. */
export interface KeptBlob {
  /** SHA-256 of the id of the dossier, in hexadecimal digits: some adapters know no more of it. */
  readonly dossierHash: string;
  /** SHA-256 of the bytes; another name for what is left of bytes that were never kept whole. */
  readonly name: string;
}

/** Bytes that came piece by piece and are whole, but not kept yet. */
export interface StagedBlob {
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** How many there are. */
  readonly size: number;
  /** The bytes from their beginning, piece by piece; as often as asked, until they are dropped. */
  read(): AsyncIterable<Uint8Array>;
  /** Keeps the bytes as {@link BlobStore.put} does; may be asked again where they were removed. */
  keep(): Promise<void>;
  /** Removes what was staged, and nothing that was kept; may be asked again. */
  drop(): Promise<void>;
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
   * Takes bytes piece by piece, so that they are never in memory whole, and keeps none of them yet.
   * What the pieces throw is thrown, and nothing is left then. What is staged when
   * its dossier is deleted may be gone then.
   */
  stage(dossier: string, pieces: AsyncIterable<Uint8Array>): Promise<StagedBlob>;
  /**
   * The bytes of a hash piece by piece; `undefined` where the dossier has none such. The last piece
   * comes only when all of them are what was kept; StoreError `STORE_CORRUPT` is thrown instead.
   */
  stream(dossier: string, sha256: string): Promise<AsyncIterable<Uint8Array> | undefined>;
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
