/** The rows that the engine writes for a permit, recorded once, to be written again by hand. */
import { createMemoryStore, type WorkItem, type WorkShare } from '@thutuc/core';
import type { Commit, Timer } from '@thutuc/core/store';
import { openStoreOffice } from './permit-office.js';

/** A commit, and which rows it changes: a writer by hand is given them. */
export interface RecordedCommit extends Commit {
  readonly goneWorkItems: readonly WorkItem[];
  readonly newWorkItems: readonly WorkItem[];
  readonly goneTimers: readonly Timer[];
  readonly newTimers: readonly Timer[];
  readonly goneTerms: readonly string[];
  readonly newTerms: readonly string[];
  readonly goneOffers: readonly WorkShare[];
  readonly newOffers: readonly WorkShare[];
  readonly goneUnits: readonly string[];
  readonly newUnits: readonly string[];
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
  await openStoreOffice(recording)(prefix + placeholder);
  const recorded = commits.map((commit, i) => withChanges(commits.slice(0, i), commit));
  const fill = recorded.map((commit) => filler(commit));
  return (id) => fill.map((make) => make(id.slice(prefix.length)) as RecordedCommit);
}

function withChanges(before: readonly Commit[], commit: Commit): RecordedCommit {
  const last = before.at(-1);
  const terms = before.findLast(({ searchTerms }) => searchTerms)?.searchTerms ?? [];
  const offers = before.findLast(({ workShares }) => workShares)?.workShares ?? [];
  const units = before.findLast(({ boundUnits }) => boundUnits)?.boundUnits ?? [];
  return {
    ...commit,
    snapshot: { body: commit.snapshot.body, personal: commit.snapshot.personal },
    goneWorkItems: missing(commit.workItems, last?.workItems),
    newWorkItems: missing(last?.workItems, commit.workItems),
    goneTimers: missing(commit.timers, last?.timers),
    newTimers: missing(last?.timers, commit.timers),
    goneTerms: missing(commit.searchTerms ?? terms, terms),
    newTerms: missing(terms, commit.searchTerms ?? terms),
    goneOffers: missing(commit.workShares ?? offers, offers),
    newOffers: missing(offers, commit.workShares ?? offers),
    goneUnits: missing(commit.boundUnits ?? units, units),
    newUnits: missing(units, commit.boundUnits ?? units),
  };
}

/** The items of the other list that are not in the first. */
function missing<Item>(from: readonly Item[] = [], other: readonly Item[] = []): Item[] {
  return other.filter(
    (item) => !from.some((same) => JSON.stringify(same) === JSON.stringify(item)),
  );
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
