/** The rows that the engine writes for a permit, recorded once, to be written again by hand. */
import { createMemoryStore, type Commit, type Timer, type WorkItem } from '@thutuc/core';
import { openDesk } from './permit-desk.js';

/** A commit, and which rows it changes: a writer by hand finds nothing out, it is told. */
export interface RecordedCommit extends Commit {
  readonly goneWorkItems: readonly WorkItem[];
  readonly newWorkItems: readonly WorkItem[];
  readonly goneTimers: readonly Timer[];
  readonly newTimers: readonly Timer[];
  readonly goneTerms: readonly string[];
  readonly newTerms: readonly string[];
}

/** The number in the recorded dossier's id, in whose place others are put. */
const placeholder = '9999999999';
const prefix = 'permit-';

/** Records the commits of one permit; gives those of any other by its id: `permit-`, a number. */
export async function recordPermit(): Promise<(id: string) => RecordedCommit[]> {
  const commits: Commit[] = [];
  const store = createMemoryStore();
  const recording = {
    ...store,
    commit: (batch: readonly Commit[]) => {
      commits.push(...batch);
      return store.commit(batch);
    },
  };
  await openDesk(recording)(prefix + placeholder);
  let terms: readonly string[] = [];
  const recorded = commits.map((commit, i) => {
    const before = terms;
    terms = commit.searchTerms ?? terms;
    return { ...withChanges(commits[i - 1], commit), ...termChanges(before, terms) };
  });
  const fill = recorded.map((commit) => filler(commit));
  return (id) => fill.map((make) => make(id.slice(prefix.length)) as RecordedCommit);
}

function termChanges(before: readonly string[], after: readonly string[]) {
  return {
    goneTerms: before.filter((term) => !after.includes(term)),
    newTerms: after.filter((term) => !before.includes(term)),
  };
}

function withChanges(
  before: Commit | undefined,
  commit: Commit,
): Omit<RecordedCommit, 'goneTerms' | 'newTerms'> {
  const missing = <Item extends WorkItem | Timer>(from: readonly Item[], other: readonly Item[]) =>
    other.filter((item) => !from.some((same) => JSON.stringify(same) === JSON.stringify(item)));
  return {
    ...commit,
    snapshot: { body: commit.snapshot.body, personal: commit.snapshot.personal },
    goneWorkItems: missing(commit.workItems, before?.workItems ?? []),
    newWorkItems: missing(before?.workItems ?? [], commit.workItems),
    goneTimers: missing(commit.timers, before?.timers ?? []),
    newTimers: missing(before?.timers ?? [], commit.timers),
  };
}

/** A function that makes the value again with another number, at the cost of joining texts. */
function filler(value: unknown): (number: string) => unknown {
  if (typeof value === 'string') {
    const parts = value.split(placeholder);
    return parts.length === 1 ? () => value : (number) => parts.join(number);
  }
  if (Array.isArray(value)) {
    const items = value.map(filler);
    return (number) => items.map((make) => make(number));
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, inner]) => [key, filler(inner)] as const);
    return (number) => {
      const made: Record<string, unknown> = {};
      for (const [key, make] of fields) made[key] = make(number);
      return made;
    };
  }
  return () => value;
}
