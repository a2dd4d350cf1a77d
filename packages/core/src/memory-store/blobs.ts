/** The bytes of documents in memory. */
import type { BlobStore, KeptBlob } from '../ports/blobs.js';
import { piecesOf } from '../ports/pieces-of.js';
import { sha256Of } from '../ports/sha256.js';
import { stagedWhole } from '../ports/staged-whole.js';
import { sortedPage } from './worklist.js';

/**
 * A blob store in memory: what it holds ends with the process.
 *
 * @example
 * ```ts
 * const blobs = createMemoryBlobs();
 * const sha256 = await blobs.put('D-1', new TextEncoder().encode('Đơn'));
 * await blobs.get('D-1', sha256); // the bytes
 * ```
 */
export function createMemoryBlobs(): BlobStore {
  const held = new Map<string, Map<string, Uint8Array>>();
  const put = (dossier: string, bytes: Uint8Array) => {
    const sha256 = sha256Of(bytes);
    const own = held.get(dossier) ?? new Map<string, Uint8Array>();
    held.set(dossier, own.set(sha256, bytes.slice()));
    return Promise.resolve(sha256);
  };
  return {
    put,
    async stage(dossier, pieces) {
      const came: Uint8Array[] = [];
      for await (const piece of pieces) came.push(piece.slice());
      return stagedWhole(new Uint8Array(Buffer.concat(came)), (bytes) => put(dossier, bytes));
    },
    stream(dossier, sha256) {
      const bytes = held.get(dossier)?.get(sha256);
      return Promise.resolve(bytes && piecesOf(bytes));
    },
    get: (dossier, sha256) => Promise.resolve(held.get(dossier)?.get(sha256)?.slice()),
    has: (dossier, sha256) => Promise.resolve(held.get(dossier)?.has(sha256) ?? false),
    discard(dossier, sha256) {
      held.get(dossier)?.delete(sha256);
      return Promise.resolve();
    },
    delete(dossier) {
      held.delete(dossier);
      return Promise.resolve();
    },
    list: (page) =>
      new Promise((resolve) => {
        const blobs = [...held].flatMap(([dossier, own]): KeptBlob[] =>
          [...own.keys()].map((name) => ({ dossierHash: sha256Of(dossier), name })),
        );
        const keyOf = ({ dossierHash, name }: KeptBlob) => [dossierHash, name];
        resolve(
          sortedPage(blobs, page, { matches: () => true, keyOf, shape: ['string', 'string'] }),
        );
      }),
  };
}
