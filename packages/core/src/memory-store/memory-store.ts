/** The store in memory: maps and heaps behind the port. */
import type { StoredEvent } from '../engine/event.js';
import type {
  AccessChainId,
  ChainedAccess,
  CommandRecord,
  Commit,
  CommitResult,
  DerivedDossier,
  DossierRow,
  InterruptionEntry,
  LoadedDossier,
  ContentKey,
  StoredDossier,
  StoredDraft,
  ListedItem,
  WorkItem,
  WorkShare,
} from '../ports/rows.js';
import {
  checkCommits,
  checkDerived,
  checkInterruption,
  interruptionsMax,
} from '../ports/check-commit.js';
import { pageLimit } from '../ports/page.js';
import { StoreError } from '../ports/errors.js';
import type { DigestId, DigestLetter } from '../ports/digest-port.js';
import type { LeaseRequest } from '../ports/lease.js';
import type { Page, PageRequest } from '../ports/page-request.js';
import type { BoundQuery } from '../ports/log-port.js';
import { searchBounds } from '../ports/search-bounds.js';
import type { Store } from '../ports/store.js';
import type { DossierQuery, SearchQuery, WorklistQuery } from '../ports/work-port.js';
import { AccessRecords } from './access-records.js';
import { Digests } from './digests.js';
import { Drafts } from './drafts.js';
import { judge, type Held as JudgedBy } from './judge.js';
import { Outbox } from './outbox.js';
import { Timers, type TimerEntry } from './timers.js';
import { pageOfEvents } from './event-pages.js';
import { isAsked, itemsOf, pageOfWork, sortedPage } from './worklist.js';

interface Held {
  loaded: LoadedDossier;
  events: StoredEvent[];
  readonly commands: Map<string, CommandRecord>;
  workItems: readonly WorkItem[];
  timers: readonly TimerEntry[];
  searchTerms: readonly string[];
  workShares: readonly WorkShare[];
  boundUnits: readonly string[];
}

/**
 * A store in memory.
 *
 * @example
 * ```ts
 * const store = createMemoryStore();
 * await store.load('D-1'); // => undefined
 * ```
 */
export function createMemoryStore(): Store {
  return new MemoryStore();
}

class MemoryStore implements Store {
  readonly #dossiers = new Map<string, Held>();
  readonly #counters = new Map<string, number>();
  readonly #pinned = new Map<string, string>();
  readonly #interruptions: InterruptionEntry[] = [];
  readonly #drafts = new Drafts();
  readonly #digests = new Digests();
  readonly #timers = new Timers();
  readonly #outbox = new Outbox();
  readonly #access = new AccessRecords();
  /** What a commit is judged by. */
  readonly #held: JudgedBy = {
    version: (dossier) => this.#versionOf(dossier),
    command: (dossier, id) => this.#dossiers.get(dossier)?.commands.get(id),
    counter: (key) => this.#counters.get(key) ?? 0,
    hasDraft: (draft) => this.#drafts.has(draft),
    hasMessage: (key) => this.#outbox.has(key),
  };
  #last: StoredEvent | undefined;
  #closed = false;

  load = (dossier: string) => this.#do(() => this.#dossiers.get(dossier)?.loaded);

  listBound: Store['listBound'] = (query) =>
    this.#do(() =>
      sortedPage(this.#bound(query), query, {
        matches: ({ row }) => (query.procedure ?? row.procedure) === row.procedure,
        keyOf: ({ row }) => [row.dossier],
        shape: ['string'],
      }),
    );

  findCommand = (dossier: string, id: string) =>
    this.#do(() => this.#dossiers.get(dossier)?.commands.get(id));

  commit = (commits: readonly Commit[]) =>
    this.#do((): readonly CommitResult[] => {
      checkCommits(commits);
      const results = judge(commits, this.#held);
      for (let place = 0; place < commits.length; place += 1) {
        if (results[place]!.status === 'committed') this.#write(commits[place]!);
      }
      return results;
    });

  readEvents = (dossier: string, after = 0) =>
    this.#do(() => this.#dossiers.get(dossier)?.events.slice(after) ?? []);

  readCounter = (key: string) => this.#do(() => this.#counters.get(key) ?? 0);

  worklist: Store['worklist'] = (query) =>
    this.#do(() => {
      const { items, ...page } = pageOfWork(this.#work(query), query);
      return { ...page, items: items.map(({ item }) => item) };
    });

  listWork: Store['listWork'] = (query) => this.#do(() => pageOfWork(this.#work(query), query));

  countWork: Store['countWork'] = (query, max) =>
    this.#do(() => {
      let count = 0;
      for (const listed of this.#work(query)) {
        if (count <= max && isAsked(listed, query)) count += 1;
      }
      return count;
    });

  listDossiers: Store['listDossiers'] = (query) =>
    this.#do(() => pageOfDossiers(this.#rows(), query));

  search: Store['search'] = (query) => this.#do(() => pageOfDossiers(this.#found(query), query));

  recordAccess = (access: ChainedAccess) => this.#do(() => this.#access.record(access));

  accessEnd = (chain: AccessChainId) => this.#do(() => this.#access.end(chain));

  listAccessChains = (query: PageRequest) => this.#do(() => this.#access.chains(query));

  listAccess: Store['listAccess'] = (query) => this.#do(() => this.#access.list(query));

  nextTimerAt = () => this.#do(() => this.#timers.nextFreeAt());

  claimTimers = (lease: LeaseRequest) => this.#do(() => this.#timers.claim(checked(lease)));

  releaseTimers = (worker: string) => this.#do(() => this.#timers.release(worker));

  claimMessages = (lease: LeaseRequest) => this.#do(() => this.#outbox.claim(checked(lease)));

  nextMessageAt = () => this.#do(() => this.#outbox.nextFreeAt());

  renewMessage = (key: string, worker: string, until: number) =>
    this.#do(() => this.#outbox.renew(key, worker, until));

  ackMessage = (key: string, worker: string) => this.#do(() => this.#outbox.ack(key, worker));

  nackMessage: Store['nackMessage'] = (key, worker, deferral) =>
    this.#do(() => this.#outbox.nack(key, worker, deferral, (dossier) => this.#versionOf(dossier)));

  releaseMessages = (worker: string) => this.#do(() => this.#outbox.release(worker));

  listDead = (query: PageRequest) =>
    this.#do(() =>
      sortedPage(this.#outbox.dead(), query, {
        matches: () => true,
        keyOf: ({ key }) => [key],
        shape: ['string'],
      }),
    );

  redriveMessage = (key: string, notBefore: number) =>
    this.#do(() => this.#outbox.redrive(key, notBefore));

  putContent: Store['putContent'] = (kind, hash, text) =>
    this.#do(() => {
      const key = `${kind} ${hash}`;
      if (!this.#pinned.has(key)) this.#pinned.set(key, text);
    });

  getContent: Store['getContent'] = (kind, hash) =>
    this.#do(() => this.#pinned.get(`${kind} ${hash}`));

  listContent = (query: PageRequest) =>
    this.#do(() =>
      sortedPage<ContentKey>([...this.#pinned.keys()].map(pinnedKeyOf), query, {
        matches: () => true,
        keyOf: ({ kind, hash }) => [kind, hash],
        shape: ['string', 'string'],
      }),
    );

  addInterruption = (entry: InterruptionEntry) =>
    this.#do(() => {
      checkInterruption(entry);
      if (entry.place !== this.#interruptions.length + 1) return false;
      this.#interruptions.push(entry);
      return true;
    });

  readInterruptions = (after: number) =>
    this.#do(() => this.#interruptions.slice(after, after + interruptionsMax));

  saveDraft = (draft: StoredDraft) => this.#do(() => this.#drafts.save(draft));

  readDraft = (id: string) => this.#do(() => this.#drafts.read(id));

  listDrafts: Store['listDrafts'] = (query) => this.#do(() => this.#drafts.list(query));

  deleteDraft = (id: string) => this.#do(() => this.#drafts.delete(id));

  deleteDraftsBefore = (at: number) => this.#do(() => this.#drafts.deleteBefore(at));

  putLetter = (letter: DigestLetter) => this.#do(() => this.#digests.put(letter));

  nextDigestAt = () => this.#do(() => this.#digests.nextFreeAt());

  claimDigests = (lease: LeaseRequest) => this.#do(() => this.#digests.claim(lease));

  endDigest = (digest: DigestId, worker: string) =>
    this.#do(() => this.#digests.end(digest, worker));

  postponeDigest = (digest: DigestId, worker: string, notBefore: number) =>
    this.#do(() => this.#digests.postpone(digest, worker, notBefore));

  forgetDigests = (dueBefore: number) => this.#do(() => this.#digests.forget(dueBefore));

  listLogs = (query: PageRequest) =>
    this.#do(() =>
      sortedPage(new Set([...this.#dossiers.keys(), ...this.#access.dossiers()]), query, {
        matches: () => true,
        keyOf: (dossier) => [dossier],
        shape: ['string'],
      }),
    );

  listEvents = (query: PageRequest) => this.#do(() => pageOfEvents(this.#dossiers, query));

  readStored = (dossier: string) =>
    this.#do((): StoredDossier | undefined => {
      const held = this.#dossiers.get(dossier);
      if (held === undefined) return undefined;
      const { loaded, events, commands, workItems, timers, searchTerms, workShares, boundUnits } =
        held;
      const derived = {
        ...loaded,
        workItems,
        timers: timers.map(({ timer }) => timer),
        searchTerms,
        workShares,
        boundUnits,
      };
      const messages = this.#outbox.keptOf(dossier);
      return { events: [...events], commands: [...commands.values()], derived, messages };
    });

  lastEvent = () => this.#do(() => this.#last);

  findStrays = () => this.#do(() => []);

  replaceDerived = (derived: DerivedDossier) =>
    this.#do(() => {
      checkDerived(derived);
      const { row, snapshot, workItems, timers, searchTerms, workShares, boundUnits } = derived;
      const held = this.#dossiers.get(row.dossier);
      if (held?.events.length !== row.version) return false;
      if (held.events.at(-1)?.hash !== row.head) return false;
      held.loaded = { row, snapshot };
      held.workItems = workItems;
      held.searchTerms = searchTerms;
      held.workShares = workShares;
      held.boundUnits = boundUnits;
      held.timers = this.#timers.replace(this.#timers.replace(held.timers, []), timers);
      return true;
    });

  close = () => {
    this.#closed = true;
    return Promise.resolve();
  };

  /** Does the work at once; what it throws becomes the promise's rejection. */
  #do<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve) => {
      if (this.#closed)
        throw new StoreError('STORE_CLOSED', 'The store is closed. Create a new one.');
      resolve(work());
    });
  }

  #write(commit: Commit): void {
    const { row, snapshot, events, workItems, timers, outbox, command, counter } = commit;
    const held = this.#open(commit);
    held.loaded = { row, snapshot };
    if (commit.erasePersonal === true) this.#erase(held);
    if (commit.searchTerms !== undefined) held.searchTerms = commit.searchTerms;
    if (commit.workShares !== undefined) held.workShares = commit.workShares;
    if (commit.boundUnits !== undefined) held.boundUnits = commit.boundUnits;
    held.events.push(...events);
    this.#last = events.at(-1);
    held.commands.set(command.id, command);
    held.workItems = workItems;
    held.timers = this.#timers.replace(held.timers, timers);
    if (commit.wakesAt !== undefined) this.#outbox.wake(row.dossier, commit.wakesAt);
    if (commit.freesAt !== undefined) this.#outbox.free(row.dossier, commit.freesAt);
    for (const message of outbox) this.#outbox.add(message);
    if (commit.draft !== undefined) this.#drafts.delete(commit.draft.id);
    if (counter !== undefined) this.#counters.set(counter.key, counter.expected + 1);
  }

  #versionOf(dossier: string): number {
    return this.#dossiers.get(dossier)?.events.length ?? 0;
  }

  #open({ row, snapshot }: Commit): Held {
    const held = this.#dossiers.get(row.dossier);
    if (held !== undefined) return held;
    const loaded = { row, snapshot };
    const fresh: Held = {
      loaded,
      events: [],
      commands: new Map(),
      workItems: [],
      timers: [],
      searchTerms: [],
      workShares: [],
      boundUnits: [],
    };
    this.#dossiers.set(row.dossier, fresh);
    return fresh;
  }

  #erase(held: Held): void {
    held.events = held.events.map((event) => ({ ...event, personal: null }));
    held.searchTerms = [];
    held.workShares = [];
    this.#outbox.erase(held.loaded.row.dossier);
    this.#digests.erase(held.loaded.row.dossier);
  }

  *#rows(): Iterable<DossierRow> {
    for (const { loaded } of this.#dossiers.values()) yield loaded.row;
  }

  /** Those of which no unit is known are none: whatever is here was written by this release. */
  *#bound({ unit }: BoundQuery): Iterable<LoadedDossier> {
    for (const { loaded, boundUnits } of this.#dossiers.values()) {
      const isBound =
        unit === undefined ? boundUnits.length > 0 : boundUnits.some((code) => code === unit);
      if (isBound) yield loaded;
    }
  }

  *#found(query: SearchQuery): Iterable<DossierRow> {
    const bounds = searchBounds(query);
    for (const { loaded, searchTerms } of this.#dossiers.values())
      if (hasTerms(searchTerms, bounds)) yield loaded.row;
  }

  *#work({ person, prefixes }: WorklistQuery): Iterable<ListedItem> {
    const bounds = prefixes === undefined ? [] : searchBounds({ prefixes });
    for (const { loaded, workItems, workShares, searchTerms } of this.#dossiers.values()) {
      if (!hasTerms(searchTerms, bounds)) continue;
      const items = person === undefined ? workItems : itemsOf(person, workItems, workShares);
      for (const item of items) yield { item, dossier: loaded };
    }
  }
}

function pinnedKeyOf(key: string): ContentKey {
  const [kind = '', ...hash] = key.split(' ');
  return { kind, hash: hash.join(' ') };
}

function checked(lease: LeaseRequest): LeaseRequest {
  pageLimit(lease.limit);
  return lease;
}

function pageOfDossiers(rows: Iterable<DossierRow>, query: DossierQuery): Page<DossierRow> {
  return sortedPage(rows, query, {
    matches: ({ code, procedure, lifecycle }) =>
      (query.code === undefined || query.code === code) &&
      (query.procedure ?? procedure) === procedure &&
      (query.lifecycle ?? lifecycle) === lifecycle,
    keyOf: ({ dossier }) => [dossier],
    shape: ['string'],
  });
}

function hasTerms(held: readonly string[], bounds: ReturnType<typeof searchBounds>): boolean {
  return bounds.every(([from, to]) =>
    held.some((term) => (to === undefined ? term === from : term.startsWith(from))),
  );
}
