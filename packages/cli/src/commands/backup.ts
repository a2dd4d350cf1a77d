/** `thutuc db backup` and `db restore`: a store as one file, and a new store from one. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdtemp, open, rename, rm, constants } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { eachLog, type BlobStore, type Store } from '@thutuc/core';
import { foldLog, openLog } from '@thutuc/core/pure';
import { backupLines, backupRows } from '@thutuc/core/sql';
import { CliError, usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import {
  keptPlace,
  openKeptStore,
  openPlace,
  parseStorePlace,
  type KeptStore,
  type StorePlace,
} from '../dossier-run/store-place.js';

/** Only its owner may read what a backup says of persons. */
const ownerOnly = 0o600;

/** Writes a backup; answers 1 where bytes of documents are missing. */
export async function backup(input: CommandInput): Promise<number> {
  const { documents, store: place } = input.options;
  const to = named(input.options.out, 'out');
  if (existsSync(to)) throw taken(to);
  const store = await openKeptStore(place, 'db');
  try {
    if (store.backUp === undefined) await writeLines(store, to);
    else await store.backUp(to);
    const copied =
      documents === undefined
        ? undefined
        : await copyDocuments(store, await blobsIn(documents), await blobsIn(documentsOf(to)));
    return report(input, input.language.cli.store.backedUp(to), copied);
  } finally {
    await store.close();
  }
}

/** Makes a new store of a backup; answers 1 where bytes of documents are missing. */
export async function restore(input: CommandInput): Promise<number> {
  const { documents, store: text } = input.options;
  const from = named(input.options.from, 'from');
  const place = parseStorePlace(keptPlace(text, 'db'), 'db');
  if (!existsSync(from))
    throw new CliError('FILE_UNREADABLE', (words) => words.noFile(from), { from });
  const isNew = place.kind === 'sqlite' && !existsSync(place.path);
  try {
    await fill(place, from);
  } catch (error) {
    // What was made for the backup alone goes with it.
    if (isNew) for (const end of ['', '-wal', '-shm']) await rm(place.path + end, { force: true });
    throw error;
  }
  const words = input.language.cli.store.restored(from);
  if (documents === undefined) return report(input, words, undefined);
  const store = await openPlace(place, 'db', { create: false });
  try {
    const kept = await blobsIn(documentsOf(from));
    return report(input, words, await copyDocuments(store, kept, await blobsIn(documents)));
  } finally {
    await store.close();
  }
}

function named(path: string | undefined, option: 'out' | 'from'): string {
  if (path === undefined) throw usageError('db', ({ missing }) => missing([`--${option}`]));
  return path;
}

function taken(path: string): CliError {
  return new CliError('FILE_UNWRITABLE', (words) => words.fileExists(path), { path });
}

/** Where the bytes of documents lie beside a backup. */
function documentsOf(backup: string): string {
  return `${backup}.documents`;
}

async function blobsIn(path: string): Promise<BlobStore> {
  const { openBlobFolder } = await import('@thutuc/blob-folder');
  return openBlobFolder({ path });
}

/** Writes lines beside their place, syncs them, and only then puts them there. */
async function writeLines(store: KeptStore, to: string): Promise<void> {
  const beside = `${to}.part`;
  try {
    await pipeline(
      Readable.from(backupLines(store.readTables())),
      createWriteStream(beside, { mode: ownerOnly }),
    );
    await sync(beside);
    await rename(beside, to);
    await sync(dirname(resolve(to)));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function fill(place: StorePlace, from: string): Promise<void> {
  if (!(await isSqlite(from))) return fillFrom(place, (store) => store.fillTables(rowsIn(from)));
  if (place.kind === 'sqlite') {
    if (existsSync(place.path)) throw taken(place.path);
    await copyFile(from, place.path, constants.COPYFILE_EXCL);
    // It is a store already: opening it says so, and takes the steps that it lacks.
    return fillFrom(place, () => Promise.resolve());
  }
  // The backup itself is not to be touched, and opening a file may take steps in it.
  const folder = await mkdtemp(join(tmpdir(), 'thutuc-restore-'));
  const path = join(folder, 'backup.db');
  try {
    await copyFile(from, path);
    await fillFrom({ kind: 'sqlite', path }, (source) =>
      fillFrom(place, (target) => target.fillTables(source.readTables())),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function fillFrom(
  place: StorePlace,
  work: (store: KeptStore) => Promise<unknown>,
): Promise<void> {
  const store = await openPlace(place, 'db', { create: true });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** How every SQLite file begins. */
const sqliteHeader = 'SQLite format 3\u0000';

async function isSqlite(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sqliteHeader.length));
    return buffer.toString('latin1', 0, bytesRead) === sqliteHeader;
  } finally {
    await handle.close();
  }
}

const rowsIn = (path: string) => backupRows(linesIn(path));

/** The lines of a file: other readers also end one where JSON may have U+2028 within it. */
async function* linesIn(path: string): AsyncIterable<string> {
  const stream = createReadStream(path, { encoding: 'utf8' });

  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** How many documents were copied, and which have no bytes. */
interface Copied {
  readonly documents: number;
  readonly missing: readonly { readonly dossier: string; readonly document: string }[];
}

/** Copies the bytes of every document that the logs of a store refer to. */
async function copyDocuments(store: Store, from: BlobStore, to: BlobStore): Promise<Copied> {
  let documents = 0;
  const missing: { dossier: string; document: string }[] = [];
  for await (const { dossier, stored } of eachLog(store)) {
    const held = foldLog(openLog(dossier, stored.events))?.personal?.documents ?? [];
    for (const { id: document, sha256 } of held) {
      const bytes = await from.get(dossier, sha256);
      if (bytes === undefined) missing.push({ dossier, document });
      else documents += (await to.put(dossier, bytes)) === sha256 ? 1 : 0;
    }
  }
  return { documents, missing };
}

function report(input: CommandInput, done: string, copied: Copied | undefined): number {
  const { language, switches, terminal } = input;
  const words = language.cli.store;
  const missing = copied?.missing ?? [];
  if (switches.has('json')) {
    terminal.print(JSON.stringify({ documents: copied?.documents ?? null, missing }, null, 2));
  } else {
    terminal.print(done);
    terminal.print(
      copied === undefined ? words.withoutDocuments : words.withDocuments(copied.documents),
    );
    for (const { dossier, document } of missing)
      terminal.print(terminal.paint.bad(words.bytesMissing(dossier, document)));
  }
  return missing.length === 0 ? 0 : 1;
}
