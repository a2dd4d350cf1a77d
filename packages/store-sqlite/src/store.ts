/** The store port over one SQLite connection. */
import {
  checkAccess,
  checkCommits,
  checkDerived,
  checkDraft,
  checkInterruption,
  checkLetter,
  pageLimit,
  isStorable,
  type AccessChainId,
  type ChainedAccess,
  type Commit,
  type CommitResult,
  type DerivedDossier,
  type DigestId,
  type DigestLetter,
  type InterruptionEntry,
  type LeaseRequest,
  type StoredDraft,
} from '@thutuc/core/store';
import { StoreError, type PageRequest, type Store } from '@thutuc/core';
import { Writer } from './commit.js';
import { type Connection, inTransaction } from './connection.js';
import { Digests } from './digests.js';
import { Drafts } from './drafts.js';
import { storeError } from './errors.js';
import { Interruptions } from './interruptions.js';
import { Leases } from './leases.js';
import { Lists } from './lists.js';
import { Logs } from './logs.js';

/** Where a store's connection comes from. */
interface Origin {
  readonly path: string;
  /** Whether the caller owns it, and is in a transaction. */
  readonly isJoined: boolean;
  /**
   * Asserts that the path still leads to the open file; absent where that is the caller's affair.
   *
   * @throws StoreError `STORE_UNAVAILABLE`
   */
  readonly assertFile?: () => void;
}

/** The statements of a store, by what they are for. */
interface Statements {
  readonly writer: Writer;
  readonly leases: Leases;
  readonly lists: Lists;
  readonly logs: Logs;
  readonly interruptions: Interruptions;
  readonly drafts: Drafts;
  readonly digests: Digests;
}

/** What a call does with the statements. */
type Work<Result> = (statements: Statements) => Result;

/** A store on one connection, which the caller opens and closes. */
export class ConnectionStore implements Store {
  readonly #connection: Connection;
  readonly #origin: Origin;
  /** Absent once the store is closed: the binding keeps the file open for each of them. */
  #statements: Statements | undefined;

  constructor(connection: Connection, origin: Origin) {
    this.#connection = connection;
    this.#origin = origin;
    this.#statements = {
      writer: new Writer(connection),
      leases: new Leases(connection),
      lists: new Lists(connection),
      logs: new Logs(connection),
      interruptions: new Interruptions(connection),
      drafts: new Drafts(connection),
      digests: new Digests(connection),
    };
  }

  load = (dossier: string) => this.#find(dossier, ({ logs }) => logs.load(dossier));

  listBound: Store['listBound'] = (query) => this.#do(({ lists }) => lists.bound(query));

  findCommand = (dossier: string, id: string) =>
    this.#find(dossier + id, ({ writer }) => writer.findCommand(dossier, id));

  commit = (commits: readonly Commit[]) =>
    this.#write(({ writer }): readonly CommitResult[] => {
      checkCommits(commits);
      if (commits.length === 0) return [];
      return inTransaction(this.#connection, () => commits.map((commit) => writer.write(commit)));
    });

  readEvents = async (dossier: string, after = 0) =>
    (await this.#find(dossier, ({ logs }) => logs.events(dossier, after))) ?? [];

  readCounter = async (key: string) =>
    (await this.#find(key, ({ logs }) => logs.counter(key))) ?? 0;

  worklist: Store['worklist'] = (query) => this.#do(({ lists }) => lists.worklist(query));

  listWork: Store['listWork'] = (query) => this.#do(({ lists }) => lists.work(query));

  countWork: Store['countWork'] = (query, max) =>
    this.#do(({ lists }) => lists.workCount(query, max));

  listDossiers: Store['listDossiers'] = (query) => this.#do(({ lists }) => lists.dossiers(query));

  search: Store['search'] = (query) => this.#do(({ lists }) => lists.search(query));

  recordAccess = (access: ChainedAccess) =>
    this.#write(({ logs }) => {
      checkAccess(access);
      return logs.recordAccess(access);
    });

  accessEnd = (chain: AccessChainId) =>
    this.#find(chain.writer + chain.day, ({ logs }) => logs.accessEnd(chain));

  listAccessChains = (query: PageRequest) => this.#do(({ lists }) => lists.accessChains(query));

  listAccess: Store['listAccess'] = (query) => this.#do(({ lists }) => lists.access(query));

  nextTimerAt = () => this.#act(({ leases }) => leases.nextTimerAt());

  claimTimers = (lease: LeaseRequest) =>
    this.#act(({ leases }) => leases.claimTimers(checked(lease)));

  claimMessages = (lease: LeaseRequest) =>
    this.#act(({ leases }) => leases.claimMessages(checked(lease)));

  nextMessageAt = () => this.#act(({ leases }) => leases.nextMessageAt());

  renewMessage = async (key: string, worker: string, until: number) =>
    (await this.#actOn(key, ({ leases }) => leases.renew(key, worker, until))) ?? false;

  ackMessage = async (key: string, worker: string) =>
    (await this.#actOn(key, ({ leases }) => leases.ack(key, worker))) ?? false;

  nackMessage: Store['nackMessage'] = async (key, worker, deferral) =>
    (await this.#actOn(key, ({ leases }) => leases.nack(key, worker, deferral))) ?? false;

  releaseTimers = (worker: string) => this.#act(({ leases }) => leases.releaseTimers(worker));

  releaseMessages = (worker: string) => this.#act(({ leases }) => leases.releaseMessages(worker));

  listDead = (query: PageRequest) => this.#do(({ lists }) => lists.dead(query));

  redriveMessage = async (key: string, notBefore: number) =>
    (await this.#actOn(key, ({ leases }) => leases.redrive(key, notBefore))) ?? false;

  putContent: Store['putContent'] = (kind, hash, text) =>
    this.#write(({ logs }) => logs.putContent(kind, hash, text));

  getContent: Store['getContent'] = (kind, hash) =>
    this.#find(hash, ({ logs }) => logs.getContent(kind, hash));

  listContent = (query: PageRequest) => this.#do(({ lists }) => lists.pinned(query));

  addInterruption = (entry: InterruptionEntry) =>
    this.#write(({ interruptions }) => {
      checkInterruption(entry);
      return interruptions.add(entry);
    });

  readInterruptions = (after: number) =>
    this.#do(({ interruptions }) => interruptions.after(after));

  saveDraft = (draft: StoredDraft) =>
    this.#write(({ drafts }) => {
      checkDraft(draft);
      return drafts.save(draft);
    });

  readDraft = (id: string) => this.#find(id, ({ drafts }) => drafts.read(id));

  listDrafts: Store['listDrafts'] = (query) => this.#do(({ lists }) => lists.drafts(query));

  deleteDraft = (id: string) => this.#write(({ drafts }) => isStorable(id) && drafts.delete(id));

  deleteDraftsBefore = (savedBefore: number) =>
    this.#write(({ drafts }) => drafts.deleteBefore(savedBefore));

  putLetter = (letter: DigestLetter) =>
    this.#write(({ digests }) => {
      checkLetter(letter);
      return digests.put(letter);
    });

  nextDigestAt = () => this.#do(({ digests }) => digests.nextFreeAt());

  claimDigests = (lease: LeaseRequest) => this.#act(({ digests }) => digests.claim(checked(lease)));

  endDigest = (digest: DigestId, worker: string) =>
    this.#act(({ digests }) => digests.end(digest, worker));

  postponeDigest = (digest: DigestId, worker: string, notBefore: number) =>
    this.#act(({ digests }) => digests.postpone(digest, worker, notBefore));

  forgetDigests = (dueBefore: number) => this.#act(({ digests }) => digests.forget(dueBefore));

  lastEvent = () => this.#do(({ logs }) => logs.lastEvent());

  findStrays = () => this.#do(({ lists }) => lists.strays());

  listLogs = (query: PageRequest) => this.#do(({ lists }) => lists.logs(query));

  listEvents = (query: PageRequest) => this.#do(({ lists }) => lists.events(query));

  readStored = (dossier: string) => this.#find(dossier, ({ logs }) => logs.stored(dossier));

  replaceDerived = (derived: DerivedDossier) =>
    this.#write(({ logs, writer }) => {
      checkDerived(derived);
      return logs.replaceDerived(derived, writer);
    });

  /** Work that takes several turns. */
  protected async withStoreErrors<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#do(() => undefined);
    try {
      return await work();
    } catch (error) {
      throw storeError(error, this.#origin.path);
    }
  }

  close(): Promise<void> {
    this.#statements = undefined;
    return Promise.resolve();
  }

  /** The binding cuts a text at NUL, so that such a key could find the row of another. */
  #find<Result>(key: string, work: Work<Result | undefined>): Promise<Result | undefined> {
    return this.#do((statements) => (isStorable(key) ? work(statements) : undefined));
  }

  #actOn<Result>(key: string, work: Work<Result | undefined>): Promise<Result | undefined> {
    return this.#act((statements) => (isStorable(key) ? work(statements) : undefined));
  }

  /** Work that is to be part of a transaction of the caller's: there must be one. */
  #write<Result>(work: Work<Result>): Promise<Result> {
    return this.#act((statements) => {
      const { isJoined, path } = this.#origin;
      if (isJoined && !this.#connection.inTransaction)
        throw new StoreError(
          'NO_TRANSACTION',
          `The connection to "${path}" is not in a transaction. Send BEGIN IMMEDIATE on it first.`,
          { path },
        );
      return work(statements);
    });
  }

  /** Work that others must find again: there is no answer for a file that is not there. */
  #act<Result>(work: Work<Result>): Promise<Result> {
    return this.#do((statements) => {
      const result = work(statements);
      this.#origin.assertFile?.();
      return result;
    });
  }

  /** Does the work at once; what it throws becomes the promise's rejection. */
  #do<Result>(work: Work<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#statements === undefined)
        throw new StoreError(
          'STORE_CLOSED',
          `The store "${this.#origin.path}" is closed. Open it again.`,
        );
      try {
        resolve(work(this.#statements));
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
