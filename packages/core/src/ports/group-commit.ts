/** Group commit: concurrent changes of different dossiers share one transaction. */
import { StoreError } from './errors.js';
import type { Commit, CommitResult } from './rows.js';
import type { LogPort } from './log-port.js';

/** How changes are grouped. */
export interface GroupCommitOptions {
  /** Most changes of one transaction. @defaultValue 128 */
  readonly commitsMax?: number;
  /** Most characters of events of one transaction. @defaultValue 2,000,000 */
  readonly charactersMax?: number;
  /**
   * How many transactions may be under way at once: with two, one is decided while the other is
   * written.
   *
   * @defaultValue 2
   */
  readonly lanes?: number;
}

/** Commits one change; it may share its transaction with others. */
export type CommitOne = (commit: Commit) => Promise<CommitResult>;

interface Waiting {
  readonly commit: Commit;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Kept, since to make one takes longer than to wait for it. */
const nextTurn = Promise.resolve();

/** Errors that lie with the store and not with a change: trying again in halves cannot help. */
const storeWide = new Set(['STORE_UNAVAILABLE', 'STORE_BUSY', 'STORE_CLOSED', 'STORE_CORRUPT']);

/**
 * Collects the changes that come in while a transaction is under way and sends them in the next.
 *
 * 1. A transaction holds at most one change per dossier; the others wait for the next one.
 * 2. Each change gets its own answer: a conflict or duplicate does not touch its neighbours.
 * 3. When a transaction fails unexpectedly it is tried again in halves, until the change that
 *    breaks it stands alone and is the only one to be rejected.
 *
 * @example
 * ```ts
 * const commit = groupCommit(store);
 * await Promise.all([commit(first), commit(second)]); // one transaction
 * ```
 */
export function groupCommit(
  store: Pick<LogPort, 'commit'>,
  { commitsMax = 128, charactersMax = 2_000_000, lanes = 2 }: GroupCommitOptions = {},
): CommitOne {
  let queue: Waiting[] = [];
  const busy = new Set<string>();
  let underWay = 0;

  function pump(): void {
    while (underWay < lanes && queue.length > 0) {
      const { taken, left } = takeBatch(queue, busy, { commitsMax, charactersMax });
      if (taken.length === 0) return;
      queue = left;
      run(taken);
    }
  }

  function run(batch: readonly Waiting[]): void {
    underWay += 1;
    for (const { commit } of batch) busy.add(commit.row.dossier);
    void send(store, batch).then(() => {
      for (const { commit } of batch) busy.delete(commit.row.dossier);
      underWay -= 1;
      pump();
    });
  }

  return (commit) =>
    new Promise((resolve, reject) => {
      queue.push({ commit, resolve, reject });
      // Changes that are made in the same tick travel together.
      if (queue.length === 1) void nextTurn.then(pump);
    });
}

function takeBatch(
  queue: Waiting[],
  busy: ReadonlySet<string>,
  { commitsMax, charactersMax }: { commitsMax: number; charactersMax: number },
): { taken: Waiting[]; left: Waiting[] } {
  const [first] = queue;
  // Most changes come alone: nothing is to be set apart for them.
  if (first !== undefined && queue.length === 1) {
    const isBusy = busy.has(first.commit.row.dossier);
    return isBusy ? { taken: [], left: queue } : { taken: queue, left: [] };
  }
  const taken: Waiting[] = [];
  const left: Waiting[] = [];
  const passed = new Set(busy);
  let characters = 0;
  for (const waiting of queue) {
    const { dossier } = waiting.commit.row;
    const size = sizeOf(waiting.commit);
    const fits = taken.length === 0 || characters + size <= charactersMax;
    if (taken.length < commitsMax && fits && !passed.has(dossier)) {
      taken.push(waiting);
      characters += size;
    } else {
      left.push(waiting);
    }
    // Whatever comes later for this dossier stays behind, so that its changes keep their order.
    passed.add(dossier);
  }
  return { taken, left };
}

function sizeOf({ events }: Commit): number {
  return events.reduce((sum, { body }) => sum + body.length, 0);
}

function commitOf({ commit }: Waiting): Commit {
  return commit;
}

async function send(store: Pick<LogPort, 'commit'>, batch: readonly Waiting[]): Promise<void> {
  try {
    const results = await store.commit(batch.map(commitOf));
    for (let i = 0; i < batch.length; i += 1) batch[i]!.resolve(results[i]!);
  } catch (error) {
    const hopeless = error instanceof StoreError && storeWide.has(error.code);
    if (batch.length === 1 || hopeless) {
      for (const { reject } of batch) reject(error);
      return;
    }
    const half = Math.ceil(batch.length / 2);
    await send(store, batch.slice(0, half));
    await send(store, batch.slice(half));
  }
}
