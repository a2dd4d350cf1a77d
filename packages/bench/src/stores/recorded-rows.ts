/** The rows that the engine writes for a permit, recorded once, to be written again by hand. */
import { createMemoryStore, type Commit, type Timer, type WorkItem } from '@thutuc/core';
import { openDesk } from './permit-desk.js';

/** A commit, and which rows it changes: a writer by hand finds nothing out, it is told. */
export interface RecordedCommit extends Commit {
  readonly goneWorkItems: readonly WorkItem[];
  readonly newWorkItems: readonly WorkItem[];
  readonly goneTimers: readonly Timer[];
  readonly newTimers: readonly Timer[];
}

/** Stands for the dossier's id in what was recorded. */
const placeholder = 'permit-to-be-named';

/** Records the commits of one permit; gives those of any other by its id. */
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
  await openDesk(recording)(placeholder);
  const recorded = commits.map((commit, i) => withChanges(commits[i - 1], commit));
  const fill = recorded.map((commit) => filler(commit));
  return (id) => fill.map((make) => make(id) as RecordedCommit);
}

function withChanges(before: Commit | undefined, commit: Commit): RecordedCommit {
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

/** A function that makes the value again with another id, at the cost of joining texts. */
function filler(value: unknown): (id: string) => unknown {
  if (typeof value === 'string') {
    const parts = value.split(placeholder);
    return parts.length === 1 ? () => value : (id) => parts.join(id);
  }
  if (Array.isArray(value)) {
    const items = value.map(filler);
    return (id) => items.map((make) => make(id));
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, inner]) => [key, filler(inner)] as const);
    return (id) => {
      const made: Record<string, unknown> = {};
      for (const [key, make] of fields) made[key] = make(id);
      return made;
    };
  }
  return () => value;
}
