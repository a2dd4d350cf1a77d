/** The contract suite of blob stores: registers its tests with the framework that it is given. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { BlobStore } from '@thutuc/core';
import type { TestFramework } from '../store/framework.js';
import { allPages } from '../store/suite.js';

/** An empty blob store, made for one test. */
export interface BlobsUnderTest {
  readonly blobs: BlobStore;
  /** Opens the same bytes a second time, as another process would; absent where that cannot be. */
  readonly openAgain?: () => Promise<BlobStore>;
  /** Removes the bytes. */
  readonly dispose?: () => Promise<void>;
}

/** What to test. */
export interface BlobContractOptions {
  /** Heads the suite. */
  readonly name: string;
  readonly create: () => Promise<BlobsUnderTest>;
}

/**
 * Registers the contract suite for a blob store.
 *
 * @example
 * ```ts
 * const create = async () => ({ blobs: createMemoryBlobs() });
 * blobContract({ describe, it, expect }, { name: 'memory', create });
 * ```
 */
export function blobContract(
  { describe, it, expect }: TestFramework,
  { name, create }: BlobContractOptions,
): void {
  const test: BlobTest = (title, run) =>
    it(title, async () => {
      const { blobs, openAgain, dispose } = await create();
      try {
        await run(blobs, (await openAgain?.()) ?? blobs);
      } finally {
        await dispose?.();
      }
    });

  describe(`blob contract: ${name}`, () => {
    listTests(test, expect);
    pieceTests(test, expect);
    test('gives back what was kept, under the hash of its content', async (blobs, again) => {
      for (const bytes of samples) {
        const sha256 = await blobs.put('D-1', bytes);
        expect(sha256).toEqual(hashOf(bytes));
        expect(await hashAt(again, 'D-1', sha256)).toEqual(hashOf(bytes));
      }
    });

    test('keeps the same bytes once, however often they come, also at once', async (blobs) => {
      const bytes = samples[0]!;
      const hashes = await Promise.all(Array.from({ length: 20 }, () => blobs.put('D-1', bytes)));
      expect(new Set(hashes)).toEqual(new Set([hashOf(bytes)]));
      expect(await hashAt(blobs, 'D-1', hashOf(bytes))).toEqual(hashOf(bytes));
    });

    test('knows nothing of what was never kept', async (blobs) => {
      await blobs.put('D-1', samples[0]!);
      const known = hashOf(samples[0]!);
      for (const dossier of ['D-2', '', '..', 'D-1/..', `D-1/${known}`])
        expect(await blobs.get(dossier, known)).toEqual(undefined);
      for (const sha256 of [hashOf(samples[1]!), '', '..', '../../etc/passwd', known.toUpperCase()])
        expect(await blobs.get('D-1', sha256)).toEqual(undefined);
    });

    test('keeps dossiers apart, whatever they are called', async (blobs) => {
      for (const dossier of names) await blobs.put(dossier, samples[0]!);
      const [first, ...others] = names;
      await blobs.delete(first!);
      expect(await blobs.get(first!, hashOf(samples[0]!))).toEqual(undefined);
      for (const dossier of others)
        expect(await hashAt(blobs, dossier, hashOf(samples[0]!))).toEqual(hashOf(samples[0]!));
    });

    test('deletes all bytes of a dossier, and can do so again', async (blobs, again) => {
      for (const bytes of samples) await blobs.put('D-1', bytes);
      await blobs.delete('D-1');
      await blobs.delete('D-1');
      for (const bytes of samples) expect(await again.get('D-1', hashOf(bytes))).toEqual(undefined);
      await blobs.put('D-1', samples[0]!);
      expect(await hashAt(again, 'D-1', hashOf(samples[0]!))).toEqual(hashOf(samples[0]!));
    });
  });
}

/** Registers a test that is given an empty blob store, opened twice. */
type BlobTest = (title: string, run: (blobs: BlobStore, again: BlobStore) => Promise<void>) => void;

function pieceTests(test: BlobTest, expect: TestFramework['expect']): void {
  test('takes bytes in pieces of any size, and keeps them when asked to', async (blobs, again) => {
    for (const bytes of samples)
      for (const size of [1000, 70_000, 400_000]) {
        const staged = await blobs.stage('D-1', inPieces(bytes, size));
        expect([staged.sha256, staged.size]).toEqual([hashOf(bytes), bytes.length]);
        expect(await blobs.has('D-1', staged.sha256)).toEqual(false);
        for (let time = 0; time < 2; time += 1)
          expect(hashOf(await whole(staged.read()))).toEqual(hashOf(bytes));
        await staged.keep();
        await blobs.discard('D-1', staged.sha256);
        await staged.keep();
        await staged.drop();
        await staged.drop();
        expect(hashOf(await whole((await again.stream('D-1', staged.sha256))!))).toEqual(
          hashOf(bytes),
        );
        await blobs.delete('D-1');
      }
  });

  test('leaves nothing of what broke off, or was dropped', async (blobs, again) => {
    const broken = new Error('the sender has left');
    async function* breaking() {
      yield samples[2]!;
      await Promise.resolve();
      throw broken;
    }
    const said = await blobs.stage('D-1', breaking()).catch((error: unknown) => error);
    expect(said === broken).toEqual(true);
    const staged = await blobs.stage('D-1', inPieces(samples[2]!, 1000));
    await staged.drop();
    expect((await again.list({})).items).toEqual([]);
  });

  test('keeps the same bytes once, whole and in pieces, also at once', async (blobs) => {
    const bytes = samples[2]!;
    const inAll = Array.from({ length: 10 }, async (_, i) => {
      if (i % 2 === 0) return blobs.put('D-1', bytes);
      const staged = await blobs.stage('D-1', inPieces(bytes, 9000));
      await staged.keep();
      await staged.drop();
      return staged.sha256;
    });
    expect(new Set(await Promise.all(inAll))).toEqual(new Set([hashOf(bytes)]));
    expect((await blobs.list({})).items.map(({ name }) => name)).toEqual([hashOf(bytes)]);
  });

  test('streams nothing that was never kept', async (blobs) => {
    for (const sha256 of [hashOf(samples[0]!), '', '..', '../../etc/passwd'])
      expect(await blobs.stream('D-1', sha256)).toEqual(undefined);
  });
}

function inPieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  return Readable.from(pieces());
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const came: Uint8Array[] = [];
  for await (const piece of pieces) came.push(piece);
  return Buffer.concat(came);
}

function listTests(test: BlobTest, expect: TestFramework['expect']): void {
  test('says what it has, and discards the bytes of one hash', async (blobs, again) => {
    for (const bytes of samples) await blobs.put('D-1', bytes);
    await blobs.put('D-2', samples[0]!);
    const [first, second] = samples.map(hashOf);
    expect(await blobs.has('D-9', first!)).toEqual(false);
    expect(await blobs.has('D-1', first!)).toEqual(true);
    await blobs.discard('D-1', first!);
    await blobs.discard('D-1', first!);
    await blobs.discard('D-9', first!);
    for (const wrong of ['', '..', '../../x']) {
      await blobs.discard('D-1', wrong);
      expect(await again.has('D-1', wrong)).toEqual(false);
    }
    expect(await again.has('D-1', first!)).toEqual(false);
    expect(await again.get('D-1', first!)).toEqual(undefined);
    expect(await again.has('D-1', second!)).toEqual(true);
    expect(await again.has('D-2', first!)).toEqual(true);
    await blobs.put('D-1', samples[0]!);
    expect(await again.has('D-1', first!)).toEqual(true);
  });

  test('lists everything that is kept, in pages of any size', async (blobs, again) => {
    expect(await blobs.list({})).toEqual({ items: [] });
    const kept: string[] = [];
    for (const dossier of names)
      for (const bytes of samples)
        kept.push(`${hashOf(encoded(dossier))} ${await blobs.put(dossier, bytes)}`);
    for (const limit of [1, 4, kept.length, 1000]) {
      const pages = await allPages((page) => again.list(page), limit);
      const found = pages.flat().map(({ dossierHash, name: file }) => `${dossierHash} ${file}`);
      expect(found).toEqual([...kept].sort());
    }
    for (const dossier of names) await blobs.delete(dossier);
    expect(await again.list({})).toEqual({ items: [] });
  });
}

const names = [
  'D-1',
  'd-1',
  '../D-1',
  '/etc/D-1',
  'D-1\u0000x',
  'C:\\D-1',
  'Hồ sơ',
  'Hồ sơ'.normalize('NFD'),
  'đ'.repeat(200),
];

const encoded = (text: string) => new TextEncoder().encode(text);

const samples = [
  encoded('Đơn đề nghị cấp giấy phép'),
  new Uint8Array(0),
  Uint8Array.from({ length: 300_000 }, (_, i) => i % 251),
];

/** The hash of what is kept under a hash. */
async function hashAt(blobs: BlobStore, dossier: string, sha256: string): Promise<string> {
  return hashOf((await blobs.get(dossier, sha256))!);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
