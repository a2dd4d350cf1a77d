/** The contract suite of blob stores: registers its tests with the framework that it is given. */
import { createHash } from 'node:crypto';
import type { BlobStore } from '../../ports/index.js';
import type { TestFramework } from '../store/index.js';

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
  const test = (title: string, run: (blobs: BlobStore, again: BlobStore) => Promise<void>) =>
    it(title, async () => {
      const { blobs, openAgain, dispose } = await create();
      try {
        await run(blobs, (await openAgain?.()) ?? blobs);
      } finally {
        await dispose?.();
      }
    });

  describe(`blob contract: ${name}`, () => {
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

const samples = [
  new TextEncoder().encode('Đơn đề nghị cấp giấy phép'),
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
