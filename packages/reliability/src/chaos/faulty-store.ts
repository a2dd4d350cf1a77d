/** A store of one process whose calls take turns, and go wrong. */
import { StoreError, type Store } from '@thutuc/core';
import type { Commit, CommitResult } from '@thutuc/core/store';
import { notice } from '../office/permit.js';
import type { Chance } from '../random/chance.js';
import type { Chronicle } from './chronicle.js';
import type { Faults } from './faults.js';
import type { Scheduler } from './scheduler.js';

/** What a process and its store live in. */
export interface Surroundings {
  readonly chance: Chance;
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly chronicle: Chronicle;
}

/** A process that may be killed. */
export interface Mortal {
  readonly name: string;
  readonly isAlive: boolean;
}

type Call = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * The store as one process reaches it. Before and after each call another process may run; what a
 * killed process has begun is carried out or not, and nobody knows.
 */
export function faultyStore(inner: Store, owner: Mortal, around: Surroundings): Store {
  const call = (name: string, run: () => Promise<unknown>): Promise<unknown> =>
    name === 'commit'
      ? commit(run as () => Promise<readonly CommitResult[]>, owner, around)
      : otherCall(name, run, owner, around);
  return new Proxy(inner, {
    get(store, name: string) {
      const method = Reflect.get(store, name) as unknown;
      if (typeof method !== 'function') return method;
      return (...args: readonly unknown[]) =>
        call(name, () => noted(store, name, method as Call, args, owner, around));
    },
  });
}

async function otherCall(
  name: string,
  run: () => Promise<unknown>,
  owner: Mortal,
  around: Surroundings,
): Promise<unknown> {
  const { faults, chance } = around;
  await turnOf(owner, around);
  if (faults.strikes('failedCall', 0.02))
    throw broken(chance.pick(['STORE_UNAVAILABLE', 'STORE_BUSY', 'STORE_FAILED']), name);
  const result = await run();
  await turnOf(owner, around);
  if (faults.strikes('lostAnswer', 0.02)) throw broken('STORE_UNAVAILABLE', name);
  return result;
}

async function commit(
  run: () => Promise<readonly CommitResult[]>,
  owner: Mortal,
  around: Surroundings,
): Promise<readonly CommitResult[]> {
  const { faults, chance, scheduler } = around;
  await turnOf(owner, around);
  if (faults.strikes('slowCommit', 0.05)) await scheduler.sleep(chance.between(50, 3000));
  if (faults.strikes('failedCommit', 0.06))
    throw broken(chance.pick(['STORE_UNAVAILABLE', 'STORE_BUSY', 'STORE_FAILED']), 'commit');
  if (faults.strikes('lateCommit', 0.03)) {
    void scheduler.sleep(chance.between(1, 5000)).then(run);
    throw broken('STORE_UNAVAILABLE', 'commit');
  }
  const results = await run();
  await turnOf(owner, around);
  if (faults.strikes('lostAnswer', 0.06)) throw broken('STORE_UNAVAILABLE', 'commit');
  return results;
}

/** Carries a call out, and notes it with what it led to. */
async function noted(
  store: Store,
  name: string,
  method: Call,
  args: readonly unknown[],
  { name: owner }: Mortal,
  { chronicle, scheduler }: Surroundings,
): Promise<unknown> {
  const result = await Reflect.apply(method, store, args);
  const outcome =
    name === 'commit'
      ? noteCommits(args[0] as readonly Commit[], result as readonly CommitResult[], chronicle)
      : typeof args[0] === 'string'
        ? args[0]
        : '';
  chronicle.note(`${scheduler.elapsedMs} ${owner} ${name} ${outcome}`);
  return result;
}

function noteCommits(
  commits: readonly Commit[],
  results: readonly CommitResult[],
  chronicle: Chronicle,
): string {
  return commits
    .map(({ command, outbox, row }, i) => {
      const { status } = results[i]!;
      const toPeople = outbox.filter(({ channel }) => channel.startsWith('notify:'));
      if (status === 'committed') chronicle.messages.push(...toPeople);
      if (status === 'committed' && row.procedure === notice.id && row.version === 1)
        chronicle.opened.push(row.dossier);
      return `${command.id}=${status}@${row.head.slice(0, 8)}`;
    })
    .join(' ');
}

/** Waits for a turn; one who was killed meanwhile waits for ever. */
export async function turnOf(owner: Mortal, { scheduler }: Surroundings): Promise<void> {
  await scheduler.turn();
  if (!owner.isAlive) await new Promise<never>(() => undefined);
}

function broken(
  code: 'STORE_UNAVAILABLE' | 'STORE_BUSY' | 'STORE_FAILED',
  call: string,
): StoreError {
  return new StoreError(code, `The simulated store fails the call ${call}. Send it again.`);
}
