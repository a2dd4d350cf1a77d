/** The store port over one SQLite file. */
import {
  checkCommits,
  checkDerived,
  pageLimit,
  storable,
  StoreError,
  type Commit,
  type CommitResult,
  type DerivedDossier,
  type LeaseRequest,
  type PageRequest,
  type Store,
} from '@thutuc/core';
import { Writer } from './commit.js';
import { connect, inTransaction, type Connection } from './connection.js';
import { storeError } from './errors.js';
import { Leases } from './leases.js';
import { Lists } from './lists.js';
import { Logs } from './logs.js';

/** How to open a store. */
export interface SqliteStoreOptions {
  /** Path of the file; it is created where there is none, its folder is not. */
  readonly path: string;
  /**
   * How long to wait for another process that is writing, in milliseconds.
   *
   * @defaultValue 5000
   */
  readonly busyTimeoutMs?: number;
}

/**
 * Opens a store in one file, creating it where there is none.
 *
 * Any number of processes on one machine may open the same file; writers take turns. Each commit
 * is on disk (`synchronous = FULL`) before its promise resolves. Calls are carried out at once and
 * block the thread meanwhile, as an embedded database does.
 *
 * @throws StoreError `STORE_FOREIGN` for a file of another program, `STORE_NEWER` for one of a
 *   later release, `STORE_CORRUPT` for a damaged one, `STORE_UNAVAILABLE` for one that cannot be
 *   opened; the file is left as it was
 * @example
 * ```ts
 * const store = openSqliteStore({ path: 'permits.db' });
 * ```
 */
export function openSqliteStore({ path, busyTimeoutMs = 5000 }: SqliteStoreOptions): Store {
  const connection = connect({ path, busyTimeoutMs });
  try {
    return new SqliteStore(connection, path);
  } catch (error) {
    connection.close();
    // Preparing the statements fails where tables are missing or altered.
    throw new StoreError(
      'STORE_CORRUPT',
      `The store "${path}" lacks tables or columns of its schema. Restore it from a backup.`,
      { path },
      { cause: error },
    );
  }
}

class SqliteStore implements Store {
  readonly #connection: Connection;
  readonly #path: string;
  readonly #writer: Writer;
  readonly #leases: Leases;
  readonly #lists: Lists;
  readonly #logs: Logs;
  #closed = false;

  constructor(connection: Connection, path: string) {
    this.#connection = connection;
    this.#path = path;
    this.#writer = new Writer(connection);
    this.#leases = new Leases(connection);
    this.#lists = new Lists(connection);
    this.#logs = new Logs(connection);
  }

  load = (dossier: string) => this.#find(dossier, () => this.#logs.load(dossier));

  findCommand = (id: string) => this.#find(id, () => this.#writer.findCommand(id));

  commit = (commits: readonly Commit[]) =>
    this.#do((): readonly CommitResult[] => {
      checkCommits(commits);
      if (commits.length === 0) return [];
      return inTransaction(this.#connection, () =>
        commits.map((commit) => this.#writer.write(commit)),
      );
    });

  readEvents = async (dossier: string, after = 0) =>
    (await this.#find(dossier, () => this.#logs.events(dossier, after))) ?? [];

  readCounter = async (key: string) => (await this.#find(key, () => this.#logs.counter(key))) ?? 0;

  worklist: Store['worklist'] = (query) => this.#do(() => this.#lists.worklist(query));

  listDossiers: Store['listDossiers'] = (query) => this.#do(() => this.#lists.dossiers(query));

  nextTimerAt = () => this.#do(() => this.#leases.nextTimerAt());

  claimTimers = (lease: LeaseRequest) => this.#do(() => this.#leases.claimTimers(checked(lease)));

  claimOutbox = (lease: LeaseRequest) => this.#do(() => this.#leases.claimOutbox(checked(lease)));

  nextMessageAt = () => this.#do(() => this.#leases.nextMessageAt());

  renewOutbox = async (key: string, worker: string, until: number) =>
    (await this.#find(key, () => this.#leases.renew(key, worker, until))) ?? false;

  settleOutbox = async (key: string, worker: string) =>
    (await this.#find(key, () => this.#leases.settle(key, worker))) ?? false;

  deferOutbox: Store['deferOutbox'] = async (key, worker, deferral) =>
    (await this.#find(key, () => this.#leases.defer(key, worker, deferral))) ?? false;

  releaseLeases = (worker: string) => this.#do(() => this.#leases.release(worker));

  listDead = (query: PageRequest) => this.#do(() => this.#lists.dead(query));

  reviveOutbox = async (key: string, notBefore: number) =>
    (await this.#find(key, () => this.#leases.revive(key, notBefore))) ?? false;

  putPinned: Store['putPinned'] = (kind, hash, text) =>
    this.#do(() => this.#logs.putPinned(kind, hash, text));

  getPinned: Store['getPinned'] = (kind, hash) =>
    this.#find(hash, () => this.#logs.getPinned(kind, hash));

  listLogs = (query: PageRequest) => this.#do(() => this.#lists.logs(query));

  readStored = (dossier: string) => this.#find(dossier, () => this.#logs.stored(dossier));

  replaceDerived = (derived: DerivedDossier) =>
    this.#do(() => {
      checkDerived(derived);
      return this.#logs.replaceDerived(derived, this.#writer);
    });

  close = () =>
    new Promise<void>((resolve) => {
      if (!this.#closed) this.#connection.close();
      this.#closed = true;
      resolve();
    });

  /** The binding cuts a text at NUL, so that such a key could find the row of another. */
  #find<Result>(key: string, work: () => Result | undefined): Promise<Result | undefined> {
    return this.#do(() => (storable(key) ? work() : undefined));
  }

  /** Does the work at once; what it throws becomes the promise's rejection. */
  #do<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#closed)
        throw new StoreError('STORE_CLOSED', `The store "${this.#path}" is closed. Open it again.`);
      try {
        resolve(work());
      } catch (error) {
        reject(storeError(error, this.#path));
      }
    });
  }
}

function checked(lease: LeaseRequest): LeaseRequest {
  pageLimit(lease.limit);
  return lease;
}
