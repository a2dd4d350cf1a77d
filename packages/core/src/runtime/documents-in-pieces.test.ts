/** Documents that come and leave piece by piece: as whole ones, and never in memory whole. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { permitEngine, submit } from '@thutuc/testing';
import { createMemoryBlobs } from '../memory-store/blobs.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { BlobStore } from '../ports/blobs.js';
import type { DocumentUpload } from './documents.js';
import type { Engine } from './engine.js';

const bytes = new TextEncoder().encode('Bản vẽ mặt bằng tầng 1');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const purpose = 'kiểm tra hồ sơ';

let blobs: BlobStore;
beforeEach(() => {
  blobs = createMemoryBlobs();
});

/** An engine with a dossier. */
async function open(): Promise<Engine> {
  const engine = permitEngine(createMemoryStore(), { blobs });
  await engine.execute(submit('D-1'));
  return engine;
}

function upload(change: Partial<DocumentUpload> = {}): DocumentUpload {
  const document = { document: 'plan', title: 'Bản vẽ', mediaType: 'application/pdf' };
  return { id: 'u-1', dossier: 'D-1', actor: 'hanh', ...document, bytes, ...change };
}

/** The bytes as they come from a network. */
const inPieces = () => Readable.from([bytes.slice(0, 7), bytes.slice(7)]);

describe('a document in pieces', () => {
  it('is as one that came whole, and leaves in pieces', async () => {
    const engine = await open();
    await engine.addDocument(upload({ bytes: inPieces() }));
    expect((await engine.addDocument(upload())).duplicate).toBe(true);
    const reader = { actor: 'lan', purpose };
    const read = await engine.streamDocument('D-1', 'plan#1', reader);
    expect(read).toMatchObject({ title: 'Bản vẽ', size: bytes.length });
    const came: Uint8Array[] = [];
    for await (const piece of read!.pieces) came.push(piece);
    expect(new Uint8Array(Buffer.concat(came))).toEqual(bytes);
    expect((await engine.accessRecords({})).items).toHaveLength(1);
    expect(await engine.streamDocument('D-1', 'plan#9', reader)).toBeUndefined();
    const stranger = { actor: 'stranger', purpose };
    for (const id of ['plan#1', 'plan#9'])
      await expect(engine.streamDocument('D-1', id, stranger)).rejects.toMatchObject({
        code: 'NOT_AUTHORISED',
      });
    await blobs.delete('D-1');
    await expect(engine.streamDocument('D-1', 'plan#1', reader)).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
    });
  });

  it('is looked into before it is kept, and is not where that refuses it', async () => {
    const engine = await open();
    const virus = new Error('a virus');
    const seen: unknown[] = [];
    for (const sent of [bytes, inPieces()]) {
      const inspect: DocumentUpload['inspect'] = async (staged) => {
        const came: Uint8Array[] = [];
        for await (const piece of staged.read()) came.push(piece);
        seen.push([staged.size, staged.sha256, new Uint8Array(Buffer.concat(came))]);
        throw virus;
      };
      await expect(engine.addDocument(upload({ bytes: sent, inspect }))).rejects.toBe(virus);
    }
    expect(seen).toEqual(Array.from({ length: 2 }, () => [bytes.length, sha256, bytes]));
    expect(await blobs.list({})).toEqual({ items: [] });
  });

  it('is read no further than it may be large', async () => {
    const engine = await open();
    let given = 0;
    function* endless() {
      for (;;) {
        given += 1;
        yield new Uint8Array(1_000_000);
      }
    }
    await expect(
      engine.addDocument(upload({ bytes: Readable.from(endless()) })),
    ).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
    });
    expect(given).toBe(51);
    expect(await blobs.list({})).toEqual({ items: [] });
  });
});
