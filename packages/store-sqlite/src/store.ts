/** The store port over one SQLite connection. */
import {
  checkAccess,
  checkCommits,
  checkDerived,
  pageLimit,
  storable,
  StoreError,
  type AccessChainId,
  type ChainedAccess,
  type Commit,
  type CommitResult,
  type DerivedDossier,
  type LeaseRequest,
  type PageRequest,
  type Store,
} from '@thutuc/core';
import { Writer } from './commit.js';
import { inTransaction, type Connection } from './connection.js';
import { storeError } from './errors.js';
import { Leases } from './leases.js';
import { Lists } from './lists.js';
import { Logs } from './logs.js';

/** Where a store's connection comes from. */
interface Origin {
  readonly path: string;
  /** Whether it is somebody else's, who is in a transaction. */
  readonly isJoined: boolean;
}

/** A store on one connection, which somebody else opens and closes. */
export class ConnectionStore implements Store {
  readonly #connection: Connection;
  readonly #origin: Origin;
  readonly #writer: Writer;
  readonly #leases: Leases;
  readonly #lists: Lists;
  readonly #logs: Logs;
  #closed = false;

  constructor(connection: Connection, origin: Origin) {
    this.#connection = connection;
    this.#origin = origin;
    this.#writer = new Writer(connection);
    this.#leases = new Leases(connection);
    this.#lists = new Lists(connection);
    this.#logs = new Logs(connection);
  }

  load = (dossier: string) => this.#find(dossier, () => this.#logs.load(dossier));

  findCommand = (id: string) => this.#find(id, () => this.#writer.findCommand(id));

  commit = (commits: readonly Commit[]) =>
    this.#write((): readonly CommitResult[] => {
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

  search: Store['search'] = (query) => this.#do(() => this.#lists.search(query));

  recordAccess = (access: ChainedAccess) =>
    this.#write(() => {
      checkAccess(access);
      return this.#logs.recordAccess(access);
    });

  accessEnd = (chain: AccessChainId) =>
    this.#find(chain.writer + chain.day, () => this.#logs.accessEnd(chain));

  listAccessChains = (query: PageRequest) => this.#do(() => this.#lists.accessChains(query));

  listAccess: Store['listAccess'] = (query) => this.#do(() => this.#lists.access(query));

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
    this.#write(() => this.#logs.putPinned(kind, hash, text));

  getPinned: Store['getPinned'] = (kind, hash) =>
    this.#find(hash, () => this.#logs.getPinned(kind, hash));

  listPinned = (query: PageRequest) => this.#do(() => this.#lists.pinned(query));

  findStrays = () => this.#do(() => this.#lists.strays());

  listLogs = (query: PageRequest) => this.#do(() => this.#lists.logs(query));

  readStored = (dossier: string) => this.#find(dossier, () => this.#logs.stored(dossier));

  replaceDerived = (derived: DerivedDossier) =>
    this.#write(() => {
      checkDerived(derived);
      return this.#logs.replaceDerived(derived, this.#writer);
    });

  close(): Promise<void> {
    this.#closed = true;
    return Promise.resolve();
  }

  /** The binding cuts a text at NUL, so that such a key could find the row of another. */
  #find<Result>(key: string, work: () => Result | undefined): Promise<Result | undefined> {
    return this.#do(() => (storable(key) ? work() : undefined));
  }

  /** Work that is to be part of a transaction of the caller's: there must be one. */
  #write<Result>(work: () => Result): Promise<Result> {
    return this.#do(() => {
      const { isJoined, path } = this.#origin;
      if (isJoined && !this.#connection.inTransaction)
        throw new StoreError(
          'NO_TRANSACTION',
          `The connection to "${path}" is not in a transaction. Send BEGIN IMMEDIATE on it first.`,
          { path },
        );
      return work();
    });
  }

  /** Does the work at once; what it throws becomes the promise's rejection. */
  #do<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#closed)
        throw new StoreError(
          'STORE_CLOSED',
          `The store "${this.#origin.path}" is closed. Open it again.`,
        );
      try {
        resolve(work());
      } catch (error) {
        reject(storeError(error, this.#origin.path));
      }
    });
  }
}

function checked(lease: LeaseRequest): LeaseRequest {
  pageLimit(lease.limit);
  return lease;
}
