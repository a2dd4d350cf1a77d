/** Where a work item stands in lists by due instant. */
import type { WorkItem } from '../ports/rows.js';

/** Where a work item stands in the order of lists. */
export function dueOrderOf({ dueAt }: Pick<WorkItem, 'dueAt'>): number {
  return dueAt ?? never;
}

/** Stands for "no due instant" in the order of lists. */
export const never = Number.MAX_SAFE_INTEGER;
