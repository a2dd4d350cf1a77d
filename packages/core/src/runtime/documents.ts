/** Documents with their bytes: added to a dossier, and read back. */
import {
  CommandError,
  parseCommand,
  type CommandEnvelopeInput,
  type Dossier,
} from '../engine/index.js';
import { StoreError, type BlobStore } from '../ports/index.js';
import type { CommandReceipt } from './engine.js';
import type { Loader } from './load.js';
import type { Gate, Reader } from './gate.js';

/** A document that is to be added. */
export interface DocumentUpload extends Pick<
  CommandEnvelopeInput,
  'id' | 'dossier' | 'actor' | 'effectiveAt'
> {
  /** Which document of the procedure it is. */
  readonly document: string;
  readonly title: string;
  /** As in `application/pdf`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A document with its bytes. */
export interface ReadDocument {
  /** The document and its number in the dossier, as in `plan#2`. */
  readonly id: string;
  readonly document: string;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Documents of dossiers, with their bytes. */
export interface Documents {
  /**
   * Keeps the bytes of a document, then adds it to the dossier by the command `addDocument`.
   *
   * @throws CommandError, AuthorisationError as `execute`; CommandError `DOCUMENT_TOO_LARGE`
   */
  addDocument(upload: DocumentUpload): Promise<CommandReceipt>;
  /**
   * A document with its bytes, checked against the hash in the log; `undefined` where there is none
   * or it was erased. Who may read the dossier may read it, and an access record is kept first.
   *
   * @param id - The document and its number in the dossier, as in `plan#2`.
   * @throws AuthorisationError `NOT_AUTHORISED`; StoreError `STORE_CORRUPT` for other bytes
   */
  readDocument(dossier: string, id: string, reader: Reader): Promise<ReadDocument | undefined>;
}

const documentBytesMax = 50_000_000;

/** Makes the documents of an engine; where it has no blob store, they are refused. */
export function createDocuments(options: {
  readonly blobs: BlobStore | undefined;
  readonly loader: Loader;
  readonly gate: Gate;
  readonly execute: (command: CommandEnvelopeInput) => Promise<CommandReceipt>;
}): Documents {
  const { loader, gate, execute } = options;

  function blobStore(): BlobStore {
    if (options.blobs !== undefined) return options.blobs;
    throw new StoreError(
      'STORE_UNAVAILABLE',
      'This engine has no blob store for the bytes of documents. Give it one as `blobs`.',
    );
  }

  return {
    async addDocument({ id, dossier, actor, effectiveAt, bytes, ...facts }) {
      const blobs = blobStore();
      if (bytes.length > documentBytesMax) throw tooLarge(dossier, bytes.length);
      const envelope = (sha256: string) => ({
        ...{ id, dossier, actor, ...(effectiveAt !== undefined && { effectiveAt }) },
        command: { type: 'addDocument', ...facts, size: bytes.length, sha256 } as const,
      });
      // What would be refused must not fill the disk.
      parseCommand(envelope('0'.repeat(64)));
      const held = await loader.load(dossier);
      if (held === undefined) throw unknown(dossier);
      await gate.demand(held, actor);
      return execute(envelope(await blobs.put(dossier, bytes)));
    },
    async readDocument(dossier, id, reader) {
      const blobs = blobStore();
      const held = await loader.load(dossier);
      const found = held && findDocument(held, id);
      if (held === undefined || found === undefined) return undefined;
      await gate.record(held, reader);
      const bytes = await blobs.get(dossier, found.sha256);
      if (bytes === undefined) {
        throw new StoreError(
          'STORE_CORRUPT',
          `The bytes of document "${id}" of dossier "${dossier}" are gone. Restore them from a backup.`,
          { dossier, document: id, sha256: found.sha256 },
        );
      }
      const { document, title, mediaType } = found;
      return { id, document, title, mediaType, bytes };
    },
  };
}

function findDocument({ documents = [], personal }: Dossier, id: string) {
  const known = documents.find((document) => document.id === id);
  const named = personal?.documents?.find((document) => document.id === id);
  return known === undefined || named === undefined ? undefined : { ...known, ...named };
}

function tooLarge(dossier: string, size: number): CommandError {
  return new CommandError(
    'DOCUMENT_TOO_LARGE',
    `The document for dossier "${dossier}" has ${size} bytes; at most ${documentBytesMax} are kept.`,
    { dossier, size, max: documentBytesMax },
  );
}

function unknown(dossier: string): CommandError {
  return new CommandError(
    'DOSSIER_UNKNOWN',
    `There is no dossier "${dossier}". Check its id, or submit it first.`,
    { dossier },
  );
}
