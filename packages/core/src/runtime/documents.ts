/** Documents with their bytes: added to a dossier, and read back. */
import { AuthorisationError, CommandError, ConflictError } from '../engine/errors.js';
import { parseCommand, type CommandEnvelopeInput } from '../engine/command.js';
import type { DocumentSource } from '../engine/document-source.js';
import type { Dossier } from '../engine/dossier.js';
import { loggable, type Logger } from '../ports/logger.js';
import { StoreError } from '../ports/errors.js';
import type { BlobStore, StagedBlob } from '../ports/blobs.js';
import { stagedWhole } from '../ports/staged-whole.js';
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
  /** Whole, or piece by piece as they come: then they are never in memory whole. */
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
  /**
   * Looks at the bytes before they are kept, such as for their type or for viruses; what it throws
   * refuses the document.
   */
  readonly inspect?: (staged: Pick<StagedBlob, 'sha256' | 'size' | 'read'>) => Promise<void>;
}

/** What a document is. */
interface NamedDocument {
  /** The document and its number in the dossier, as in `plan#2`. */
  readonly id: string;
  readonly document: string;
  readonly title: string;
  readonly mediaType: string;
}

/** A document with its bytes. */
export interface ReadDocument extends NamedDocument {
  readonly bytes: Uint8Array;
}

/** A document whose bytes come piece by piece. */
export interface StreamedDocument extends NamedDocument {
  readonly size: number;
  /** The last one comes only when all are those of the hash in the log. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Documents of dossiers, with their bytes. */
export interface Documents {
  /**
   * Keeps the bytes of a document, then adds it to the dossier by the command `addDocument`.
   *
   * Where the command is refused, or the dossier is erased meanwhile, the bytes are removed again.
   * Bytes that come in pieces are hashed and counted on the way; what the pieces throw is thrown.
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
  /**
   * As `readDocument`, with the bytes piece by piece; other bytes than those of the hash in the log
   * are found before the last piece.
   *
   * @throws AuthorisationError `NOT_AUTHORISED`; StoreError `STORE_CORRUPT` where bytes are gone
   */
  streamDocument(
    dossier: string,
    id: string,
    reader: Reader,
  ): Promise<StreamedDocument | undefined>;
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

  /** Finds a document, and keeps an access record of whoever reads it. */
  async function openDocument(dossier: string, id: string, reader: Reader) {
    const loaded = await loader.load(dossier);
    const found = loaded && findDocument(loaded, id);
    if (found === undefined) await gate.assertReadable(loaded, dossier, reader.actor);
    else await gate.record(loaded, dossier, reader);
    return found;
  }

  return {
    async addDocument({ id, dossier, actor, effectiveAt, bytes, inspect, ...facts }) {
      const blobs = blobStore();
      const envelope = (size: number, sha256: string) => ({
        ...{ id, dossier, actor, ...(effectiveAt !== undefined && { effectiveAt }) },
        command: { type: 'addDocument', ...facts, size, sha256 } as const,
      });
      if (bytes instanceof Uint8Array) assertSize(dossier, bytes.length);
      // What would be refused must not fill the disk.
      parseCommand(envelope(0, '0'.repeat(64)));
      await gate.assertReadable(await loader.load(dossier), dossier, actor);
      const staged = await stage(blobs, dossier, bytes);
      const settle = () => settleBytes({ blobs, loader, logger }, dossier, staged);
      try {
        await inspect?.(staged);
        await staged.keep();
        const receipt = await execute(envelope(staged.size, staged.sha256));
        await settle();
        return receipt;
      } catch (error) {
        if (isRefusal(error)) await settle();
        throw error;
      } finally {
        await staged.drop().catch((error: unknown) => {
          logger?.error({ dossier, error: loggable(error) }, 'staged bytes could not be removed');
        });
      }
    },
    async readDocument(dossier, id, reader) {
      const blobs = blobStore();
      const found = await openDocument(dossier, id, reader);
      if (found === undefined) return undefined;
      const bytes = await blobs.get(dossier, found.sha256);
      if (bytes === undefined) throw goneBytes(dossier, id, found.sha256);
      return { ...named(found), bytes };
    },
    async streamDocument(dossier, id, reader) {
      const blobs = blobStore();
      const found = await openDocument(dossier, id, reader);
      if (found === undefined) return undefined;
      const pieces = await blobs.stream(dossier, found.sha256);
      if (pieces === undefined) throw goneBytes(dossier, id, found.sha256);
      return { ...named(found), size: found.size, pieces };
    },
  };
}

/** Bytes to be kept, whole or in pieces, up to the size that a document may have. */
function stage(
  blobs: BlobStore,
  dossier: string,
  bytes: DocumentUpload['bytes'],
): Promise<StagedBlob> | StagedBlob {
  if (bytes instanceof Uint8Array) return stagedWhole(bytes, (whole) => blobs.put(dossier, whole));
  return blobs.stage(dossier, bounded(dossier, bytes));
}

async function* bounded(
  dossier: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    assertSize(dossier, size);
    yield piece;
  }
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
  dossier: string,
  staged: StagedBlob,
): Promise<void> {
  const { sha256 } = staged;
  try {
    for (let look = 0; look < looksMax; look += 1) {
      const held = await loader.load(dossier);
      const isReferred = held?.personal?.documents?.some((known) => known.sha256 === sha256);
      if ((isReferred ?? false) === (await blobs.has(dossier, sha256))) return;
      if (isReferred === true) await staged.keep();
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

function named({ id, document, title, mediaType }: NamedDocument): NamedDocument {
  return { id, document, title, mediaType };
}

/** @throws CommandError `DOCUMENT_TOO_LARGE` */
function assertSize(dossier: string, size: number): void {
  if (size <= documentBytesMax) return;
  throw new CommandError(
    'DOCUMENT_TOO_LARGE',
    `The document for dossier "${dossier}" has ${size} bytes; at most ${documentBytesMax} are kept.`,
    { dossier, size, max: documentBytesMax },
  );
}

function goneBytes(dossier: string, document: string, sha256: string): StoreError {
  return new StoreError(
    'STORE_CORRUPT',
    `The bytes of document "${document}" of dossier "${dossier}" are gone. Restore them from a backup.`,
    { dossier, document, sha256 },
  );
}
