/** Bytes that come and leave piece by piece: a file that is written beside, or read on the way. */
import type { StagedBlob } from '@thutuc/core';
import { createHash, randomUUID } from 'node:crypto';
import { copyFile, link, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, corruptFile, makeFolder, syncFolder, withBlobErrors } from './files.js';

/** Writes pieces beside their place, synced; what breaks on the way leaves nothing. */
export async function stageInFolder(
  path: string,
  folder: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<StagedBlob> {
  const beside = join(folder, `${randomUUID()}.new`);
  const file = await withBlobErrors(path, async () => {
    await makeFolder(folder);
    return open(beside, 'wx');
  });
  const drop = () => withBlobErrors(path, () => rm(beside, { force: true }));
  try {
    const { sha256, size } = await writePieces(path, file, pieces);
    return {
      sha256,
      size,
      read: () => piecesOf(path, beside),
      keep: () => withBlobErrors(path, () => putInPlace(beside, folder, sha256)),
      drop,
    };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** Errors of the file become those of the port; what the pieces throw stays what it is. */
async function writePieces(
  path: string,
  file: FileHandle,
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      size += piece.length;
      await withBlobErrors(path, () => file.writeFile(piece));
    }
    await withBlobErrors(path, () => file.sync());
    return { sha256: hash.digest('hex'), size };
  } finally {
    await file.close();
  }
}

/** The staged file stays, so that it can be kept again. */
async function putInPlace(beside: string, folder: string, name: string): Promise<void> {
  const second = join(folder, `${randomUUID()}.new`);
  try {
    await link(beside, second).catch(() => copySynced(beside, second));
    await rename(second, join(folder, name));
  } catch (error) {
    await rm(second, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Some file systems have no links. */
async function copySynced(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const copy = await open(to, 'r+');
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
}

const pieceBytes = 65_536;

async function* piecesOf(path: string, place: string): AsyncGenerator<Uint8Array, void> {
  const file = await withBlobErrors(path, () => open(place, 'r'));
  try {
    for (;;) {
      // A piece is its reader's: none is written over.
      const piece = Buffer.allocUnsafeSlow(pieceBytes);
      const { bytesRead } = await withBlobErrors(path, () => file.read(piece, 0, pieceBytes));
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The pieces of a file; the last one once all of them are what was written. */
export async function* checkedPieces(
  path: string,
  place: string,
  { dossier, sha256 }: { readonly dossier: string; readonly sha256: string },
): AsyncGenerator<Uint8Array, void> {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined;
  try {
    for await (const piece of piecesOf(path, place)) {
      hash.update(piece);
      if (held !== undefined) yield held;
      held = piece;
    }
  } catch (error) {
    if (codeOf((error as Error).cause) === 'EISDIR') throw corruptFile(path, dossier, sha256);
    throw error;
  }
  if (hash.digest('hex') !== sha256) throw corruptFile(path, dossier, sha256);
  if (held !== undefined) yield held;
}
