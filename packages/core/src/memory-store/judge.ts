/** What becomes of the commits of a batch, before anything is written. */
import { StoreError } from '../ports/errors.js';
import type { CommandRecord, Commit, CommitResult, DraftRevision } from '../ports/rows.js';

/** What the judgement asks the store's maps. */
export interface Held {
  readonly version: (dossier: string) => number;
  readonly command: (dossier: string, id: string) => CommandRecord | undefined;
  readonly counter: (key: string) => number;
  readonly hasDraft: (draft: DraftRevision) => boolean;
  readonly hasMessage: (key: string) => boolean;
}

/**
 * Judges each commit as if those before it in the batch had been written.
 *
 * @throws StoreError `COMMIT_INVALID` when a message key is taken
 */
export function judge(commits: readonly Commit[], held: Held): CommitResult[] {
  // One commit takes one number, and it was seen before that its messages differ.
  const isAlone = commits.length < 2;
  const counters = isAlone ? undefined : new Map<string, number>();
  const drafts = isAlone ? undefined : new Set<string>();
  const messages = isAlone ? undefined : new Set<string>();
  return commits.map(({ row, expectedVersion, command, draft, counter, outbox }) => {
    const record = held.command(row.dossier, command.id);
    if (record !== undefined) return { status: 'duplicate', record };
    if (held.version(row.dossier) !== expectedVersion) return { status: 'conflict' };
    if (draft !== undefined) {
      if (drafts?.has(draft.id) === true || !held.hasDraft(draft)) return { status: 'conflict' };
    }
    if (counter !== undefined) {
      const value = counters?.get(counter.key) ?? held.counter(counter.key);
      if (value !== counter.expected) return { status: 'conflict' };
      counters?.set(counter.key, value + 1);
    }
    if (draft !== undefined) drafts?.add(draft.id);
    for (const { key } of outbox) {
      if (messages?.has(key) === true || held.hasMessage(key)) throw messageKeyTaken(key);
      messages?.add(key);
    }
    return { status: 'committed' };
  });
}

function messageKeyTaken(key: string): StoreError {
  return new StoreError(
    'COMMIT_INVALID',
    `A message with the key "${key}" is waiting already. Derive keys from the event they belong to.`,
    { key },
  );
}
