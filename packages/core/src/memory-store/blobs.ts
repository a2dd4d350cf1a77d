/** The bytes of documents in memory. */
import { createHash } from 'node:crypto';
import type { BlobStore } from '../ports/index.js';

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
  return {
    put(dossier, bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const own = held.get(dossier) ?? new Map<string, Uint8Array>();
      held.set(dossier, own.set(sha256, bytes.slice()));
      return Promise.resolve(sha256);
    },
    get: (dossier, sha256) => Promise.resolve(held.get(dossier)?.get(sha256)?.slice()),
    delete(dossier) {
      held.delete(dossier);
      return Promise.resolve();
    },
  };
}
