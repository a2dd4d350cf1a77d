/** The store port over one client or pool of PostgreSQL. */
import {
  checkAccess,
  checkCommits,
  checkDerived,
  checkInterruption,
  interruptionsMax,
  pageLimit,
  isStorable,
  type AccessChainId,
  type ChainedAccess,
  type Commit,
  type CommandRecord,
  type DerivedDossier,
  type DigestId,
  type DigestLetter,
  type InterruptionEntry,
  type LeaseRequest,
  type LoadedDossier,
  type StoredDraft,
} from '@thutuc/core/store';
import { StoreError, type PageRequest, type Store } from '@thutuc/core';
import {
  auditChainsQuery,
  accessQuery,
  boundQuery,
  dossiersQuery,
  draftsQuery,
  auditEventsQuery,
  auditLogsQuery,
  auditPinsQuery,
  searchQuery,
  straysQuery,
  workCountQuery,
  worklistQuery,
  workQuery,
} from '@thutuc/core/sql';
import { batchReads } from './batched-read.js';
import { commitBatch } from './commit.js';
import { Database, type PostgresClient } from './database.js';
import * as digests from './digests.js';
import * as drafts from './drafts.js';
import * as leases from './leases.js';
import * as lists from './lists.js';
import { accessEnd, recordAccess } from './access.js';
import { commandKey, findCommands } from './commands.js';
import { readCounters } from './counters.js';
import { replaceDerived } from './derived.js';
import * as logs from './logs.js';
import type { AsPart } from './savepoint.js';

/** A store on one client or pool, which the caller opens and closes. */
export class ClientStore implements Store {
  readonly #database: Database;
  readonly #asPart: AsPart;
  readonly #load: (dossier: string) => Promise<LoadedDossier | undefined>;
  readonly #command: (key: string) => Promise<CommandRecord | undefined>;
  readonly #counter: (key: string) => Promise<number | undefined>;
  #closed = false;

  constructor(client: PostgresClient, schema: string, asPart: AsPart) {
    const database = new Database(client, schema);
    this.#database = database;
    this.#asPart = asPart;
    this.#load = batchReads((ids) => logs.loadDossiers(database, ids));
    this.#command = batchReads((keys) => findCommands(database, keys));
    this.#counter = batchReads((keys) => readCounters(database, keys));
  }

  load = (dossier: string) => this.#find(dossier, () => this.#load(dossier));

  listBound: Store['listBound'] = (query) =>
    this.#open((database) => lists.readPageOfList(database, boundQuery(query)));

  findCommand = (dossier: string, id: string) =>
    this.#find(dossier + id, () => this.#command(commandKey({ dossier, id })));

  commit = (commits: readonly Commit[]) =>
    this.#open((database) => {
      checkCommits(commits);
      return commits.length === 0 ? [] : commitBatch(database, commits, this.#asPart);
    });

  readEvents = async (dossier: string, after = 0) =>
    (await this.#find(dossier, (database) => logs.readEvents(database, dossier, after))) ?? [];

  readCounter = async (key: string) => (await this.#find(key, () => this.#counter(key))) ?? 0;

  worklist: Store['worklist'] = (query) =>
    this.#open((database) => lists.readPageOfList(database, worklistQuery(query)));

  listWork: Store['listWork'] = (query) =>
    this.#open((database) => lists.readPageOfList(database, workQuery(query)));

  countWork: Store['countWork'] = (query, max) =>
    this.#open((database) => lists.countOf(database, workCountQuery(query, max), max));

  listDossiers: Store['listDossiers'] = (query) =>
    this.#open((database) => lists.readPageOfList(database, dossiersQuery(query)));

  search: Store['search'] = (query) =>
    this.#open((database) => lists.readPageOfList(database, searchQuery(query)));

  recordAccess = (access: ChainedAccess) =>
    this.#open((database) => {
      checkAccess(access);
      return this.#asPart(() => recordAccess(database, access));
    });

  accessEnd = (chain: AccessChainId) =>
    this.#find(chain.writer + chain.day, (database) => accessEnd(database, chain));

  listAccessChains = (query: PageRequest) =>
    this.#open((database) => lists.readPageOfList(database, auditChainsQuery(query)));

  listAccess: Store['listAccess'] = (query) =>
    this.#open((database) => lists.readPageOfList(database, accessQuery(query)));

  nextTimerAt = () => this.#open((database) => leases.nextTimerAt(database));

  claimTimers = (lease: LeaseRequest) =>
    this.#open((database) => leases.takeTimers(database, checked(lease)));

  claimMessages = (lease: LeaseRequest) =>
    this.#open((database) => leases.takeMessages(database, checked(lease)));

  nextMessageAt = () => this.#open((database) => leases.nextMessageAt(database));

  renewMessage = async (key: string, worker: string, until: number) =>
    (await this.#find(key, (database) => leases.renew(database, key, worker, until))) ?? false;

  ackMessage = async (key: string, worker: string) =>
    (await this.#find(key, (database) => leases.ack(database, key, worker))) ?? false;

  nackMessage: Store['nackMessage'] = async (key, worker, deferral) =>
    (await this.#find(key, (database) => leases.nack(database, key, worker, deferral))) ?? false;

  releaseTimers = (worker: string) =>
    this.#open((database) => leases.releaseTimers(database, worker));

  releaseMessages = (worker: string) =>
    this.#open((database) => leases.releaseMessages(database, worker));

  listDead = (query: PageRequest) => this.#open((database) => lists.listDead(database, query));

  redriveMessage = async (key: string, notBefore: number) =>
    (await this.#find(key, (database) => leases.redrive(database, key, notBefore))) ?? false;

  putContent: Store['putContent'] = (kind, hash, text) =>
    this.#open(async (database) => {
      const sql = 'INSERT INTO {schema}.pinned VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
      await this.#asPart(() => database.changes(sql, [kind, hash, text]));
    });

  getContent: Store['getContent'] = (kind, hash) =>
    this.#find(hash, async (database) => {
      const sql = 'SELECT text FROM {schema}.pinned WHERE kind = $1 AND hash = $2';
      const [row] = await database.rows(sql, [kind, hash]);
      return (row as { text: string } | undefined)?.text;
    });

  listContent = (query: PageRequest) =>
    this.#open((database) => lists.readPageOfList(database, auditPinsQuery(query)));

  addInterruption = (entry: InterruptionEntry) =>
    this.#open(async (database) => {
      checkInterruption(entry);
      const sql = `INSERT INTO {schema}.interruptions (place, id, hash)
        SELECT $1::bigint, $2, $3
        WHERE $1::bigint = (SELECT coalesce(max(place), 0) + 1 FROM {schema}.interruptions)
        ON CONFLICT DO NOTHING`;
      const { place, id, hash } = entry;
      return (await this.#asPart(() => database.changes(sql, [place, id, hash]))) === 1;
    });

  readInterruptions = (after: number) =>
    this.#open(async (database) => {
      const sql = `SELECT place::float8 AS place, id, hash FROM {schema}.interruptions
        WHERE place > $1 ORDER BY place LIMIT ${interruptionsMax}`;
      return (await database.rows(sql, [after], 'interruptions')) as InterruptionEntry[];
    });

  saveDraft = (draft: StoredDraft) =>
    this.#open((database) => this.#asPart(() => drafts.saveDraft(database, draft)));

  readDraft = (id: string) => this.#find(id, (database) => drafts.readDraft(database, id));

  listDrafts: Store['listDrafts'] = (query) =>
    this.#open((database) => lists.readPageOfList(database, draftsQuery(query)));

  deleteDraft = async (id: string) =>
    (await this.#find(id, (database) => this.#asPart(() => drafts.deleteDraft(database, id)))) ??
    false;

  deleteDraftsBefore = (savedBefore: number) =>
    this.#open((database) => this.#asPart(() => drafts.deleteDraftsBefore(database, savedBefore)));

  putLetter = (letter: DigestLetter) =>
    this.#open((database) => this.#asPart(() => digests.putLetter(database, letter)));

  nextDigestAt = () => this.#open((database) => digests.nextDigestAt(database));

  claimDigests = (lease: LeaseRequest) =>
    this.#open((database) => digests.claimDigests(database, checked(lease)));

  endDigest = (digest: DigestId, worker: string) =>
    this.#open((database) => digests.endDigest(database, digest, worker));

  postponeDigest = (digest: DigestId, worker: string, notBefore: number) =>
    this.#open((database) => digests.postponeDigest(database, digest, worker, notBefore));

  forgetDigests = (dueBefore: number) =>
    this.#open((database) => digests.forgetDigests(database, dueBefore));

  now = () =>
    this.#open(async (database) => {
      // Not the instant at which a transaction of the caller's began.
      const sql = 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now';
      const [row] = await database.rows(sql, []);
      return (row as { now: number }).now;
    });

  findStrays = () =>
    this.#open(async (database) =>
      (await database.rows(straysQuery.text, [])).map(straysQuery.read),
    );

  listLogs = (query: PageRequest) =>
    this.#open((database) => lists.readPageOfList(database, auditLogsQuery(query)));

  listEvents = (query: PageRequest) =>
    this.#open((database) => lists.readPageOfList(database, auditEventsQuery(query)));

  readStored = (dossier: string) =>
    this.#find(dossier, (database) => logs.readStored(database, dossier));

  replaceDerived = (derived: DerivedDossier) =>
    this.#open((database) => {
      checkDerived(derived);
      return this.#asPart(() => replaceDerived(database, derived));
    });

  close(): Promise<void> {
    this.#closed = true;
    return Promise.resolve();
  }

  /** The server refuses texts that it cannot store; nothing is kept under them. */
  #find<Result>(
    key: string,
    work: (database: Database) => Promise<Result | undefined>,
  ): Promise<Result | undefined> {
    return this.#open((database) => (isStorable(key) ? work(database) : undefined));
  }

  async #open<Result>(work: (database: Database) => Promise<Result> | Result): Promise<Result> {
    if (this.#closed) throw new StoreError('STORE_CLOSED', 'The store is closed. Open it again.');
    return await work(this.#database);
  }
}

function checked(lease: LeaseRequest): LeaseRequest {
  pageLimit(lease.limit);
  return lease;
}
