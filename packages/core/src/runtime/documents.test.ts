/** Documents: what the log says of them, their bytes, and what becomes of both. */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyDocuments } from '../audit/verify-documents.js';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { createMemoryBlobs } from '../memory-store/blobs.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { StoreError } from '../ports/errors.js';
import type { BlobStore } from '../ports/blobs.js';
import type { Store } from '../ports/store.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine, type Engine } from './engine.js';
import type { DocumentUpload } from './documents.js';

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [{ code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } }],
  people: [
    { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
    { id: 'kho', name: 'Vũ Kho', memberships: [{ unit: 'U-1', role: 'archivist' }] },
  ],
});
const bytes = new TextEncoder().encode('Bản vẽ mặt bằng tầng 1');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const purpose = 'kiểm tra hồ sơ';

let now: number;
let store: Store;
let blobs: BlobStore;
beforeEach(() => {
  now = parseInstant('2025-01-06T09:00+07:00'); // Monday
  store = createMemoryStore();
  blobs = createMemoryBlobs();
});

function open(): Engine {
  return createEngine({
    store,
    blobs,
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    adminRoles: { forcedErasure: [{ unit: 'U-1', role: 'archivist' }] },
    clock: { now: () => now },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
}

async function submit(engine: Engine, dossier = 'D-1'): Promise<void> {
  const command = { type: 'submit', procedure: 'permit', data: { area: 80 } } as const;
  await engine.execute({ id: `${dossier}/submit`, dossier, actor: 'hanh', command });
}

function upload(change: Partial<DocumentUpload> = {}): DocumentUpload {
  return {
    id: 'u-1',
    dossier: 'D-1',
    actor: 'hanh',
    document: 'plan',
    title: 'Bản vẽ của Lê Thị Hạnh',
    mediaType: 'application/pdf',
    bytes,
    ...change,
  };
}

describe('a document', () => {
  it('is in the log with its hash, its bytes beside it; sent again it is there once', async () => {
    const engine = open();
    await submit(engine);
    expect((await engine.addDocument(upload())).duplicate).toBe(false);
    expect((await engine.addDocument(upload())).duplicate).toBe(true);
    await engine.addDocument(upload({ id: 'u-2', title: 'Bản vẽ sửa đổi' }));
    const { documents, personal } = (await engine.readOffRecord('D-1'))!;
    expect(documents?.map(({ id }) => id)).toEqual(['plan#1', 'plan#2']);
    expect(personal?.documents?.[0]).toEqual({
      id: 'plan#1',
      title: 'Bản vẽ của Lê Thị Hạnh',
      sha256,
    });
    const [, stored] = await store.readEvents('D-1');
    // What would tell of the person lies beside the chained text.
    expect(stored?.body).not.toContain(sha256);
    expect(stored?.personal).toContain(sha256);
    const read = await engine.readDocument('D-1', 'plan#1', { actor: 'lan', purpose });
    expect(read).toMatchObject({ document: 'plan', mediaType: 'application/pdf', bytes });
    expect((await engine.accessRecords({})).items).toHaveLength(1);
  });

  it('is read by those who may read the dossier, and by nobody else', async () => {
    const engine = open();
    await submit(engine);
    await engine.addDocument(upload());
    const reader = { actor: 'stranger', purpose };
    await expect(engine.readDocument('D-1', 'plan#1', reader)).rejects.toMatchObject({
      code: 'NOT_AUTHORISED',
    });
    const ours = { actor: 'hanh', purpose };
    expect(await engine.readDocument('D-1', 'plan#2', ours)).toBeUndefined();
    await blobs.delete('D-1');
    await expect(engine.readDocument('D-1', 'plan#1', ours)).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
    });
  });

  it.each<[string, string, Partial<DocumentUpload>]>([
    ['DOCUMENT_UNKNOWN', 'for a document of no procedure', { document: 'passport' }],
    ['DOCUMENT_UNKNOWN', 'for a name of JavaScript', { document: 'toString' }],
    ['NOT_AUTHORISED', 'by a person without a role', { actor: 'stranger' }],
    ['NOT_AUTHORISED', 'under a name of the engine', { actor: '@system' }],
    ['NOT_AUTHORISED', 'for no dossier', { dossier: 'D-9' }],
    ['COMMAND_INVALID', 'with a header in its type', { mediaType: 'text/html\r\nX: y' }],
    ['COMMAND_INVALID', 'without a title', { title: '' }],
    ['COMMAND_INVALID', 'with NUL in its title', { title: 'a\u0000b' }],
    ['DOCUMENT_TOO_LARGE', 'of 50 MB and a byte', { bytes: new Uint8Array(50_000_001) }],
  ])('is refused as %s %s', async (code, _name, change) => {
    const engine = open();
    await submit(engine);
    await expect(engine.addDocument(upload(change))).rejects.toMatchObject({ code });
    expect(await store.readEvents('D-1')).toHaveLength(1);
    if (change.actor !== undefined) expect(await blobs.get('D-1', sha256)).toBeUndefined();
  });

  it('is gone with its bytes when the dossier is erased, and the chain still holds', async () => {
    const engine = open();
    for (const dossier of ['D-1', 'D-2']) {
      await submit(engine, dossier);
      await engine.addDocument(upload({ id: `${dossier}/u`, dossier }));
    }
    const command = { type: 'erase', force: true, reasons: 'theo yêu cầu' } as const;
    await engine.execute({ id: 'e', dossier: 'D-1', actor: 'kho', command });
    expect(await blobs.get('D-1', sha256)).toBeUndefined();
    expect(await blobs.get('D-2', sha256)).toEqual(bytes);
    const { documents, personal } = (await engine.readOffRecord('D-1'))!;
    expect([documents?.length, personal]).toEqual([1, null]);
    expect(await engine.readLog('D-1')).toHaveLength(3);
    expect(JSON.stringify(await store.readStored('D-1'))).not.toContain(sha256);
    expect((await engine.search({ applicant: 'hanh' })).items.map((row) => row.dossier)).toEqual([
      'D-2',
    ]);
    const reader = { actor: 'lan', purpose };
    expect(await engine.readDocument('D-1', 'plan#1', reader)).toBeUndefined();
  });
});

/** The bytes as they come from a network. */
const inPieces = () => Readable.from([bytes.slice(0, 7), bytes.slice(7)]);

/** A place at which a test lets something else happen. */
type Interruption = () => Promise<unknown>;

/** Whose bytes lie where after all, by the audit. */
const leftOver = async () => {
  const { problems, orphans } = await verifyDocuments(store, blobs);
  return { problems, orphans: orphans.map(({ dossier, name }) => [dossier, name]) };
};
const clean = { problems: [], orphans: [] };

describe('bytes and their erasure', () => {
  const erase = (id = 'e') => {
    const command = { type: 'erase', force: true, reasons: 'theo yêu cầu' } as const;
    return open().execute({ id, dossier: 'D-1', actor: 'kho', command });
  };

  /** The same blobs, in which something happens before or after the next bytes are put. */
  const interrupted = (before: Interruption | undefined, after?: Interruption): BlobStore => {
    const kept = blobs;
    return {
      ...kept,
      async put(dossier, content) {
        await before?.();
        before = undefined;
        const name = await kept.put(dossier, content);
        await after?.();
        after = undefined;
        return name;
      },
      async stage(dossier, pieces) {
        const staged = await kept.stage(dossier, pieces);
        const keep = async () => {
          await before?.();
          before = undefined;
          await staged.keep();
          await after?.();
          after = undefined;
        };
        return { ...staged, keep };
      },
    };
  };

  async function uploadDuring(
    held: BlobStore,
    change: Partial<DocumentUpload> = {},
  ): Promise<unknown> {
    const kept = blobs;
    blobs = held;
    const engine = open();
    blobs = kept;
    return engine.addDocument(upload(change)).then(
      ({ duplicate }) => duplicate,
      (error: unknown) => (error as { code: string }).code,
    );
  }

  it.each([
    ['before the bytes are put', () => interrupted(erase)],
    ['after the bytes are put', () => interrupted(undefined, erase)],
  ])('nothing is left of an upload that an erasure overtakes %s', async (_name, held) => {
    await submit(open());
    expect(await uploadDuring(held())).toBe('NOT_AUTHORISED');
    expect(await uploadDuring(held(), { id: 'u-2', bytes: inPieces() })).toBe('NOT_AUTHORISED');
    expect(await leftOver()).toEqual(clean);
    expect(await blobs.get('D-1', sha256)).toBeUndefined();
  });

  it('nothing is left of an upload that is refused after its bytes were put', async () => {
    await submit(open());
    const refuse = { type: 'refuse', reasons: 'Thiếu bản vẽ' } as const;
    const end = () => open().execute({ id: 'r', dossier: 'D-1', actor: 'lan', command: refuse });
    const held = interrupted(undefined, end);
    expect(await uploadDuring(held, { actor: 'lan' })).toBe('NOT_AUTHORISED');
    expect(await leftOver()).toEqual(clean);
  });

  it('of a document that is there stay, when the same bytes are refused', async () => {
    const engine = open();
    await submit(engine);
    await engine.addDocument(upload());
    const again = upload({ id: 'u-2', document: 'passport' });
    await expect(engine.addDocument(again)).rejects.toMatchObject({ code: 'DOCUMENT_UNKNOWN' });
    expect(await leftOver()).toEqual(clean);
    expect(await blobs.get('D-1', sha256)).toEqual(bytes);
  });

  it('come back, where the same bytes are added while a refused upload removes them', async () => {
    await submit(open());
    const kept = blobs;
    const held: BlobStore = {
      ...kept,
      async discard(dossier, name) {
        // The other one puts its bytes, which are there, and adds them, before these are removed.
        await open().addDocument(upload({ id: 'u-2' }));
        await kept.discard(dossier, name);
      },
    };
    blobs = held;
    const engine = open();
    blobs = kept;
    const wrong = upload({ document: 'passport' });
    await expect(engine.addDocument(wrong)).rejects.toMatchObject({ code: 'DOCUMENT_UNKNOWN' });
    expect(await leftOver()).toEqual(clean);
    expect(await blobs.get('D-1', sha256)).toEqual(bytes);
  });

  it('are gone before the erasure is in the log', async () => {
    const engine = open();
    await submit(engine);
    await engine.addDocument(upload());
    const seen: boolean[] = [];
    const real = store;
    const watched = Object.assign(Object.create(real) as Store, {
      commit: async (commits: Parameters<Store['commit']>[0]) => {
        if (commits.some(({ erasePersonal }) => erasePersonal === true))
          seen.push(await blobs.has('D-1', sha256));
        return real.commit(commits);
      },
    });
    store = watched;
    await erase();
    store = real;
    expect(seen).toEqual([false]);
  });

  it('are gone after an erasure, though a process put them meanwhile and died', async () => {
    await submit(open());
    const real = store;
    store = Object.assign(Object.create(real) as Store, {
      commit: async (commits: Parameters<Store['commit']>[0]) => {
        await blobs.put('D-1', bytes);
        return real.commit(commits);
      },
    });
    await erase();
    store = real;
    expect(await leftOver()).toEqual(clean);
  });

  it('stay, where nobody can know what became of the command, and are listed', async () => {
    await submit(open());
    const real = store;
    const down = new StoreError('STORE_UNAVAILABLE', 'the connection is lost');
    store = Object.assign(Object.create(real) as Store, { commit: () => Promise.reject(down) });
    const engine = open();
    await expect(engine.addDocument(upload())).rejects.toBe(down);
    store = real;
    expect(await leftOver()).toEqual({ problems: [], orphans: [['D-1', sha256]] });
    // Sent again, the command refers to them.
    await open().addDocument(upload());
    expect(await leftOver()).toEqual(clean);
  });

  it('of no dossier of the store are listed', async () => {
    await submit(open());
    await blobs.put('D-9', bytes);
    expect(await leftOver()).toEqual({ problems: [], orphans: [[undefined, sha256]] });
  });

  it('follow the log, whatever races', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('add', 'add', 'refused', 'erase'), { minLength: 2, maxLength: 5 }),
        async (scheduler, acts) => {
          [store, blobs] = [createMemoryStore(), createMemoryBlobs()];
          await submit(open());
          const kept = blobs;
          const real = store;
          const commit = scheduler.scheduleFunction((...call: Parameters<Store['commit']>) =>
            real.commit(...call),
          );
          store = Object.assign(Object.create(real) as Store, { commit });
          blobs = {
            ...kept,
            put: scheduler.scheduleFunction((...call: Parameters<BlobStore['put']>) =>
              kept.put(...call),
            ),
            async stage(...call) {
              const staged = await kept.stage(...call);
              return { ...staged, keep: scheduler.scheduleFunction(() => staged.keep()) };
            },
            has: scheduler.scheduleFunction((...call: Parameters<BlobStore['has']>) =>
              kept.has(...call),
            ),
            discard: scheduler.scheduleFunction((...call: Parameters<BlobStore['discard']>) =>
              kept.discard(...call),
            ),
            delete: scheduler.scheduleFunction((...call: Parameters<BlobStore['delete']>) =>
              kept.delete(...call),
            ),
          };
          // Each engine is a process of its own: it shares the store and the bytes only.
          const running = acts.map((act, i) => {
            if (act === 'erase') return erase(`e-${i}`);
            const change = act === 'refused' ? { document: 'passport' } : {};
            const sent = i % 2 === 0 ? bytes : inPieces();
            return open().addDocument(upload({ id: `u-${i}`, bytes: sent, ...change }));
          });
          await scheduler.waitFor(Promise.allSettled(running));
          [store, blobs] = [real, kept];
          expect(await leftOver()).toEqual(clean);
        },
      ),
      { numRuns: process.env.CI === 'true' ? 200 : 50 },
    ));
});
