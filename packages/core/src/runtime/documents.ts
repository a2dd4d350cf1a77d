/** Documents with their bytes: added to a dossier, and read back. */
import { AuthorisationError, CommandError, ConflictError } from '../engine/errors.js';
import { parseCommand, type CommandEnvelopeInput } from '../engine/command.js';
import type { DocumentSource } from '../engine/document-source.js';
import type { Dossier } from '../engine/dossier.js';
import { loggable, type Logger } from '../ports/logger.js';
import { StoreError } from '../ports/errors.js';
import type { BlobStore } from '../ports/blobs.js';
import type { CommandReceipt } from './command-receipt.js';
import type { Loader } from './load.js';
import type { Gate, Reader } from './gate.js';

/** A document that is to be added. */
export interface DocumentUpload extends Pick<CommandEnvelopeInput, 'id' | 'actor' | 'effectiveAt'> {
  readonly dossier: string;
  /** Which document of the procedure it is. */
  readonly document: string;
  readonly title: string;
  /** As in `application/pdf`. */
  readonly mediaType: string;
  /** Where it comes from; figures on reuse do not know where absent. */
  readonly source?: DocumentSource;
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
   * Where the command is refused, or the dossier is erased meanwhile, the bytes are removed again.
   * Where the store fails, so that nobody knows what became of the command, they stay:
   * `verifyDocuments` lists what nothing refers to.
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
  readonly logger?: Logger | undefined;
}): Documents {
  const { loader, gate, execute, logger } = options;

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
      await gate.assertReadable(await loader.load(dossier), dossier, actor);
      const sha256 = await blobs.put(dossier, bytes);
      const settle = () => settleBytes({ blobs, loader, logger }, { dossier, sha256, bytes });
      try {
        const receipt = await execute(envelope(sha256));
        await settle();
        return receipt;
      } catch (error) {
        if (isRefusal(error)) await settle();
        throw error;
      }
    },
    async readDocument(dossier, id, reader) {
      const blobs = blobStore();
      const loaded = await loader.load(dossier);
      const found = loaded && findDocument(loaded, id);
      if (found === undefined) {
        await gate.assertReadable(loaded, dossier, reader.actor);
        return undefined;
      }
      await gate.record(loaded, dossier, reader);
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

/** Nothing was written, for certain; after other errors the command may still come about. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof CommandError ||
    error instanceof AuthorisationError ||
    error instanceof ConflictError
  );
}

/** How often it is looked again where others add, refuse or erase the same bytes meanwhile. */
const looksMax = 20;

/**
 * Makes the bytes follow the log: they are there when, and only when, the dossier refers to them.
 * Whoever has put or removed bytes looks into the log once more, so that of two that race the last
 * one puts it right. What fails is left to the audit: the answer of the command stands.
 */
async function settleBytes(
  { blobs, loader, logger }: { blobs: BlobStore; loader: Loader; logger: Logger | undefined },
  { dossier, sha256, bytes }: { dossier: string; sha256: string; bytes: Uint8Array },
): Promise<void> {
  try {
    for (let look = 0; look < looksMax; look += 1) {
      const held = await loader.load(dossier);
      const isReferred = held?.personal?.documents?.some((known) => known.sha256 === sha256);
      if ((isReferred ?? false) === (await blobs.has(dossier, sha256))) return;
      if (isReferred === true) await blobs.put(dossier, bytes);
      else await blobs.discard(dossier, sha256);
    }
  } catch (error) {
    logger?.error({ dossier, error: loggable(error) }, 'bytes of an upload could not be settled');
  }
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
