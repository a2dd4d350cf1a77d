/** The contract of blob stores on files: whatever is changed behind their back is found. */
import fc from 'fast-check';
import {
  type BlobStore,
  createMemoryStore,
  type DocumentReport,
  type Store,
  verifyDocuments,
} from '@thutuc/core';
import type { TestFramework } from '../store/framework.js';
import { accept, permitEngine, submit } from '../store/permit-engine.js';
import { blobEditArbitrary, editBlobs, type Files } from './edits.js';

/** An empty blob store, and a way around it. */
export interface TamperedBlobs {
  readonly blobs: BlobStore;
  /** All files by their paths. */
  files(): Promise<Files>;
  /** Makes the files those that are given, past the store. */
  replace(files: Files): Promise<void>;
  /** Whether the store would keep a file under this path, of some dossier and content. */
  isPlace(path: string): boolean;
  close(): Promise<void>;
}

/** What to test. */
export interface BlobTamperingOptions {
  /** Heads the suite. */
  readonly name: string;
  readonly open: () => Promise<TamperedBlobs>;
  /** How many random edits to try. @defaultValue 100 */
  readonly runs?: number;
}

/**
 * Registers the suite for a blob store that keeps files.
 *
 * @example
 * ```ts
 * blobTamperingContract({ describe, it, expect }, { name: 'a folder', open });
 * ```
 */
export function blobTamperingContract(
  { describe, it, expect }: TestFramework,
  { name, open, runs = 100 }: BlobTamperingOptions,
): void {
  describe(`tampering with blobs: ${name}`, () => {
    it('any edit of any file is found, except of files where no bytes are kept', async () => {
      const tampered = await open();
      try {
        const store = createMemoryStore();
        await fill(store, tampered.blobs);
        expect(isSound(await verifyDocuments(store, tampered.blobs))).toEqual(true);
        const before = await tampered.files();
        await fc.assert(
          fc.asyncProperty(blobEditArbitrary, async (drawn) => {
            const after = editBlobs(drawn, before);
            await tampered.replace(after);
            const report = await verifyDocuments(store, tampered.blobs);
            const isAsBefore = isSame(before, after, (path) => tampered.isPlace(path));
            expect(isSound(report), JSON.stringify(drawn)).toEqual(isAsBefore);
            await tampered.replace(before);
          }),
          { numRuns: runs },
        );
      } finally {
        await tampered.close();
      }
    });
  });
}

/** Three dossiers with documents, of equal bytes too; the last of them is erased. */
async function fill(store: Store, blobs: BlobStore): Promise<void> {
  const adminRoles = { forcedErasure: [{ unit: 'U-1', role: 'officer' }] };
  const engine = permitEngine(store, { blobs, adminRoles });
  for (const dossier of ['D-1', 'D-2', 'D-3']) {
    for (const command of [submit(dossier), accept(dossier)]) await engine.execute(command);
    for (const text of ['Bản vẽ', `Đơn của ${dossier}`, '']) {
      const document = { document: 'plan', title: 'Bản vẽ', mediaType: 'text/plain' };
      const upload = { id: `${dossier} ${text}`, dossier, actor: 'hanh', ...document };
      await engine.addDocument({ ...upload, bytes: new TextEncoder().encode(text) });
    }
  }
  const erase = { type: 'erase', force: true, reasons: 'theo yêu cầu' } as const;
  await engine.execute({ id: 'erase', dossier: 'D-3', actor: 'lan', command: erase });
}

function isSound({ problems, orphans }: DocumentReport): boolean {
  return problems.length === 0 && orphans.length === 0;
}

/** Whether the files in places of the store are the same. */
function isSame(one: Files, other: Files, isPlace: (path: string) => boolean): boolean {
  const textOf = (files: Files) =>
    Object.entries(files)
      .filter(([path]) => isPlace(path))
      .map(([path, bytes]) => `${path} ${bytes.join(' ')}`)
      .sort()
      .join('\n');
  return textOf(one) === textOf(other);
}
