/** Bytes that are there whole, as a blob store stages those that come in pieces. */
import type { StagedBlob } from './blobs.js';
import { piecesOf } from './pieces-of.js';
import { sha256Of } from './sha256.js';

/** Stages bytes in memory; `put` keeps them. */
export function stagedWhole(
  bytes: Uint8Array,
  put: (bytes: Uint8Array) => Promise<unknown>,
): StagedBlob {
  return {
    sha256: sha256Of(bytes),
    size: bytes.length,
    read: () => piecesOf(bytes),
    keep: async () => void (await put(bytes)),
    drop: () => Promise.resolve(),
  };
}
